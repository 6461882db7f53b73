"""Forms invented for a test, written as a form file is, and their pages."""

import tomllib

from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.form_reader import Surroundings
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.load import load_definition
from tests.forms.sheets import the_pack

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
bottom = 260
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


def a_form(text):
    """The definition of a form file with this text."""
    around = Surroundings(papers=the_pack().papers, roles=the_pack().fonts.roles)
    return load_definition("invented.toml", tomllib.loads(text), around)


def pages_of_form(form, roots=None, issue=None, **options):
    """The form's pages, filled from these records."""
    filled = fill(form, roots or {}, str)
    return lay_out(form, filled, the_pack().fonts, issue, **options)
