"""检查材料的表: the sheets of logs, ledgers and other records of a pack, as its papers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from lvgw_desktop.domain.adviser_register import AdviserRegister
from lvgw_desktop.domain.assessment import Assessment
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.hand_in_register import HandInRegister, HandInRegisterRow
from lvgw_desktop.domain.ledger import LedgerKey
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.domain.statistical_month import month_before
from lvgw_desktop.domain.volume_words import log_title, other_title
from lvgw_desktop.services.hand_ins import HandInLine, HandInService
from lvgw_desktop.services.inspection_pack_pages import PackPages, Way, way_of
from lvgw_desktop.services.inspection_pack_paper import PackPaper
from lvgw_desktop.services.inspection_pack_scope import PackScope
from lvgw_desktop.services.registers import REGISTER, register_row

_SIGNED = frozenset({PaperState.SIGNED, PaperState.FILED})
_BESIDE = (AttachmentKind.CONTRACT, AttachmentKind.OTHER)
_HAND_INS, _ASSESSMENT = "hand_in_register", "assessment"
_HIDDEN = "遮住电话，没有放签回件"
_LACKING = {Way.PRINTED: "签回件扫描", Way.TYPED: "手写原件扫描"}
_UNSIGNED = {Way.PRINTED: "还没签回", Way.TYPED: "没有打印过"}
_FORMS = {Way.SCANNED: "", Way.PRINTED: "没有扫描件", Way.TYPED: "没有打印过"}


@dataclass(frozen=True)
class PackSheets:
    """Tells of the sheets, and draws none before it is asked to."""

    scope: PackScope
    pages: PackPages

    def roster(self) -> Iterator[PackPaper]:
        """Yield 顾问名册: every adviser of these days with the appointments."""
        scope = self.scope
        of_adviser = {one.adviser_id: one for one in scope.terms}
        rows = (
            register_row(
                seq,
                scope.names.advisers[adviser_id],
                [one for one in scope.terms if one.adviser_id == adviser_id],
                scope.names,
            )
            for seq, adviser_id in enumerate(sorted(of_adviser), start=1)
        )
        register = AdviserRegister(as_of=self._last_day, rows=tuple(rows))
        if register.rows:
            yield self._plain("顾问名册", REGISTER, register=register)

    def logs(self) -> Iterator[PackPaper]:
        """Yield 工作日志, one by one."""
        beside = self.scope.attachments((one.uuid for one in self.scope.logs), *_BESIDE)
        for log in self.scope.logs:
            more = f"另有附件 {len(beside[log.uuid])} 个" if beside[log.uuid] else ""
            yield self._log(log, more)

    def ledgers(self) -> Iterator[PackPaper]:
        """Yield 工作台账 that have something of these days: of one adviser, or by village."""
        wish, names, year = self.scope.wish, self.scope.names, self.scope.wish.period.year
        if wish.adviser_id is not None and wish.village_id is None:
            keys = {wish.adviser_id: LedgerKey(year=year, adviser_id=wish.adviser_id)}
        else:
            served = dict.fromkeys(log.village_id for log in self.scope.logs)
            keys = {one: LedgerKey(year=year, village_id=one) for one in served}
        for key in keys.values() if self.scope.logs else ():
            whose = names.village(key.village_id) or names.adviser(key.adviser_id)
            yield PackPaper(
                title=f"{whose} {year}年度工作台账",
                mark=f"工作台账 {whose}",
                remark="" if wish.is_whole_year else f"只放{wish.period.words}",
                draw=partial(self.pages.ledger, key),
            )

    def others(self, kind: OtherKind) -> Iterator[PackPaper]:
        """Yield the forms of the records of a kind."""
        return (self.other(kind, record) for record in self.scope.records(kind))

    def other(self, kind: OtherKind, record: Any) -> PackPaper:  # noqa: ANN401  of the kind
        """Return the form of one record."""
        day, serial = getattr(record, kind.day), getattr(record, "serial", "")
        way = way_of(self.pages.kept_other(kind, record))
        hidden = self.scope.wish.without_phones and kind.phones and way is Way.SCANNED
        return PackPaper(
            title=self._in_village(record, other_title(kind, record)),
            mark=" ".join(filter(None, (kind.form_title, serial, day.isoformat()))),
            dated=day,
            remark=_HIDDEN if hidden else _FORMS[way] if kind.letters else "",
            draw=partial(self.pages.other, kind, record),
            about=record,
        )

    def assessments(self) -> Iterator[PackPaper]:
        """Yield 考核表."""
        return map(self._assessment, self.scope.assessments())

    def hand_ins(self) -> Iterator[PackPaper]:
        """Yield 台账登记, month by month."""
        rows = tuple(self._hand_in_rows())
        if rows:
            period = self.scope.wish.period
            register = HandInRegister(period_words=period.words, rows=rows)
            yield self._plain("台账登记", _HAND_INS, hand_ins=register)

    @property
    def _last_day(self) -> date:
        return min(self.scope.wish.days[1], self.scope.workplace.today)

    def _log(self, log: ServiceLog, more: str) -> PackPaper:
        way, signed = way_of(self.pages.kept_log(log)), log.paper_state in _SIGNED
        known = "" if signed else _UNSIGNED.get(way, "")
        if way is Way.SCANNED and self.scope.wish.without_phones:
            known = _HIDDEN
        number = log.serial or log.source_no
        return PackPaper(
            title=self._in_village(log, log_title(log)),
            mark=" ".join(filter(None, ("工作日志", number, log.served_on.isoformat()))),
            dated=log.served_on,
            remark="；".join(filter(None, (known, more))),
            lacks=_LACKING.get(way, "") if signed else "",
            draw=partial(self.pages.log, log),
            about=log,
        )

    def _assessment(self, one: Assessment) -> PackPaper:
        names, vocabulary = self.scope.names, self.scope.workplace.pack.vocabulary
        of_pair = self.scope.roster.between(one.adviser_id, one.village_id)
        terms = [each for each in self.scope.terms if each in of_pair]
        whose = f"{names.village(one.village_id)} {names.adviser(one.adviser_id)}"
        title = f"{whose} {vocabulary.word(one.period)}考核表"
        return PackPaper(
            title=title,
            mark=title,
            dated=one.settled_on,
            draw=partial(
                self.pages.plain,
                _ASSESSMENT,
                {
                    "assessment": one,
                    "adviser": names.advisers.get(one.adviser_id),
                    "firm": names.firms.get(one.firm_id or 0),
                    "village": names.villages.get(one.village_id),
                    "appointment": terms[-1] if terms else None,
                },
            ),
        )

    def _hand_in_rows(self) -> Iterator[HandInRegisterRow]:
        period = self.scope.wish.period
        months = (month_before(period.first_month, -number) for number in range(period.kind.value))
        service, names = HandInService(self.scope.workplace), self.scope.names
        wanted = names.village(self.scope.wish.village_id)
        for month in months:
            if date(month.year, month.number, 1) > self.scope.workplace.today:
                return
            for line in service.of_month(month).lines:
                adviser_id = self.scope.wish.adviser_id
                if adviser_id in {None, line.adviser_id} and wanted in {"", *line.villages}:
                    yield _hand_in_row(month.words, line)

    def _plain(self, title: str, form_id: str, **roots: object) -> PackPaper:
        roots["office"] = self.scope.office
        return PackPaper(title=title, mark=title, draw=partial(self.pages.plain, form_id, roots))

    def _in_village(self, record: Any, title: str) -> str:  # noqa: ANN401  of any kind
        """Return a title with the village, where the pack is of several."""
        village = self.scope.names.village(getattr(record, "village_id", None))
        return title if self.scope.wish.village_id else f"{village} {title}".lstrip()


def _hand_in_row(month_words: str, line: HandInLine) -> HandInRegisterRow:
    return HandInRegisterRow(
        month_words=month_words,
        whose=line.whose,
        village_names="、".join(line.villages),
        due=line.due,
        state=line.state_words,
        medium=line.hand_in.medium.words if line.hand_in else "",
    )
