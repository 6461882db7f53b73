"""模板里的台账: the services, late rows and corrections that a template can list for one month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.adjustment import AdjustmentKind
from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.field_names import field_names
from lvgw_desktop.domain.ledger import counted_in_order, ledger_row
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.statistical_month import MonthRule, StatisticalMonth
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValue, TemplateWord
from lvgw_desktop.services.counted_figures import counted_figures, months_counted
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.value_words import ValueWords
from lvgw_desktop.storage.store import Store

SEQ = TemplateWord("序号", ("seq",))
VILLAGE = TemplateWord("村(居)", ("村居", "village"))
ADVISER = TemplateWord("法律顾问", ("顾问", "adviser"))
FIRM = TemplateWord("所在机构", ("firm",))
_SERVED_ON = TemplateWord("服务日期", ("时间", "日期", "served_on"))
_SERIAL = TemplateWord("编号", ("日志编号", "log_serial"))
_LEDGER_COLUMNS = (
    SEQ,
    _SERVED_ON,
    VILLAGE,
    TemplateWord("服务对象所属村(居)", ("client_village",)),
    TemplateWord("服务对象", ("服务对象姓名", "client_name")),
    TemplateWord("法律咨询", ("consultation",)),
    TemplateWord("纠纷调解", ("mediation",)),
    TemplateWord("法治宣传", ("publicity",)),
    TemplateWord("培训", ("training",)),
    TemplateWord("其他", ("other",)),
    TemplateWord("备注", ("remark",)),
    _SERIAL,
    ADVISER,
    FIRM,
)
_CORRECTION_COLUMNS = (
    SEQ,
    TemplateWord("更正日期", ("made_on",)),
    _SERIAL,
    _SERVED_ON,
    VILLAGE,
    ADVISER,
    TemplateWord("更正的格", ("field",)),
    TemplateWord("原来", ("was",)),
    TemplateWord("改成", ("becomes",)),
    TemplateWord("原因", ("reason",)),
    TemplateWord("更正人", ("made_by",)),
)


@dataclass(frozen=True, slots=True)
class MonthLogs:
    """The logs that count in a month, 补报 too; of them the late ones; and its corrections.

    A correction comes with its log as it was before and as it is after it.
    """

    counted: tuple[ServiceLog, ...]
    late: tuple[ServiceLog, ...]
    corrections: tuple[tuple[Correction, ServiceLog, ServiceLog], ...]


def month_logs(store: Store, month: StatisticalMonth, rule: MonthRule) -> MonthLogs:
    """Return the logs behind a month's figures, in their order."""
    sums = counted_figures(store, month)
    changes = sums.changes(months_counted(month, month, rule))
    late = [one for one in changes if one.kind is AdjustmentKind.LATE]
    elsewhere = {one.log.uuid for one in late if one.sign < 0}
    own = store.service_logs.between(month.first_day(rule), month.last_day(rule))
    here = [one.log for one in late if one.sign > 0]
    steps = (step for one in sums.corrected for step in one.steps())
    return MonthLogs(
        counted=tuple(counted_in_order([log for log in own if log.uuid not in elsewhere] + here)),
        late=tuple(counted_in_order(here)),
        corrections=tuple(step for step in steps if step[0].month == month.code),
    )


@dataclass(frozen=True, slots=True)
class LogLists:
    """Makes lists of logs for a template."""

    names: Names
    vocabulary: Vocabulary

    def of(self, logs: MonthLogs) -> Iterator[TemplateTable]:
        """Yield the ledger, the late rows and the corrections."""
        yield self._ledger(TemplateWord("台账", ("ledger",)), logs.counted)
        yield self._ledger(TemplateWord("补报", ("late",)), logs.late)
        rows = (self._correction(seq, *one) for seq, one in enumerate(logs.corrections, start=1))
        title = TemplateWord("更正", ("corrections",))
        yield TemplateTable(title, _CORRECTION_COLUMNS, tuple(rows))

    def _ledger(self, title: TemplateWord, logs: Iterable[ServiceLog]) -> TemplateTable:
        rows = (self._row(seq, log) for seq, log in enumerate(logs, start=1))
        return TemplateTable(title, _LEDGER_COLUMNS, tuple(rows))

    def _row(self, seq: int, log: ServiceLog) -> tuple[TemplateValue, ...]:
        village = self.names.village(log.village_id)
        row = ledger_row(log, village, self.vocabulary)
        contents = (row.consultation, row.mediation, row.publicity, row.training, row.other)
        people = self.names.adviser(log.adviser_id), self.names.firm(log.firm_id)
        client = row.village_short, row.client_name
        return seq, row.served_on, village, *client, *contents, row.remark, row.log_serial, *people

    def _correction(
        self, seq: int, made: Correction, before: ServiceLog, after: ServiceLog
    ) -> tuple[TemplateValue, ...]:
        words = ValueWords(self.names, self.vocabulary)
        was, becomes = (
            words.of(made.field, getattr(log, made.field)).full for log in (before, after)
        )
        return (
            seq,
            made.made_on,
            before.serial,
            before.served_on,
            self.names.village(before.village_id),
            self.names.adviser(before.adviser_id),
            field_names(ServiceLog)[made.field],
            was,
            becomes,
            made.reason,
            made.made_by,
        )
