"""纸质状态: which step of the sheet may follow which."""

from dataclasses import replace
from datetime import date

from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceLog

_BEFORE = {
    PaperState.PRINTED: {PaperState.TO_PRINT, PaperState.PRINTED},
    PaperState.SIGNED: {PaperState.TO_PRINT, PaperState.PRINTED},
    PaperState.FILED: {PaperState.SIGNED},
}


def printed(log: ServiceLog) -> ServiceLog:
    """Return the log as 已打印; a reprint keeps a later state."""
    if log.paper_state in {PaperState.SIGNED, PaperState.FILED}:
        return log
    return _moved(log, PaperState.PRINTED, "作废的日志不再打印，请另记一条。")


def signed_back(log: ServiceLog, signed_on: date | None = None) -> ServiceLog:
    """Return the log as 已签回, signed on that day if it is known."""
    moved = _moved(log, PaperState.SIGNED, f"{log.serial} 号不在等签回，请刷新列表再看。")
    return replace(moved, signed_on=signed_on or log.signed_on)


def filed(log: ServiceLog) -> ServiceLog:
    """Return the log as 已归档."""
    return _moved(log, PaperState.FILED, f"{log.serial} 号还没有签回，签回后再归档。")


def voided(log: ServiceLog, reason: str) -> ServiceLog:
    """Return the log as 已作废; its serial is kept and never used again."""
    if not reason.strip():
        raise Refusal("作废要写明原因，请填一句。")
    if log.paper_state is PaperState.VOID:
        raise Refusal(f"{log.serial} 号已经作废了，不用再办。")
    return replace(log, paper_state=PaperState.VOID, void_reason=reason.strip())


def _moved(log: ServiceLog, state: PaperState, sentence: str) -> ServiceLog:
    if log.paper_state not in _BEFORE[state]:
        raise Refusal(sentence)
    return replace(log, paper_state=state)
