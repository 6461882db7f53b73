"""会发生什么: what an import adds, skips and leaves out, in numbers."""

from lvgw_desktop.services.import_outcome import ImportOutcome, RowResult
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, Item, row

UNITS = {"村(居)": "个", "所在机构": "家", "法律顾问": "人", "聘任": "份", "台账登记": "份"}


def effect_card(outcome: ImportOutcome) -> Card:
    """Return the card, for a trial and for a run alike."""
    verb = "新增" if outcome.tried else "已新增"
    made = [
        _line(f"{verb}{words}", f"{number} {UNITS.get(words, '条')}", bold=bool(number))
        for words, number in outcome.made.items()
    ]
    rows = (
        ("已有，跳过", RowResult.KNOWN),
        ("请核对，照样导入", RowResult.CHECKED),
        ("有错，不导入", RowResult.LEFT_OUT),
    )
    title = "会发生什么" if outcome.tried else "导入了什么"
    return Card(title, *made, *(_line(words, f"{outcome.count(one)} 行") for words, one in rows))


def backup_card() -> Card:
    """Return what is done before, and what stays as it is."""
    return Card(
        "",
        remark("shield-check", "导入前先自动备份一次"),
        remark("lock", "已有的内容不改动"),
    )


def _line(words: str, number: str, *, bold: bool = False) -> Item:
    return row(Label(words, "body2"), STRETCH, Label(number, "bold" if bold else "body"))
