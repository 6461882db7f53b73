"""年度总结: its parts in a list beside the pages, Word, paper, and the day it was reported."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.services.year_papers import year_title
from lvgw_desktop.services.year_summaries import WrittenPart, YearState
from lvgw_desktop.ui.shared.ask_bar import AskBar
from lvgw_desktop.ui.shared.buttons import Button, Kind
from lvgw_desktop.ui.shared.choose_file import WORD, choose_to_save
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editor import EditorField
from lvgw_desktop.ui.shared.key_hints import Hint
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.shortcuts import on_keys
from lvgw_desktop.ui.shared.side_by_side import SideBySide
from lvgw_desktop.ui.shared.tab_page import Page
from lvgw_desktop.ui.year.paper_card import PaperCard, Shown
from lvgw_desktop.ui.year.part_page import TOPIC
from lvgw_desktop.ui.year.parts_card import PartsCard
from lvgw_desktop.ui.year.year_head import YearHead

SIDE = 430
HEEDED = frozenset(
    {
        *(TOPIC, "service_logs", "other_records", "month_close", "hand_ins"),
        *("office", "villages", "advisers", "appointments", "assessments", "fees"),
    }
)
"""Whatever is written there may change a figure."""
HINTS = (
    Hint("Enter", "改这一段"),
    Hint("F7", "换成现在的数字"),
    Hint("PgUp/PgDn", "上一年/下一年"),
    Hint("Ctrl+E", "存成 Word"),
    Hint("F9", "登记报送"),
    Hint("F11", "样子"),
    Hint("Esc", "返回"),
    Hint("F1", "帮助"),
)
_DAY = EditorField("reported_on", "报送日期", DayEditor)
Pages = tuple[Shown, bool]
"""The pages, and whether they say something else than what was sent."""


class YearSummaryPage(Page):
    """`part_asked(year, WrittenPart)` to word one; `print_asked(year)`, `sent_asked(year)`.

    `turn_asked(year)` for what is carried over into the next one.
    """

    help_part = "year"

    part_asked = Signal(int, object)
    print_asked = Signal(int)
    sent_asked = Signal(int)
    turn_asked = Signal(int)
    said = Signal(str)

    def __init__(self, use_cases: UseCases, operations: Operations, year: int) -> None:
        super().__init__("年度总结", hints=HINTS)
        self._summaries, self._papers = use_cases.year_summaries, use_cases.year_papers
        self._printing, self._operations = use_cases.printing, operations
        self._today = use_cases.workplace.today
        self.year = year
        self.state: YearState | None = None
        self.year_head, self.parts = YearHead(self._today), PartsCard()
        self.paper = PaperCard(use_cases.printing, operations)
        self.reporting = AskBar(_DAY, "登记报送", "先不登记")
        self._lay_out()
        self._connect()
        self.load()

    def start(self) -> None:
        """Put the cursor into the parts."""
        self.parts.table.setFocus()

    def show_year(self, year: int) -> None:
        """Show another year."""
        self.year = year
        self.load()

    def load(self) -> None:
        """Count the year anew; the pages follow."""
        year = self.year
        self._operations.run(
            lambda: self._summaries.state(year),
            then=self._show,
            key="year.summary",
            label="正在数一年的数字…",
        )

    def save_word(self) -> None:
        """Ask where to, and write the .docx there."""
        year = self.year
        name = self._papers.file_name(year)
        if target := choose_to_save(self, f"{year_title(year)}存到哪里", name, WORD):
            self._operations.run(
                lambda: self._papers.save_docx(year, target),
                then=lambda path: self.said.emit(f"已存到 {path}，可以在 WPS 里接着改。"),
                label="正在写 Word 文件…",
            )

    def ask_reported(self) -> None:
        """Ask on which day the summary went to the district."""
        day = (self.state and self.state.reported_on) or self._today
        self.reporting.ask(f"{year_title(self.year)}报到区局", day.isoformat(), self._report)

    def _renew(self, part: WrittenPart) -> None:
        state, title = self.state, part.part.title
        if not part.changes or not state:
            self.said.emit(f"“{title}”里的数字和现在的一致，不用换。")
            return
        renew = self._summaries.renew
        self._change(lambda: renew(state, [part.key]), f"“{title}”已换成现在的数字。")

    def _write_anew(self, part: WrittenPart) -> None:
        year, title = self.year, part.part.title
        if not part.is_own:
            self.said.emit(f"“{title}”没有改过，本来就跟着数字走。")
            return
        write_anew = self._summaries.write_anew
        self._change(lambda: write_anew(year, part.key), f"“{title}”已按现在的数字重写。")

    def _leave_out(self, part: WrittenPart) -> None:
        year, title = self.year, part.part.title
        if not part.is_left_out:
            save = self._summaries.save
            self._change(lambda: save(year, part.key, ""), f"“{title}”不印了，后面各段往前排。")

    def _report(self, day: date | None) -> None:
        if day is None:
            self.reporting.decline("请写报送的那一天，如 2026.12.25。")
            return
        year = self.year
        self._operations.run(
            lambda: self._papers.report(year, day),
            then=lambda _nothing: self.reporting.leave(),
            refused=lambda refusal: self.reporting.decline(refusal.sentence),
            changed=(TOPIC,),
            urgent=True,
            said=lambda _nothing: f"{year_title(year)}已登记报送，报的那份另存了。",
        )

    def _withdraw(self) -> None:
        year = self.year
        self._change(lambda: self._papers.withdraw(year), f"{year_title(year)}的报送已撤销。")

    def _change(self, work: Callable[[], None], said: str) -> None:
        self._operations.run(work, changed=(TOPIC,), urgent=True, said=lambda _nothing: said)

    def _show(self, state: YearState) -> None:
        self.state = state
        self.year_head.show_year(state.year)
        self.parts.show_state(state)
        self._operations.run(lambda: self._read(state), then=self._show_pages, key="year.pages")

    def _read(self, state: YearState) -> Pages:
        preview = self._papers.preview(state.year)
        differs = state.reported_on is not None and self._papers.differs_from_sent(state)
        return (preview, self._printing.page_sizes(preview.pdf)), differs

    def _show_pages(self, pages: Pages) -> None:
        shown, differs = pages
        self.paper.show_preview(shown)
        day = self.state.reported_on if self.state else None
        self.year_head.show_reported(day, differs=differs)

    def _heed_change(self, topics: frozenset[str]) -> None:
        if topics & HEEDED:
            self.load()

    def _lay_out(self) -> None:
        for button in (
            Button("结转新年度…", icon="arrow-right", key="F6", clicked=self._ask_turn),
            Button("登记报送…", icon="upload-simple", key="F9", clicked=self.ask_reported),
            Button("预览、打印", icon="printer", key="F8", clicked=self._ask_print),
            Button(
                "存成 Word", Kind.PRIMARY, icon="file-text", key="Ctrl+E", clicked=self.save_word
            ),
        ):
            self.action_row.put(button)
        self.parts.body.put(self.reporting)
        self.sides = SideBySide(self.parts, self.paper, width=SIDE)
        self.put(self.year_head)
        self.put(self.sides, 1)

    def _connect(self) -> None:
        parts = self.parts
        self._operations.changed.connect(self._heed_change)
        parts.write_asked.connect(lambda part: self.part_asked.emit(self.year, part))
        parts.renew_asked.connect(self._renew)
        parts.anew_asked.connect(self._write_anew)
        parts.leave_out_asked.connect(self._leave_out)
        self.reporting.closed.connect(parts.table.setFocus)
        self.year_head.step_asked.connect(self._step)
        self.year_head.sent_asked.connect(lambda: self.sent_asked.emit(self.year))
        self.year_head.withdraw_asked.connect(self._withdraw)
        keys = {
            "F4": parts.write_anew,
            "F5": self.load,
            "F6": self._ask_turn,
            "F7": parts.renew,
            "F8": self._ask_print,
            "Ctrl+P": self._ask_print,
            "F9": self.ask_reported,
            "F11": self.sides.toggle,
            "Ctrl+E": self.save_word,
            "PgUp": lambda: self._step(-1),
            "PgDown": lambda: self._step(1),
        }
        on_keys(self, keys)

    def _step(self, way: int) -> None:
        self.show_year(self.year + way)

    def _ask_print(self) -> None:
        self.print_asked.emit(self.year)

    def _ask_turn(self) -> None:
        self.turn_asked.emit(self.year)
