"""本所的表样文件: where they lie, and a check that names every mistake in them."""

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from lvgw_desktop.forms.pack_check import FileMistake
from lvgw_desktop.services.forms import FormService
from lvgw_desktop.ui.shared.buttons import Button, link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import ElidedLabel, Label
from lvgw_desktop.ui.shared.layouts import row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tokens import Tone

SHOWN = 4
IN_ORDER = "本所的表样文件核对过，没有错。"


class OwnFilesCard(Card):
    """One line, and under it what the last check said."""

    def __init__(self, forms: FormService, operations: Operations) -> None:
        super().__init__(spacing=6)
        self._forms, self._operations = forms, operations
        self.result = Label("", wrap=True)
        self.result.hide()
        where = row(Label("本所自己的表样文件放在", "side"), spacing=6)
        where.put(ElidedLabel(str(forms.own_folder), "side"), 1)
        where.put(link("打开文件夹", self._open_folder))
        where.put(Button("核对本所文件", icon="shield-check", small=True, clicked=self.check))
        self.body.put(where)
        self.body.put(self.result)

    def check(self) -> None:
        """Check the office's own files over the province's forms."""
        self._operations.run(
            self._forms.check_own, then=self._tell, key="settings.own_forms", label="正在核对表样…"
        )

    def _tell(self, mistakes: Sequence[FileMistake]) -> None:
        lines = [one.sentence for one in mistakes[:SHOWN]]
        if rest := len(mistakes) - len(lines):
            lines.append(f"还有 {rest} 处。改好上面的，再核对一次。")
        self.result.setText("\n".join(lines) or IN_ORDER)
        self.result.set_tone(Tone.SEAL if mistakes else Tone.OK)
        self.result.show()

    def _open_folder(self) -> None:
        self._forms.own_folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._forms.own_folder)))
