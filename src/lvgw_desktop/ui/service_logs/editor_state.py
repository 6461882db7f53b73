"""编辑页的状态: draft or not, when it was kept, and how many remarks wait behind F6."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.ui.shared.badge import Badge, BadgeLabel
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.tokens import Tone


class EditorState(QWidget):
    """Stands at the right of the head; `draft` is the badge beside the title."""

    def __init__(self) -> None:
        super().__init__()
        self.draft = BadgeLabel(Badge("草稿", "pencil-simple"))
        self._icon = IconLabel("check-circle", Tone.OK)
        self._words = Label("", "side")
        self._remarks = BadgeLabel(Badge("请核对", "magnifying-glass", Tone.WARN))
        self.setLayout(row(self._icon, self._words, self._remarks, spacing=8))
        self.begin(from_draft=False)
        self.show_remarks("")

    def begin(self, *, from_draft: bool) -> None:
        """Show a record that nothing was typed into yet."""
        self.draft.setVisible(from_draft)
        self._show_kept("")

    def show_kept(self, draft: Draft, *, new: bool) -> None:
        """Say when the draft was written: 草稿已保存 14:32:08."""
        self.draft.setVisible(new)
        self._show_kept(f"草稿已保存 {draft.saved_at:%H:%M:%S}")

    def show_remarks(self, words: str) -> None:
        """Show 请核对 1 项 while the side panel is folded; "" for none."""
        self._remarks.setVisible(bool(words))
        self._remarks.show_badge(Badge(words, "magnifying-glass", Tone.WARN))

    def _show_kept(self, words: str) -> None:
        self._words.setText(words)
        for part in (self._icon, self._words):
            part.setVisible(bool(words))
