"""合并各所月报: for the district clerk, who makes one workbook of what the offices send."""
