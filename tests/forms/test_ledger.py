from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.pack import open_pack
from lvgw_desktop.forms.table_head import head_cells
from lvgw_desktop.forms.table_rows import row_height
from tests.forms.sheets import (
    FONTS,
    FORMS,
    ISSUE,
    MM,
    a_ledger,
    a_row,
    a_sheet,
    an_empty_ledger,
    ledger_roots,
    pdf_of,
    story,
    text_of,
    the_pack,
    views,
    visible,
    words,
)
from tests.forms.test_log_sheet import assert_clear_of_rules
from tests.forms.texts import TEXTS

FOOTNOTE = (
    "本工作台账由村（居）法律顾问填写，每月25日前报服务地司法所，"
    "司法所汇总后于当月底前报县级司法行政机关。"
)
TALK = "居民咨询宅基地房屋继承及过户材料；告知先办继承公证；已列出材料清单。"


def columns():
    return the_pack().definition("ledger").columns


def test_the_head_is_that_of_the_official_form():
    cells = [
        (cell.text.replace("\n", ""), cell.note.replace("\n", "")) for cell in head_cells(columns())
    ]
    assert cells == [
        ("序号", ""),
        ("时间", ""),
        ("服务对象所属村（居）及姓名", ""),
        ("服务内容及结果", ""),
        ("备注", ""),
        ("法律咨询", "（对象、内容、结果）"),
        ("纠纷调解", "（问题、解决措施及结果）"),
        ("法治宣传", "（形式、内容、人数）"),
        ("培训", "（内容、形式、人数）"),
        ("其他", ""),
    ]


def test_the_head_spans_as_the_official_form_does():
    spans = {cell.text: cell[:4] for cell in head_cells(columns())}
    assert spans["序\n号"] == (0, 0, 2, 1)
    assert spans["服务内容及结果"] == (0, 3, 1, 5)
    assert spans["培训"] == (1, 6, 1, 1)
    assert spans["备\n注"] == (0, 8, 2, 1)


def test_columns_fill_the_type_area():
    assert [column.width for column in columns()] == [10, 17, 32, 44, 46, 32, 26, 36, 14]


def test_head_title_and_footnote_stand_on_every_page():
    document = a_ledger([a_row(seq, consultation=TALK) for seq in range(1, 31)], issue=ISSUE)
    assert len(document.pages) > 2
    for number, view in enumerate(views(document), start=1):
        assert view.words[:3] == [
            "河南省村（居）法律顾问工作台账",
            "（2026年度）",
            "法律顾问：周明远　　所在机构：河南砺衡律师事务所",
        ]
        assert {"服务内容及结果", "纠纷调解", FOOTNOTE, f"第 {number} 页"} <= set(view.words)
        assert "石龙区司法局龙兴司法所　截至2026年11月25日" in view.words
        assert document.pages[number - 1].code.payload.endswith(f"|7K3F92|{number}")


def test_new_pages_go_on_counting_from_the_issued_ones():
    rows = [a_row(seq, consultation=TALK) for seq in range(1, 16)]
    document = a_ledger(rows, issue=replace(ISSUE, first_page=4))
    assert len(document.pages) > 1
    for number, (page, view) in enumerate(zip(document.pages, views(document), strict=True), 4):
        assert f"第 {number} 页" in view.words
        assert page.code.payload.endswith(f"|7K3F92|{number}")


def test_the_total_counts_the_issued_pages_too():
    (view,) = views(a_sheet(issue=replace(ISSUE, first_page=3)))
    assert "第 3 页　共 3 页" in view.words


def test_the_empty_form_has_eight_rows_to_write_in():
    (view,) = views(an_empty_ledger())
    assert view.words.count("　月　日") == 8
    assert "（　　　　年度）" in view.words
    assert "法律顾问：　　　　　　　　所在机构：" in view.words


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6))
def test_no_row_loses_a_character_or_crosses_a_rule(texts):
    rows = [a_row(n, mediation=one, other=two) for n, (one, two) in enumerate(texts, start=1)]
    document = a_ledger(rows)
    shown = visible("".join(word for view in views(document) for word in view.words))
    assert not visible("".join(map("".join, texts))) - shown
    for view in views(document):
        assert_clear_of_rules(view)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=40))
def test_a_row_that_fits_a_page_is_never_torn(lengths):
    rows = [a_row(n, mediation=TALK * 8) if length > 290 else a_row(n, mediation=story(length))
            for n, length in enumerate(lengths, start=1)]  # fmt: skip
    document = a_ledger(rows)
    first = [box.text for view in views(document) for box in view.boxes if box.right < 30 * MM]
    assert [word for word in first if word.isdigit()] == [str(n + 1) for n in range(len(rows))]
    assert "续" not in first


def test_a_row_longer_than_a_page_is_split_with_its_number_marked_once():
    content = story(1_838).replace("\n", "")
    document = a_ledger([a_row(1, other=TALK), a_row(2, mediation=content), a_row(3, other=TALK)])
    pages = views(document)
    assert len(pages) >= 5
    for view in pages[1:-1]:
        narrow = [box.text for box in view.boxes if box.right < 30 * MM and box.top > 61 * MM]
        assert narrow[:2] == ["2", "续"]
        assert {"兴梁社区", "赵某某"} <= set(view.words)
    text = text_of(pdf_of(document))
    assert not visible(content) - visible(text)


def test_a_name_longer_than_a_page_ends_too():
    document = a_ledger([a_row(1, client_name="赵" * 2_000, mediation=story(900))])
    assert text_of(pdf_of(document)).count("赵") >= 2_000
    assert len(document.pages) < 40


def test_the_frame_ends_above_the_footnote_on_every_page():
    for view in views(a_ledger([a_row(seq, consultation=TALK) for seq in range(1, 31)])):
        foot = max(rule.y2 for rule in view.rules)
        note = next(box for box in view.boxes if box.text == FOOTNOTE)
        assert foot <= 186 * MM + 0.1
        assert foot < note.top < foot + 12


def test_a_month_band_never_stands_last(tmp_path):
    (tmp_path / "ledger.toml").write_text('[table.group]\nstyle = "band"\n', "utf-8")
    pack = open_pack(FORMS, FONTS, tmp_path)
    form = pack.definition("ledger")
    rows = [a_row(seq, consultation=TALK) for seq in range(11, 44)]
    rows.sort(key=lambda row: row.served_on)
    document = lay_out(form, fill(form, ledger_roots(rows), words), pack.fonts)
    seen = [word for view in views(document) for word in view.words if "共" in word]
    assert seen == [f"{month}月　共3次" for month in range(1, 12)]
    for page in document.pages:
        bottom = max(rule.y2 for rule in page.written.rules)
        assert all(area.y + area.height < bottom - 1 for area in page.written.areas)


@pytest.mark.parametrize(("lines", "height"), [(0, 12), (1, 12), (5, 25.3), (20, 94.1)])
def test_a_row_is_as_high_as_its_longest_text(lines, height):
    form = the_pack().definition("ledger")
    texts = ["1", "6月1日", "兴梁社区\n赵某某", "\n".join("字" * lines), "", "", "", "", ""]
    assert row_height(form, texts, the_pack().fonts) == pytest.approx(height, abs=0.1)
