"""How the columns of a table share its width."""

from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.ui.shared.column_widths import widths_of
from lvgw_desktop.ui.shared.columns import Column

SERIAL = Column("serial", "编号", 80)
CONTENT = Column("content", "内容")
METHOD = Column("method", "方式", 60, hide_rank=1)
FIRM = Column("firm", "机构", 100, hide_rank=2)
COLUMNS = (SERIAL, CONTENT, METHOD, FIRM)


def test_extra_width_goes_to_the_text():
    assert widths_of(COLUMNS, 1000, round) == {SERIAL: 80, CONTENT: 760, METHOD: 60, FIRM: 100}


def test_columns_hide_by_rank_and_only_as_needed():
    assert widths_of(COLUMNS, 350, round) == {SERIAL: 80, CONTENT: 170, FIRM: 100}
    assert widths_of(COLUMNS, 300, round) == {SERIAL: 80, CONTENT: 220}


def test_what_cannot_hide_shrinks_alike():
    assert widths_of(COLUMNS, 120, round) == {SERIAL: 40, CONTENT: 80}


@given(st.integers(0, 3000), st.sampled_from([1.0, 1.25, 1.5]))
def test_nothing_ever_scrolls_sideways(room, scale):
    assert sum(widths_of(COLUMNS, room, lambda n: round(n * scale)).values()) <= room
