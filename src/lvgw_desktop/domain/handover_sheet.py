"""交接单的内容: what two advisers sign when one takes a village over from the other."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverSheet:
    """One 交接单; each part tells what there is, and whether it was handed over: …（已交）."""

    village_name: str
    from_name: str
    from_firm: str = ""
    to_name: str
    to_firm: str = ""
    handed_on: date | None = None
    open_matters: str = ""
    wechat_group: str = ""
    files: str = ""
    board: str = ""
