"""聘任: appointing, ending, replacing and renewing; history is never overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lvgw_desktop.domain.appointment import Appointment, Renewal, appointment_problems, valid_on
from lvgw_desktop.domain.handover import Handover
from lvgw_desktop.domain.refusal import Problem, Refusal, refuse_errors
from lvgw_desktop.services.handovers import checked_handover
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class AppointmentService:
    """Use cases of appointments."""

    workplace: Workplace

    def valid_on(self, day: date) -> tuple[Appointment, ...]:
        """Return all appointments valid on that day."""
        with self.workplace.reading() as store:
            return store.appointments.valid_on(day)

    def of_village(self, village_id: int) -> tuple[Appointment, ...]:
        """Return a village's appointments, the latest begun first."""
        with self.workplace.reading() as store:
            return store.appointments.of_village(village_id)

    def remarks(self, appointment: Appointment) -> tuple[Problem, ...]:
        """Return what is wrong or odd with an appointment beside the village's other ones."""
        return appointment_problems(appointment, self.of_village(appointment.village_id))

    def save(self, appointment: Appointment, reason: str = "") -> Appointment:
        """Add or change one appointment, as `checked_appointment` lets it."""
        with self.workplace.changing() as store:
            checked = checked_appointment(store, appointment)
            if checked.id is None:
                return store.appointments.add(checked, reason=reason)
            return store.appointments.change(checked, reason=reason)

    def replace_adviser(
        self, new: Appointment, reason: str, handover: Handover | None = None
    ) -> Appointment:
        """End the present appointments the day before the new one starts, then add it (换顾问).

        What the old adviser hands over to the new one is kept with it, where it is given.
        """
        if not reason.strip():
            raise Refusal("请写明换顾问的原因，会记进聘任经过。")
        refuse_errors(appointment_problems(new))
        last_day = new.starts_on - timedelta(days=1)
        with self.workplace.changing() as store:
            for present in valid_on(store.appointments.of_village(new.village_id), new.starts_on):
                if present.starts_on > last_day:
                    raise Refusal("新聘期要晚于现任聘期开始的那天，请改日期。")
                ended = replace(present, ends_on=last_day, ended_reason=reason.strip())
                store.appointments.change(ended, reason=reason.strip())
            if handover:
                taken = replace(handover, to_adviser_id=new.adviser_id)
                store.handovers.add(checked_handover(store, taken, self.workplace.today))
            firm_id = new.firm_id or store.advisers.get(new.adviser_id).firm_id
            return store.appointments.add(replace(new, firm_id=firm_id), reason=reason.strip())

    def end(self, appointment: Appointment, last_day: date, reason: str) -> Appointment:
        """End an appointment on that day, with the reason."""
        if not reason.strip():
            raise Refusal("请写明终止聘任的原因。")
        ended = replace(appointment, ends_on=last_day, ended_reason=reason.strip())
        refuse_errors(appointment_problems(ended))
        with self.workplace.changing() as store:
            return store.appointments.change(ended, reason=reason.strip())

    def renew(self, appointments: Sequence[Appointment], ends_on: date) -> tuple[Appointment, ...]:
        """Add a 续聘 after each appointment's end, until that day (批量续聘); all or none."""
        renewed = []
        with self.workplace.changing() as store:
            for old in appointments:
                new = following(old, ends_on)
                others = store.appointments.of_village(old.village_id)
                if any(new.overlaps(other) for other in others):
                    name = store.villages.get(old.village_id).name
                    raise Refusal(f"{name}已经有下一段聘期了，请从名单里去掉它。")
                renewed.append(store.appointments.add(new))
        return tuple(renewed)


def checked_appointment(store: Store, appointment: Appointment) -> Appointment:
    """Return an appointment as it may be kept: without a firm, with the adviser's present one."""
    refuse_errors(appointment_problems(appointment))
    firm_id = appointment.firm_id or store.advisers.get(appointment.adviser_id).firm_id
    return replace(appointment, firm_id=firm_id)


def following(old: Appointment, ends_on: date) -> Appointment:
    """Return the 续聘 that begins the day after an appointment ends; Refusal if it has no room."""
    if old.ends_on is None or old.ends_on >= ends_on:
        raise Refusal("续聘的截止日要晚于现在聘期的截止日，请改日期。")
    return replace(
        old,
        id=None,
        uuid="",
        starts_on=old.ends_on + timedelta(days=1),
        ends_on=ends_on,
        renewal=Renewal.RENEWED,
        ended_reason="",
    )
