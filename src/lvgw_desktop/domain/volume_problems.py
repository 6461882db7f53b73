"""案卷的资料: what is wrong with the properties of a volume."""

from collections.abc import Iterable

from lvgw_desktop.domain.ledger_volume import LedgerVolume
from lvgw_desktop.domain.refusal import Problem, Severity


def volume_problems(
    volume: LedgerVolume, others: Iterable[LedgerVolume] = ()
) -> tuple[Problem, ...]:
    """Return what is wrong with a volume, given the other ones of its year."""
    if not volume.file_no.strip():
        return (Problem("file_no", "请填案卷号，如 03。"),)
    taken = (one.file_no for one in others if one.village_id != volume.village_id)
    if volume.file_no.strip() in taken:
        return (Problem("file_no", f"{volume.file_no} 号已经是别的村(居)的卷了，请换一个号。"),)
    if not volume.retention.strip():
        sentence = "还没填保管期限，封面和脊背会空着。"
        return (Problem("retention", sentence, Severity.MISSING),)
    return ()
