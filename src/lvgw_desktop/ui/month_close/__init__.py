"""月报: the month's figures, what to check before they are reported, and the workbook."""
