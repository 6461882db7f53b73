"""An office with several pairs to assess: two advisers of one firm, and one of another."""

from builders import a_firm, a_village, an_adviser, an_appointment
from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.firm import FirmKind
from lvgw_desktop.domain.legal_adviser import AdviserKind

NAMES = {"兴梁社区": "周明远", "军营社区": "周明远", "赵岭社区": "王㛃舟", "东兴社区": "李素珍"}


def serve_pairs(office):
    """Keep them; the first two advisers are lawyers of one firm. Returns their pairs of 2026."""
    law = office.firms.save(a_firm())
    service = office.firms.save(a_firm(name="为民法律服务所", kind=FirmKind.LEGAL_SERVICE_OFFICE))
    workers = {"李素珍": (service, AdviserKind.LEGAL_WORKER)}
    advisers, pairs = {}, []
    for village_name, name in NAMES.items():
        firm, kind = workers.get(name, (law, AdviserKind.LAWYER))
        if name not in advisers:
            advisers[name] = office.advisers.save(an_adviser(name=name, firm_id=firm.id, kind=kind))
        village, adviser = office.villages.save(a_village(name=village_name)), advisers[name]
        office.appointments.save(
            an_appointment(village_id=village.id, adviser_id=adviser.id, firm_id=firm.id)
        )
        pairs.append(AssessedPair(village_id=village.id, adviser_id=adviser.id, year=2026))
    return pairs
