"""撤销这一批吗: what taking an import back does, asked before it is done."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop.domain.import_batch import ImportBatch
from lvgw_desktop.ui.shared.messages import ask

_VERBS = ("撤销这一批", "先不撤销")
_MORE = "没动过的会去掉；后来打印、签回、归档、改过或加了附件的留着，会列出来。撤销前先自动备份。"


def ask_to_undo(parent: QWidget, batch: ImportBatch) -> bool:
    """Ask; returns whether the clerk agrees."""
    updated = f"，更新的 {batch.updated} 条改回原样" if batch.updated else ""
    question = f"撤销“{batch.source_name}”的导入，新增的 {batch.rows} 条都去掉{updated}？"
    return ask(parent, question, _VERBS, default=1, more=_MORE) == 0
