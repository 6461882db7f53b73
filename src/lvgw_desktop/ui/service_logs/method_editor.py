"""服务方式: five choices by digit, and the rarer ones behind 其他…"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lvgw_desktop.domain.service_log import ServiceMethod
from lvgw_desktop.ui.shared.editors import FieldEditor
from lvgw_desktop.ui.shared.labels import IconLabel, Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, row
from lvgw_desktop.ui.shared.segmented import Segmented
from lvgw_desktop.ui.shared.tokens import Tone

USUAL = (
    (ServiceMethod.ON_SITE, "1 现场"),
    (ServiceMethod.HOME_VISIT, "2 入户"),
    (ServiceMethod.PHONE, "3 电话"),
    (ServiceMethod.WECHAT_GROUP, "4 微信"),
    (ServiceMethod.OTHER, "5 其他"),
)
RARE = (
    (ServiceMethod.OTHER, "1 其他"),
    (ServiceMethod.VIDEO, "2 视频"),
    (ServiceMethod.ONLINE, "3 网络"),
    (ServiceMethod.WRITTEN, "4 书面"),
)
_RARE = frozenset(method for method, _words in RARE)
HINT = "按数字键选择；现场、入户计入到村"


class MethodChoice(QWidget):
    """The choice bar; 其他 puts a second one in the place of the hint."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.usual: Segmented[ServiceMethod] = Segmented(USUAL, name="服务方式")
        self.rare: Segmented[ServiceMethod] = Segmented(RARE, name="其他服务方式")
        self.pin = IconLabel("push-pin-fill", Tone.WARN, words="已固定")
        self.pin.hide()
        hint = QWidget()
        hint.setLayout(row(Label(HINT, "hint"), STRETCH))
        more = QWidget()
        more.setLayout(row(self.rare, STRETCH))
        self._below = QStackedWidget()
        self._below.addWidget(hint)
        self._below.addWidget(more)
        self.setLayout(column(row(self.usual, self.pin, STRETCH), self._below, spacing=2))
        self.setFocusProxy(self.usual)
        self.usual.changed.connect(self._heed_usual)
        self.rare.changed.connect(lambda _method: self.changed.emit())

    def value(self) -> ServiceMethod:
        """Return the chosen method; 未填 of an imported row stays until one is chosen."""
        usual = self.usual.value()
        if usual is ServiceMethod.OTHER:
            return self.rare.value() or ServiceMethod.OTHER
        return usual or ServiceMethod.UNKNOWN

    def set_value(self, method: ServiceMethod) -> None:
        """Choose without telling anybody."""
        rare = method in _RARE
        self.usual.set_value(ServiceMethod.OTHER if rare else method)
        self.rare.set_value(method if rare else ServiceMethod.OTHER)
        self._below.setCurrentIndex(int(rare))

    def _heed_usual(self, method: ServiceMethod) -> None:
        self.set_value(method)
        self.changed.emit()


class MethodEditor(FieldEditor):
    """服务方式 as a field."""

    def __init__(self) -> None:
        self.choice = MethodChoice()
        super().__init__(self.choice)
        self.choice.changed.connect(self.changed)

    def value(self) -> ServiceMethod:
        """Return the chosen method."""
        return self.choice.value()

    def set_value(self, value: ServiceMethod | None) -> None:
        """Choose."""
        self.choice.set_value(value or ServiceMethod.ON_SITE)

    def typed(self) -> str:
        """Return the name of the method."""
        return self.value().name

    def retype(self, typed: str) -> None:
        """Choose the method of this name."""
        self.set_value(ServiceMethod[typed])

    def mark(self, border: str) -> None:
        """Draw the border of a problem."""
        self.choice.usual.set_problem_mark(border)

    def set_pinned(self, pinned: bool) -> None:  # noqa: FBT001  a setter's one value
        """Show the pin beside the bar."""
        super().set_pinned(pinned)
        self.choice.pin.setVisible(pinned)
