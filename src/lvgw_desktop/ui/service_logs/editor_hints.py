"""编辑的按键提示: the keys of the field that has the focus."""

from lvgw_desktop.ui.service_logs.log_fields import PINNABLE
from lvgw_desktop.ui.shared.key_hints import Hint

_TEXTS = frozenset({"content", "result"})
_LISTS = {
    "adviser_id": (Hint("↓", "最近用过的"),),
    "village_id": (Hint("↓", "最近用过的"),),
    "client_name": (Hint("↓", "来过的人"),),
    "remark": (Hint("F3", "常用语"),),
}
_PIN = Hint("F4", "固定这一格")
_KEEP, _FILES = Hint("Ctrl+S", "存草稿"), Hint("Ctrl+J", "附件")
_CLOSE, _HELP = Hint("Esc", "返回"), Hint("F1", "帮助")


def hints_for(field: str, *, new: bool) -> tuple[Hint, ...]:
    """Return the keys; "" stands for the quantities."""
    if not field:
        return (
            Hint("空格", "勾选"),
            Hint("↑↓", "换类型"),
            Hint("Enter", "填数量"),
            Hint("F6", "回到正文"),
            _KEEP,
            _FILES,
            _CLOSE,
            _HELP,
        )
    enter = (
        (Hint("F3", "常用语"), Hint("Enter", "换行"), Hint("Tab", "下一格"))
        if field in _TEXTS
        else (Hint("Enter", "下一格"),)
    )
    same = () if field in _LISTS else (Hint("Ctrl+'", "同上一条"),)
    pin = (_PIN,) if new and field in PINNABLE else ()
    lists = _LISTS.get(field, ())
    return (*enter, *lists, *pin, *same, Hint("F6", "到数量"), _KEEP, _FILES, _CLOSE, _HELP)
