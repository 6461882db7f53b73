"""An office with a village that has an adviser, for tests of the records beside the logs."""

from dataclasses import replace

from builders import a_firm, a_log, a_village, an_adviser, an_appointment, an_other_record


def serve_a_village(office):
    """Keep one village with its adviser of one firm; returns village and adviser."""
    firm = office.firms.save(a_firm())
    village = office.villages.save(a_village())
    adviser = office.advisers.save(an_adviser(firm_id=firm.id))
    office.appointments.save(
        an_appointment(village_id=village.id, adviser_id=adviser.id, firm_id=firm.id)
    )
    return village, adviser


def saved(office, kind, **fields):
    """Keep one whole record of a kind; village and adviser have the number 1."""
    return office.other_records.save(kind, an_other_record(kind, **fields))


def recorded_log(office, **fields):
    """Keep one log of the village and its adviser."""
    return office.service_logs.record(replace(a_log(), **fields))
