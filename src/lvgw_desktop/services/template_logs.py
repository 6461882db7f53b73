"""模板里的台账: the services, late rows and corrections that a template can list for one month."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lvgw_desktop.domain.correction import Correction
from lvgw_desktop.domain.ledger import ledger_row
from lvgw_desktop.domain.service_log import ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValue, TemplateWord
from lvgw_desktop.services.month_logs import MonthLogs, correction_words
from lvgw_desktop.services.names import Names
from lvgw_desktop.services.value_words import ValueWords

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
        return (
            seq,
            made.made_on,
            before.serial,
            before.served_on,
            self.names.village(before.village_id),
            self.names.adviser(before.adviser_id),
            *correction_words(made, before, after, ValueWords(self.names, self.vocabulary)),
            made.reason,
            made.made_by,
        )
