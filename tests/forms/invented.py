"""Small invented forms, loaded from text as the files of a pack are."""

import tomllib

from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.form_reader import Surroundings
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.load import load_definition
from tests.forms.sheets import PageView, roots_of, the_pack, words

HEAD = """
[form]
id = "invented"
kind = "grid"
edition = "1"
page = "A4P"
roots = ["service_log", "adviser", "village"]

[title]
text = "走访记录"
confidence = "O"
continued = "（续页）"
style = { role = "xbs", size = 22 }
baseline = 43.7

[grid]
top = 53
columns = [36, 60, 60]
row_max = 40
label = { role = "hei", size = 11.5, lead = 15 }
value = { role = "fs", sizes = [12, 10], leads = [16, 13.5] }
"""
FLOW = """
[[grid.flow]]
height = 120
label = "走访情况："
confidence = "O"
text = "{service_log.content}"
label_y = 7.5
text_y = 11
inset = 3
indent = 2
style = { role = "fs", sizes = [14, 12], leads = [24, 18.5], align = "justify" }
continued_size = 12
more = "（接续页）"
more_room = 10
more_inset = 4
again = "（接上页）"
carried = "（续）："
lines_with_tail = 3
"""


def load_text(text):
    around = Surroundings(the_pack().papers, the_pack().fonts.roles, frozenset(words.words))
    return load_definition("invented.toml", tomllib.loads(text), around)


def document(text, roots, issue=None, **options):
    """The invented form filled from these records and laid out."""
    form = load_text(text)
    return lay_out(form, fill(form, roots, words), the_pack().fonts, issue, **options)


def pages(text, roots=None, **fields):
    """The pages of an invented form as boxes and rules."""
    given = roots_of(**fields) if roots is None else roots
    return [PageView(page) for page in document(text, given).pages]
