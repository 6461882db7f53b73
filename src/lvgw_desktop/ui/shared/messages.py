"""提示: message boxes whose buttons are verbs, for when nothing beside the matter can be shown."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from lvgw_desktop.domain.refusal import Refusal

TITLE = "村(居)法律顾问工作台"


def tell(parent: QWidget | None, sentence: str, *, button: str = "知道了") -> None:
    """Say one thing."""
    ask(parent, sentence, (button,))


def tell_refusal(parent: QWidget | None, refusal: Refusal) -> None:
    """Say why the program declined and what to do."""
    tell(parent, refusal.sentence)


def ask(
    parent: QWidget | None, sentence: str, verbs: Sequence[str], *, default: int = 0, more: str = ""
) -> int | None:
    """Ask a question; return the number of the verb chosen, None for Esc.

    `ask(self, "封账后 11 月的 20 条不能再改，只能更正。", ("封账", "先不封"))`
    """
    box = QMessageBox(parent)
    box.setWindowTitle(TITLE)
    box.setText(sentence)
    box.setInformativeText(more)
    buttons = [box.addButton(verb, QMessageBox.ButtonRole.ActionRole) for verb in verbs]
    box.setDefaultButton(buttons[default])
    # Esc and the cross answer with the last verb's button only if it is hidden from the count.
    escape = box.addButton(QMessageBox.StandardButton.Cancel)
    escape.hide()
    box.setEscapeButton(escape)
    box.exec()
    clicked = box.clickedButton()
    numbers = {id(button): number for number, button in enumerate(buttons)}
    return numbers.get(id(clicked)) if clicked else None


def may_go_unsaved(parent: QWidget, save: Callable[[], object]) -> bool:
    """Ask what becomes of changes that are kept nowhere; tells whether the page may go."""
    answer = ask(parent, "改过的内容还没有保存。", ("保存", "不保存"))
    if answer == 0:
        save()
    return answer == 1
