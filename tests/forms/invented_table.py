"""A small invented table: the sign-in sheet of a training."""

TRAINING = """
[form]
id = "invented"
kind = "table"
edition = "1"
page = "A4P"
roots = ["training", "office"]

[title]
text = "签到表"
confidence = "O"
style = { role = "xbs", size = 22 }
baseline = 40

[furniture]
page_number = "第 {page} 页　共 {pages} 页"

[table]
top = 49
bottom = 250
rows = "training.attendees"
row_min = 10
padding = [1.2, 1.2]
body = { role = "fs", size = 11, align = "center" }
head = { role = "hei", size = 11.5, align = "center" }
head_heights = [10]

[[table.columns]]
id = "number"
width = 16
head = ["序号"]
confidence = "O"
text = "{number}"

[[table.columns]]
id = "name"
width = 40
head = ["姓名"]
confidence = "O"
text = "{name}"

[[table.columns]]
id = "unit"
width = 100
head = ["单位"]
confidence = "O"
text = "{unit}"
align = "left"
"""
