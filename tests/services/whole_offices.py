"""An office that lived through a year: printed, sent out, filed, closed, corrected, reported."""

from dataclasses import replace
from datetime import date

from builders import a_log, a_scan_page
from lvgw_desktop.domain.hand_in import HandInMedium
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.phrase import Phrase
from lvgw_desktop.domain.prefilled_sheet import log_on
from lvgw_desktop.domain.settled_finding import Settlement
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from tests.services.closing import close
from tests.services.packed_offices import fill
from tests.storage.test_year_records import RECORDS

YEAR = 2026
SEPTEMBER, OCTOBER, NOVEMBER = (StatisticalMonth(YEAR, number) for number in (9, 10, 11))
TOLD_LATER = "更正后的内容：相邻关系"


def live_through(office):
    """Fill an office with a record of every kind; returns its logs of the three months."""
    logs = fill(office, logs=7)
    with office.workplace.changing() as store:
        card = replace(store.office.get(), phone="0375-0000000", village_hands_in=True)
        store.office.change(card)
        content = office.workplace.database.contents.keep(b"scanned", "image/png")
        store.scan_pages.add(a_scan_page(content_hash=content.content_hash, media_type="image/png"))
        for name, record in RECORDS.items():
            getattr(store, name).add(record)
    office.phrases.save(Phrase(text="已当面告知法律规定。", field="result"))
    _print_and_file(office, logs)
    _send_sheets_out(office)
    _close_and_correct(office, logs)
    return logs


def ledger_of(office, village="兴梁社区"):
    return LedgerKey(year=YEAR, village_id=office.villages.named(village).id)


def _print_and_file(office, logs):
    ids = [log.id for log in logs[1:5]]
    office.printing.issue_sheets(ids)
    office.printing.mark_printed(ids)
    signed = ids[1::2]
    office.paper_moves.sign_back(signed, None)
    office.printing.issue_ledger(ledger_of(office))
    office.service_logs.record(replace(a_log(content="后来的一次"), village_id=1, adviser_id=1))
    continued = office.ledgers.with_logs(ledger_of(office)).next_page
    office.printing.issue_ledger(ledger_of(office), continued)
    filing = office.filing.file(office.filing.of_logs(signed))
    office.filing.undo(replace(filing, items=filing.items[1:], moves=filing.moves[1:]))


def _send_sheets_out(office):
    sheets = office.prefilling.keep(office.prefilling.plan(None, NOVEMBER, copies=2))
    office.prefilling.issue(sheets)
    office.prefilling.give_up([sheets[0].id], "写坏了")
    typed = log_on(sheets[1])
    office.service_logs.record_prefilled(
        replace(typed, served_on=date(YEAR, 11, 9), content="手写的一次", firm_id=None)
    )


def _close_and_correct(office, logs):
    lines = office.hand_ins.of_month(OCTOBER).lines
    office.hand_ins.register(OCTOBER, lines[:3], date(YEAR, 11, 2), HandInMedium.FILE)
    came = office.hand_ins.of_month(OCTOBER).lines[0].hand_in
    office.hand_ins.withdraw(came, "登错了")
    for month in (SEPTEMBER, OCTOBER):
        findings = office.month_close.check(month).findings[:1]
        office.month_close.settle(month, findings, Settlement.REASON, "大雪封路")
        close(office, month)
    office.month_close.reopen(SEPTEMBER, "漏了一条")
    close(office, SEPTEMBER)
    october = office.service_logs.get(logs[1].id)
    other = office.villages.named("兴梁社区")
    moved = replace(october, content=TOLD_LATER, village_id=other.id)
    made = office.corrections.correct(october, moved, "来电说明")
    office.corrections.withdraw(made[-1:], "先不改")
    folder = office.workplace.database.path.parent / "上报"
    office.report_packages.make(OCTOBER, folder)
