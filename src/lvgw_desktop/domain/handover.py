"""交接: what one adviser hands to the next when a village changes advisers."""

from dataclasses import dataclass, field
from datetime import date

from lvgw_desktop.domain.refusal import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class HandoverPart:
    """One thing to hand over: what there is to say of it, and whether it is done."""

    text: str = ""
    done: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Handover:
    """One 交接单: the matters not finished, the WeChat group, the files and the notice board.

    `handed_on` is empty until both have signed. One with a `void_reason` was entered by mistake.
    """

    id: int | None = None
    uuid: str = ""
    village_id: int
    from_adviser_id: int
    to_adviser_id: int
    handed_on: date | None = None
    open_matters: HandoverPart = field(default_factory=HandoverPart)
    wechat_group: HandoverPart = field(default_factory=HandoverPart)
    files: HandoverPart = field(default_factory=HandoverPart)
    board: HandoverPart = field(default_factory=HandoverPart)
    void_reason: str = ""

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be handed over."""
        return not self.void_reason and (self.handed_on is None or not self.is_all_done)

    @property
    def is_all_done(self) -> bool:
        """Tell whether every part is done."""
        return all(
            one.done for one in (self.open_matters, self.wechat_group, self.files, self.board)
        )


def handover_problems(one: Handover) -> tuple[Problem, ...]:
    """Return what is wrong with a handover: it is between two."""
    if one.from_adviser_id == one.to_adviser_id:
        return (Problem("to_adviser_id", "交出和接手的是同一个人，不用交接。"),)
    return ()
