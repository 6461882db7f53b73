"""名册里的人: people of a sign-in sheet as typed, or as the register of advisers knows them."""

from collections.abc import Iterable, Sequence

from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.training import TrainingAttendee
from lvgw_desktop.services.names import Names


def from_register(names: Names, there: Iterable[TrainingAttendee]) -> tuple[TrainingAttendee, ...]:
    """Return every adviser in office who is not there yet."""
    known = {one.adviser_id for one in there}
    return tuple(
        _attendee(adviser, names)
        for adviser in names.advisers.values()
        if adviser.retired_on is None and adviser.id not in known
    )


def read_attendee(typed: str, names: Names) -> TrainingAttendee:
    """Read 姓名 单位 电话 备注; of an adviser of the register the rest is known."""
    name, *rest = typed.split()
    homonyms = [one for one in names.advisers.values() if one.name == name]
    if len(homonyms) == 1 and not rest:
        return _attendee(homonyms[0], names)
    adviser_id = homonyms[0].id if len(homonyms) == 1 else None
    phone = next((one for one in rest if _is_number(one)), "")
    words = [one for one in rest if one != phone]
    unit, remark = (*words[:1], "")[0], " ".join(words[1:])
    return TrainingAttendee(name=name, adviser_id=adviser_id, unit=unit, phone=phone, remark=remark)


def counted(attendees: Sequence[TrainingAttendee]) -> tuple[int | None, int | None]:
    """Return 应到 and 实到; None while nobody is on the list, or nobody has signed."""
    return len(attendees) or None, sum(one.signed for one in attendees) or None


def _attendee(adviser: LegalAdviser, names: Names) -> TrainingAttendee:
    return TrainingAttendee(
        name=adviser.name,
        adviser_id=adviser.id,
        unit=names.firm(adviser.firm_id),
        phone=adviser.phone,
    )


def _is_number(word: str) -> bool:
    return any(map(str.isdigit, word)) and not any(map(str.isalpha, word))
