"""归档: the places of papers in a volume, and what the volume says of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_log, a_village
from lvgw_desktop.domain.filing import Layer, Paper, by_date, page_words, placed
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeItem
from lvgw_desktop.domain.volume_words import (
    ledger_title,
    log_title,
    next_file_no,
    notes_words,
    volume_title,
    volume_words,
)

DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
PAPERS = st.lists(
    st.builds(
        Paper,
        record_uuid=st.uuids().map(str),
        form_id=st.just("service_log"),
        title=st.just("工作日志"),
        dated=DAYS,
        pages=st.integers(1, 9),
    )
)


def a_paper(number, **fields):
    given = {"form_id": "service_log", "title": "工作日志", "dated": date(2026, 3, 5), "pages": 1}
    return Paper(**{**given, "record_uuid": f"u{number}", "doc_no": f"{number:04d}", **fields})


def an_item(**fields):
    given = {"volume_id": 1, "seq": 1, "record_uuid": "u1", "form_id": "service_log"}
    return VolumeItem(**{**given, "title": "工作日志", "page_from": 1, "pages": 1, **fields})


@given(PAPERS, PAPERS)
def test_pages_and_numbers_go_on_without_a_gap_and_leave_the_filed_ones_alone(first, second):
    filed = placed(7, (), by_date(first))
    later = placed(7, filed, by_date(second))
    together = (*filed, *later)
    assert placed(7, (), by_date(first)) == filed
    assert [item.seq for item in together] == list(range(1, len(together) + 1))
    pages = [page for item in together for page in range(item.page_from, item.page_to + 1)]
    assert pages == list(range(1, sum(paper.pages for paper in first + second) + 1))


def test_papers_lie_by_date_the_ledger_behind_the_sheets_it_lists():
    ledger = a_paper(9, form_id="ledger", doc_no="TZ-1", layer=Layer.LEDGER)
    early, second, first = a_paper(3, dated=date(2026, 1, 8)), a_paper(2), a_paper(1)
    assert by_date([ledger, second, first, early]) == (early, first, second, ledger)


@pytest.mark.parametrize(("pages", "words"), [(1, "第26页"), (2, "第26—27页")])
def test_where_a_paper_lies(pages, words):
    item = an_item(page_from=26, pages=pages)
    assert page_words(item) == words == f"第{item.page_range}页"


@pytest.mark.parametrize(
    ("content", "client", "title"),
    [
        ("咨询院墙滴水纠纷，告知相邻各方。", "赵某某", "工作日志：赵某某咨询院墙滴水纠纷"),
        ("赵某某咨询继承；已答复", "赵某某", "工作日志：赵某某咨询继承"),
        ("", "孙某兰", "工作日志：孙某兰"),
        ("", "", "工作日志"),
        ("宅" * 31, "", f"工作日志：{'宅' * 30}…"),
    ],
)
def test_the_title_of_a_log_is_its_client_and_the_first_clause(content, client, title):
    assert log_title(a_log(content=content, client_name=client)) == title


@pytest.mark.parametrize(
    ("months", "title"),
    [
        ((1, 6, 3), "工作台账（1—6月）"),
        ((11, 11), "工作台账（11月）"),
        ((), "工作台账（更正）"),
    ],
)
def test_the_title_of_ledger_pages_names_their_months(months, title):
    assert ledger_title(months) == title


def test_file_numbers_go_on_behind_the_highest():
    volumes = [LedgerVolume(village_id=1, year=2026, file_no=no) for no in ("02", "07", "特1")]
    assert next_file_no(volumes) == "08"
    assert next_file_no([]) == "01"


@pytest.mark.parametrize(
    ("file_no", "words"), [("03", "第三卷"), ("12", "第十二卷"), ("A1", "第A1卷")]
)
def test_a_volume_is_called_by_its_number(file_no, words):
    assert volume_words(LedgerVolume(village_id=1, year=2026, file_no=file_no)) == words


def test_the_title_of_a_volume():
    assert volume_title(a_village(), 2026) == "龙兴街道兴梁社区2026年度村（居）法律顾问工作案卷"


def test_the_notes_page_counts_papers_and_pages_by_kind():
    items = [an_item(pages=2), an_item(), an_item(form_id="ledger", pages=3)]
    words = {"ledger": "工作台账", "service_log": "工作日志"}
    assert notes_words(items, words) == "本卷共收文件3件，6页。其中工作台账1件、工作日志2件。"
    assert notes_words([], words) == "本卷共收文件0件，0页。"
