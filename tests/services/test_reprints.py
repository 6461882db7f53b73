"""重印: the same lines and the same bytes again, and what the clerk is told of the paper."""

import json
from dataclasses import replace
from datetime import date

import pytest

from builders import a_log
from domain.refusals import sentence_of
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.service_log import PaperState
from lvgw_desktop.forms.pack import open_pack
from lvgw_desktop.storage.issued_forms import REPRINTED
from tests.forms.sheets import FONTS, FORMS
from tests.services.test_printing import issued, texts

OTHER_TITLE = "某省村（居）法律服务日志"


@pytest.fixture
def log(practice):
    found = practice.log_list.ids(LogFilter(states=frozenset({PaperState.TO_PRINT})))
    return practice.service_logs.get(found[0])


def print_(use_cases, log):
    return use_cases.printing.issue_sheets([log.id])


def give_another_form(use_cases, folder):
    """Let the office print its logs under another title and in other sizes."""
    words = (FORMS / "service_log.toml").read_text(encoding="utf-8")
    assert "河南省村（居）法律顾问工作日志" in words
    changed = words.replace("河南省村（居）法律顾问工作日志", OTHER_TITLE)
    folder.mkdir()
    (folder / "service_log.toml").write_text(
        changed.replace('edition = "1"', 'edition = "2"'), encoding="utf-8"
    )
    use_cases.workplace.pack = open_pack(FORMS, FONTS, overrides=folder)


def test_a_reprint_is_the_same_file_byte_for_byte(practice, log):
    first = print_(practice, log)
    assert print_(practice, log) == first
    assert print_(practice, log) == first
    assert issued(practice, log).reprints == 2


def test_a_reprint_keeps_its_lines_under_another_form(practice, log, tmp_path):
    first = print_(practice, log)
    give_another_form(practice, tmp_path / "own")
    assert print_(practice, log) == first
    changed = practice.service_logs.record(replace(log, content="改过的内容。"))
    (page, *_) = texts(print_(practice, changed))
    assert OTHER_TITLE in page


def test_a_reprint_is_noted_in_the_trail(practice, log):
    print_(practice, log)
    print_(practice, log)
    form = issued(practice, log)
    with practice.workplace.reading() as store:
        entries = store.audit.history(form.uuid)
    assert [entry.reason for entry in entries] == ["", REPRINTED]


def test_a_preview_of_what_was_printed_shows_its_code(practice, log):
    before = texts(practice.printing.preview_sheets([log.id]).pdf)
    assert "———" in before[0]
    print_(practice, log)
    preview = practice.printing.preview_sheets([log.id])
    assert issued(practice, log).check_code in texts(preview.pdf)[0]
    assert preview.remarks == ()


def test_the_preview_of_a_changed_log_says_what_differs_from_its_paper(practice, log):
    print_(practice, log)
    practice.service_logs.record(replace(log, content="改过的内容。"))
    preview = practice.printing.preview_sheets([log.id])
    assert preview.remarks == (f"{log.serial[-4:]} 号与已打印的不一致：服务内容及结果",)
    assert "———" in texts(preview.pdf)[0]


def test_signing_back_leaves_the_paper_as_it_is(practice, log):
    first = print_(practice, log)
    practice.printing.mark_printed([log.id])
    practice.paper_moves.sign_back([log.id], date(2026, 11, 19))
    assert print_(practice, log) == first


def test_another_font_at_the_reprint_is_told(practice, log):
    print_(practice, log)
    form = issued(practice, log)
    fonts = json.loads(form.fonts)
    name = next(iter(fonts))
    with practice.workplace.changing() as store:
        kept = store.issued_forms.get(form.id)
        store.issued_forms.change(replace(kept, fonts=json.dumps({**fonts, name: "0" * 64})))
    (remark,) = practice.printing.preview_sheets([log.id]).remarks
    assert remark == f"{log.serial[-4:]} 号上次印时的字体 {name} 已不在，用自带字体按原来的行印"


def test_what_is_known_of_a_paper(practice, log):
    printing = practice.printing
    assert printing.printed_sheet(log) is None
    assert printing.printed_sheet(a_log()) is None
    assert "还没有打印过" in sentence_of(printing.printed_pages, log.id)
    first = print_(practice, log)
    for _time in range(2):
        print_(practice, log)
    known = printing.printed_sheet(log)
    assert known.differences == ()
    assert known.words(practice.workplace.today) == "已出具 11月20日，重印 2 次"
    typed = replace(log, content="正在改。")
    (one,) = printing.printed_sheet(typed).differences
    assert (one.label, one.now.splitlines()[0]) == ("服务内容及结果", "正在改。")
    practice.service_logs.record(typed)
    assert printing.printed_pages(log.id).pdf == first
