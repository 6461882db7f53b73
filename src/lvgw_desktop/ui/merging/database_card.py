"""同时写入数据库: the address of a bureau's PostgreSQL, or why nothing can be written there."""

from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labelled_editor import LabelledEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.line_editors import LineEditor

_HOW = "有 PostgreSQL 服务器的，填上地址就同时写进去；再合并一次也不会重复。不填就只合成 Excel。"
_FORM = "postgresql://用户:密码@主机/库名"


class DatabaseCard(Card):
    """Where this program has what it takes, `field` asks for the address."""

    def __init__(self, why_not: str) -> None:
        super().__init__("同时写入数据库", Label(why_not or _HOW, "body2", wrap=True))
        self.field = LabelledEditor("数据库地址", LineEditor(placeholder=_FORM), label_at="")
        if not why_not:
            self.body.put(self.field)

    def address(self) -> str:
        """Return the address that was typed, "" for none."""
        return str(self.field.value()).strip()
