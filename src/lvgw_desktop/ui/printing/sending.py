"""交给打印机: official sheets go to the printer or into a PDF, one job at a time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lvgw_desktop.services.printing import PrintingService
from lvgw_desktop.ui.paper.faces import Sides
from lvgw_desktop.ui.paper.output import PaperOrder, print_pages
from lvgw_desktop.ui.paper.printers import Printers
from lvgw_desktop.ui.printing.jobs import PrintJob
from lvgw_desktop.ui.printing.page_choice import PageChoice
from lvgw_desktop.ui.printing.run import PaperRun
from lvgw_desktop.ui.shared.operations import Operations, Task
from lvgw_desktop.ui.shared.progress import Progress

CHANGED = ("service_logs",)


class Sending(QObject):
    """`begun`, then `sent(PageChoice, sentence)`; after fronts of both sides `turn_asked(f)` first.

    The paper turned, `f(sides)` sends what stands on the backs.
    """

    begun = Signal()
    sent = Signal(object, str)
    turn_asked = Signal(object)

    def __init__(
        self,
        operations: Operations,
        printing: PrintingService,
        printers: Printers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations, self._printing, self._printers = operations, printing, printers
        self._task: Task | None = None

    def is_under_way(self) -> bool:
        """Tell whether something is being printed or written."""
        return self._operations.is_under_way(self._task)

    def print_run(self, run: PaperRun) -> None:
        """Make the sheets of a run official and send their pages to the printer."""
        self._send(run, lambda: run.order(self._printing))

    def save_pdf(self, job: PrintJob, choice: PageChoice, target: Path) -> None:
        """Make the chosen sheets official and write them into a file."""
        self.begun.emit()
        self._task = self._operations.run(
            lambda: self._printing.save_pdf(job.issue(choice.sheets), target),
            then=lambda saved: self.sent.emit(choice, f"已存到 {saved}。印好以后再回答。"),
            changed=CHANGED,
            label="正在存成 PDF…",
        )

    def _send(self, run: PaperRun, order_of: Callable[[], PaperOrder]) -> None:
        printers = self._printers

        def work(progress: Progress) -> tuple[PaperOrder, int]:
            order = order_of()
            return order, print_pages(printers.open(run.printer.name), order, progress)

        self.begun.emit()
        self._task = self._operations.run(
            work,
            then=lambda done: self._go_on(run, *done),
            changed=CHANGED,
            label="正在打印 ",
            cancellable=True,
        )

    def _go_on(self, run: PaperRun, order: PaperOrder, pages: int) -> None:
        """Ask for the paper to be turned after the fronts, else tell that all is out."""
        if order.sides is not Sides.FRONTS:
            self.sent.emit(run.choice, f"{pages} 页已经交给打印机。")
            return

        def print_backs(sides: Sides) -> None:
            self._send(run, lambda: replace(order, sides=sides))

        self.turn_asked.emit(print_backs)
