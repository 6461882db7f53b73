"""Villages with the one adviser who serves them."""

from builders import a_firm, a_village, an_adviser, an_appointment


def serve_villages(office, *names):
    """Keep villages of these names with their adviser, the first as number 1; returns that one."""
    with office.workplace.changing() as store:
        firm = store.firms.add(a_firm())
        adviser = store.advisers.add(an_adviser(firm_id=firm.id))
        for name in names:
            village = store.villages.add(a_village(name=name))
            store.appointments.add(an_appointment(village_id=village.id, adviser_id=adviser.id))
        return store.villages.get(1)
