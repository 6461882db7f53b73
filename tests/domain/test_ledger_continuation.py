"""台账续写: issued rows never change; what came, went or changed follows on lines of its own."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_log, a_village
from lvgw_desktop.domain.correction import CorrectedLog, Correction, FieldCorrection
from lvgw_desktop.domain.issued_row import IssuedRow, RowKind
from lvgw_desktop.domain.ledger import build_ledger
from lvgw_desktop.domain.ledger_continuation import RowWords, whole_ledger
from lvgw_desktop.domain.service_log import PaperState
from tests.domain.strategies import TEXTS

VILLAGES = {1: a_village(id=1), 2: a_village(id=2, name="军营社区")}


@pytest.fixture
def words(vocabulary):
    return RowWords(VILLAGES, vocabulary)


def numbered_log(number, **fields):
    given = {"id": number, "uuid": f"log-{number}", "serial": f"LX-2026-{number:04d}"}
    return a_log(**{**given, "served_on": date(2026, 3, number), **fields})


def issue(issued, logs, words):
    """Put every row that is not issued on issued pages."""
    new = [entry for entry in whole_ledger(issued, logs, words) if not entry.is_issued]
    return [*issued, *(printed_row(entry) for entry in new)]


def printed_row(entry):
    return IssuedRow(
        issued_form_uuid="pages",
        record_uuid="village",
        year=2026,
        log_uuid=entry.log_uuid,
        kind=entry.kind,
        printed=entry.row,
    )


def new_rows(issued, logs, words):
    return [entry.row for entry in whole_ledger(issued, logs, words) if not entry.is_issued]


def void(log):
    return replace(log, paper_state=PaperState.VOID)


THREE = [numbered_log(1), numbered_log(2), numbered_log(3)]


def test_without_issued_pages_it_is_the_ledger_of_the_logs(words, vocabulary):
    names = {key: village.name for key, village in VILLAGES.items()}
    assert tuple(new_rows([], THREE, words)) == build_ledger(THREE, names, vocabulary)


def test_a_late_log_follows_the_issued_rows_whatever_its_date(words):
    issued = issue([], THREE[1:], words)
    (late,) = new_rows(issued, THREE, words)
    assert (late.seq, late.served_on, late.remark) == (3, date(2026, 3, 1), "")


def test_a_voided_row_gets_one_line_and_stays_as_printed(words):
    issued = issue([], THREE, words)
    logs = [THREE[0], void(THREE[1]), THREE[2]]
    (line,) = new_rows(issued, logs, words)
    assert (line.seq, line.remark) == (4, "作废\n序号2")
    assert (line.served_on, line.client_name) == (date(2026, 3, 2), "赵某某")
    assert line.consultation == ""
    issued = issue(issued, logs, words)
    assert new_rows(issued, logs, words) == []
    assert issued[1].printed.consultation


def test_a_log_moved_to_another_village_is_voided_here(words):
    issued = issue([], THREE, words)
    assert [row.remark for row in new_rows(issued, THREE[:2], words)] == ["作废\n序号3"]


def test_each_change_gets_one_line_in_the_new_words_under_the_first_number(words):
    issued = issue([], THREE, words)
    once = [replace(THREE[0], content="改过。", remark="重大事项已报"), *THREE[1:]]
    (line,) = new_rows(issued, once, words)
    assert line.remark == "更正\n序号1\n重大事项已报"
    assert line.consultation.startswith("改过。")
    issued = issue(issued, once, words)
    assert new_rows(issued, once, words) == []
    twice = [replace(once[0], client_name="孙某兰"), *THREE[1:]]
    (line,) = new_rows(issued, twice, words)
    assert (line.seq, line.remark) == (5, "更正\n序号1\n重大事项已报")


def test_what_is_taken_back_before_printing_leaves_no_line(words):
    issued = issue([], THREE, words)
    assert new_rows(issued, [void(THREE[0]), *THREE[1:]], words)
    assert new_rows(issued, THREE, words) == []


def test_a_voided_log_that_counts_again_is_written_out_again(words):
    issued = issue([], THREE, words)
    issued = issue(issued, [*THREE[:2], void(THREE[2])], words)
    (line,) = new_rows(issued, THREE, words)
    assert line.remark == "更正\n序号3"
    assert line.consultation == issued[2].printed.consultation


def test_signing_and_a_number_given_later_are_no_change(words):
    imported = replace(THREE[0], serial="")
    issued = issue([], [imported, *THREE[1:]], words)
    signed = replace(THREE[0], paper_state=PaperState.SIGNED, signed_on=date(2026, 3, 9))
    assert new_rows(issued, [signed, *THREE[1:]], words) == []


def test_a_renamed_village_is_no_change_but_another_village_is(words):
    issued = issue([], THREE, words)
    renamed = a_village(id=1, name="兴梁新村", former_names="兴梁社区")
    later = replace(words, villages={**VILLAGES, 1: renamed})
    assert new_rows(issued, THREE, later) == []
    moved = [replace(THREE[0], village_id=2), *THREE[1:]]
    assert [row.village_short for row in new_rows(issued, moved, words)] == ["军营社区"]


class Step(NamedTuple):
    """What happens next: a log comes, is voided, changed or taken back, or pages are issued."""

    what: str
    which: int
    text: str
    day: date


STEPS = st.builds(
    Step,
    what=st.sampled_from(("add", "add", "void", "restore", "change", "issue")),
    which=st.integers(0, 20),
    text=TEXTS,
    day=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)


def after(step, logs):
    """Return the logs after a step that is no issue."""
    if step.what == "add" or not logs:
        new = numbered_log(len(logs) % 28 + 1, uuid=f"log-{len(logs)}", served_on=step.day)
        return [*logs, replace(new, content=step.text)]
    place = step.which % len(logs)
    log = logs[place]
    if step.what == "void":
        log = void(log)
    elif step.what == "restore":
        log = replace(log, paper_state=PaperState.TO_PRINT)
    else:
        log = replace(log, content=step.text, served_on=step.day)
    return [*logs[:place], log, *logs[place + 1 :]]


@given(steps=st.lists(STEPS, max_size=30))
def test_whatever_happens_issued_rows_stay_and_every_log_stands_once(vocabulary, steps):
    words = RowWords(VILLAGES, vocabulary)
    logs, issued = [], []
    for step in steps:
        if step.what == "issue":
            issued = issue(issued, logs, words)
        else:
            logs = after(step, logs)
        whole = whole_ledger(issued, logs, words)
        assert [entry.row for entry in whole[: len(issued)]] == [row.printed for row in issued]
        assert [entry.is_issued for entry in whole] == [True] * len(issued) + [False] * (
            len(whole) - len(issued)
        )
        assert [entry.row.seq for entry in whole] == list(range(1, len(whole) + 1))
        services = [entry.log_uuid for entry in whole if entry.kind is RowKind.SERVICE]
        counted = {log.uuid for log in logs if log.paper_state is not PaperState.VOID}
        assert len(services) == len(set(services))
        assert counted <= set(services) <= {log.uuid for log in logs}
        assert says_now(whole, logs, words) is None
    issued = issue(issued, logs, words)
    assert new_rows(issued, logs, words) == []


def says_now(whole, logs, words):
    """Return the first log about which the last row is not the truth."""
    last = {entry.log_uuid: entry for entry in whole}
    for log in logs:
        entry, is_void = last.get(log.uuid), log.paper_state is PaperState.VOID
        if entry is None:
            if not is_void:
                return log
            continue
        told = entry.kind is RowKind.VOIDED
        same = words.row(log).consultation == entry.row.consultation
        if told != is_void or not (told or same):
            return log
    return None


def corrected(log, month="2026-11", **fields):
    """The log with a correction for each field, made in that month."""
    made = (
        FieldCorrection(
            Correction(
                log_uuid=log.uuid,
                month=month,
                made_on=date(2026, 11, 20),
                field=name,
                was="",
                becomes="",
                reason="写错",
            ),
            value,
        )
        for name, value in fields.items()
    )
    return CorrectedLog(log, tuple(made))


def remarks(entries):
    return [(one.row.seq, one.month, one.kind, one.row.remark) for one in entries]


NOVEMBER_LOG = numbered_log(9, served_on=date(2026, 11, 9))
DECEMBER_LOG = numbered_log(10, served_on=date(2026, 12, 1))


def test_a_correction_stands_in_its_month_and_the_closed_row_keeps_place_and_words(words):
    logs = [*THREE, NOVEMBER_LOG, DECEMBER_LOG]
    made = [corrected(THREE[1], content="改过。"), corrected(THREE[2], paper_state=PaperState.VOID)]
    entries = whole_ledger([], logs, words, made)
    plain = whole_ledger([], logs, words)
    assert entries[:4] == plain[:4]
    service, change = RowKind.SERVICE, RowKind.CORRECTED
    assert remarks(entries[3:]) == [
        (4, "2026-11", service, ""),
        (5, "2026-11", change, "更正\n序号2"),
        (6, "2026-11", RowKind.VOIDED, "作废\n序号3"),
        (7, "2026-12", service, ""),
    ]
    assert entries[4].row.consultation.startswith("改过。")


def test_a_correction_of_a_printed_row_is_printed_once(words):
    issued = issue([], THREE, words)
    made = [corrected(THREE[0], content="改过。")]
    new = [one for one in whole_ledger(issued, THREE, words, made) if not one.is_issued]
    assert remarks(new) == [(4, "2026-11", RowKind.CORRECTED, "更正\n序号1")]
    issued += map(printed_row, new)
    assert all(one.is_issued for one in whole_ledger(issued, THREE, words, made))


def test_what_is_signed_or_changes_no_word_of_the_row_gets_no_line(words):
    made = [corrected(THREE[0], client_phone="138-0375-0001")]
    assert whole_ledger([], THREE, words, made) == whole_ledger([], THREE, words)


def test_a_correction_takes_a_log_out_of_one_ledger_and_into_another(words):
    made = [corrected(THREE[0], village_id=2)]
    here = whole_ledger([], THREE, words, made, lambda log: log.village_id == 1)
    there = whole_ledger([], [NOVEMBER_LOG], words, made, lambda log: log.village_id == 2)
    assert remarks(here)[-1] == (4, "2026-11", RowKind.VOIDED, "作废\n序号1")
    assert [(one.log_uuid, one.month) for one in there] == [
        (NOVEMBER_LOG.uuid, "2026-11"),
        (THREE[0].uuid, "2026-11"),
    ]


def test_a_late_row_stands_in_the_month_it_counts_in_and_says_so(words):
    late = replace(numbered_log(4), late_month="2026-11", remark="重大事项已报")
    entries = whole_ledger([], [*THREE, late, NOVEMBER_LOG, DECEMBER_LOG], words)
    assert [one.log_uuid for one in entries[3:]] == [late.uuid, NOVEMBER_LOG.uuid, "log-10"]
    assert entries[3].row.remark == "补报\n重大事项已报"
    assert entries[3].row.served_on == late.served_on


def test_a_late_row_that_was_printed_still_knows_its_month(words):
    late = replace(numbered_log(4), late_month="2026-11")
    issued = issue([], [*THREE, late], words)
    assert [one.month for one in whole_ledger(issued, [*THREE, late], words)] == [
        *("", "", ""),
        "2026-11",
    ]
