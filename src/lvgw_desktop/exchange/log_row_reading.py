"""读一行旧日志: the texts of a row become the fields of a log, with remarks on what is unclear."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from lvgw_desktop.domain.refusal import Problem, Severity
from lvgw_desktop.domain.service_log import PaperState, ServiceMethod, Spell
from lvgw_desktop.exchange.client_reading import ClientCell, closed_up, read_adviser, read_client
from lvgw_desktop.exchange.clock_reading import read_clock, read_length, read_minutes
from lvgw_desktop.exchange.column_mapping import FIELDS
from lvgw_desktop.exchange.log_cells import RowCells
from lvgw_desktop.exchange.log_items import read_items
from lvgw_desktop.exchange.log_row import LogRow
from lvgw_desktop.exchange.log_words import LogWords
from lvgw_desktop.exchange.occasion_cell import OccasionCell, read_occasion_cell, year_remark

_ROUNDED = "000000"
"""What is left of a telephone's end when 1.38E+10 is made a number again."""
_VOID = re.compile(r"[(（【]?\s*(?:此条|本条|该条|此行|已)?作废\s*[)）】]?[。.!！]?")
_LONGEST_DAY = Decimal(24)
_LENGTHS = (("hours", read_length), ("minutes", read_minutes))


def read_log_row(cells: RowCells, sheet: str, words: LogWords, *, epoch_1904: bool) -> LogRow:
    """Return the row's log. A day that is unclear, and every word not understood, is a problem."""
    return _RowReading(cells, words, epoch_1904=epoch_1904).result(sheet)


_clock_of = lru_cache(5_000)(read_clock)


class _RowReading:
    """One row while it is being read, with the problems met and the words to keep."""

    def __init__(self, cells: RowCells, words: LogWords, *, epoch_1904: bool) -> None:
        self._cells, self._words, self._epoch_1904 = cells, words, epoch_1904
        self._text = cells.text
        self._problems = list(cells.problems)
        self._kept: list[str] = []

    def result(self, sheet: str) -> LogRow:
        """Return the log."""
        occasion = self._occasion()
        spells, hours = self._clock(occasion)
        client = self._client()
        village, client_village = self._villages(client)
        adviser, firm = self._adviser()
        done = read_items(self._cells, self._words)
        for name in done.unclear:
            self._keep(name, self._text(name), is_odd=name == "kind" or "kind" not in done.unclear)
        for name in done.homeless:
            self._keep(name, self._text(name), is_odd=False)
        return LogRow(
            sheet=sheet,
            row=self._cells.row,
            source_no=self._text("source_no"),
            served_on=occasion.served_on,
            spells=spells,
            hours=hours,
            village=village,
            street=self._text("street"),
            adviser=adviser,
            firm=firm,
            method=self._method(),
            client_category=client.category,
            client_name=client.name,
            client_village=client_village,
            client_description=client.description,
            client_phone=client.phone,
            content=done.content,
            result=self._text("result"),
            items=done.items,
            paper_state=self._paper_state(),
            signer_phone=self._text("signer_phone"),
            adviser_signed_on=self._signed_on("adviser_signed_on"),
            signed_on=self._signed_on("signed_on"),
            columns=self._cells.columns,
            remark=self._remark(),
            problems=tuple(self._problems),
        )

    def _occasion(self) -> OccasionCell:
        cells = self._cells
        if cells.served_on is not None:
            beside = self._text("served_on").partition(" ")[2]
            remark = year_remark(cells.served_on, cells.context)
            occasion = OccasionCell(cells.served_on, rest=beside, problem=remark)
        elif any(problem.field == "served_on" for problem in cells.problems):
            return OccasionCell()
        else:
            occasion = read_occasion_cell(
                self._text("served_on"),
                cells.context,
                is_number=cells.is_number,
                epoch_1904=self._epoch_1904,
            )
        if occasion.problem:
            self._problems.append(occasion.problem)
        return occasion

    def _clock(self, occasion: OccasionCell) -> tuple[tuple[Spell, ...], Decimal | None]:
        """Put together what stands beside the day, in a column of times and in one of hours."""
        column = "spells" if self._text("spells") else "begins_at"
        clock = _clock_of(self._text("spells") or self._begin_and_end())
        for rest, cell in ((occasion.rest, "served_on"), (clock.rest, column)):
            if rest:
                self._keep("spells", rest, is_odd=any(map(str.isdigit, rest)), cell=cell)
        hours = clock.hours if occasion.hours is None else occasion.hours
        for name, read in _LENGTHS:
            if said := self._text(name):
                length = read(said)
                if length is None or length > _LONGEST_DAY:
                    self._keep(name, said)
                else:
                    hours = length
        return (*occasion.spells, *clock.spells), hours

    def _begin_and_end(self) -> str:
        """Return what stands in two columns as it would in one: 9:00-11:30."""
        return "-".join(filter(None, (self._text("begins_at"), self._text("ends_at"))))

    def _client(self) -> ClientCell:
        """Return the client; a column of its own says more than a part of another cell."""
        read = read_client(self._text("client"))
        name, phone = self._text("client_name"), self._text("client_phone")
        if name and not phone and not read.phone:
            of_name = read_client(name)
            name, phone = (of_name.name, of_name.phone) if of_name.phone else (name, "")
        if phone.endswith(_ROUNDED):
            sentence = f"“{phone}”末尾都是 0，可能被表格改坏了，请对照原件。"
            self._problems.append(Problem("client_phone", sentence, Severity.CHECK))
        category, description = self._category(read.description)
        return ClientCell(
            village=self._text("client_village") or read.village,
            name=closed_up(name or read.name),
            category=category,
            description=self._text("client_description") or description,
            phone=phone or read.phone,
        )

    def _category(self, description: str) -> tuple[str, str]:
        if said := self._text("client_category"):
            code = self._words.category(said)
            if not code:
                self._keep("client_category", said)
            return code, description
        if not description:
            return "", ""
        parts = description.split("，")
        codes = [code for part in parts if (code := self._words.category(part))]
        others = [part for part in parts if not self._words.category(part)]
        return "".join(codes[:1]), "，".join(others)

    def _villages(self, client: ClientCell) -> tuple[str, str]:
        """Return the village served and the client's, "" where it is the same one."""
        village = self._text("village") or self._cells.context.village or client.village
        return village, client.village if client.village != village else ""

    def _adviser(self) -> tuple[str, str]:
        context = self._cells.context
        adviser, firm = read_adviser(self._text("adviser") or context.adviser)
        return adviser, self._text("firm") or firm or context.firm

    def _method(self) -> ServiceMethod:
        said = self._text("method")
        if not said:
            return ServiceMethod.UNKNOWN
        method, is_whole = self._words.method(said)
        if method is ServiceMethod.UNKNOWN:
            self._keep("method", said)
        elif not is_whole:
            self._keep("method", said, is_odd=False)
            sentence = f"“{said}”写了几种方式，记成第一种，原话写进了备注，请核对。"
            self._problems.append(Problem("method", sentence, Severity.CHECK))
        return method

    def _paper_state(self) -> PaperState | None:
        said = self._text("paper_state")
        if _VOID.fullmatch(said or self._text("remark")):
            return PaperState.VOID
        state = self._words.state(said) if said else None
        if said and state is None:
            self._keep("paper_state", said)
        return state

    def _signed_on(self, name: str) -> date | None:
        said = self._text(name)
        if not said:
            return None
        read = read_occasion_cell(
            said, self._cells.context, is_number=False, epoch_1904=self._epoch_1904
        )
        if read.problem:
            self._problems.append(Problem(name, read.problem.sentence, Severity.CHECK))
        if read.served_on is None:
            self._keep(name, said, is_odd=False)
        return read.served_on

    def _remark(self) -> str:
        said = self._text("remark")
        return "\n".join(filter(None, (said, *self._kept))) if self._kept else said

    def _keep(self, name: str, said: str, *, is_odd: bool = True, cell: str = "") -> None:
        """Keep words that no field takes at the end of the remark; odd ones are told as well.

        They stand in the field's own `cell` unless another is named.
        """
        word = FIELDS[name].partition("(")[0]
        self._kept.append(f"{word}：{said}")
        if is_odd:
            sentence = f"“{said}”看不懂，写进了备注，请核对{word}。"
            self._problems.append(Problem(cell or name, sentence, Severity.CHECK))
