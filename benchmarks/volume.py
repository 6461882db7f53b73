"""打印整卷: the bound volume of twelve months of one village: 60 logs, their ledger, one PDF.

The first print issues every sheet and the whole ledger, in a new office each round; a filed volume
printed again draws what is frozen.
"""

import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from benchmarks.measure import median_seconds, seconds_of
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.ledger_volume import VolumeKey
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.log_filter import LogFilter
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog
from lvgw_desktop.domain.village import Village
from lvgw_desktop.services.use_cases import UseCases

LOGS = 60
KEY = VolumeKey(1, 2026)
NOW = datetime(2026, 12, 31, 15)  # noqa: DTZ001  the clock on the office wall
OFFICE = JudicialOffice(name="龙兴司法所", district="平顶山市石龙区司法局", prefix="LX")
_STORY = (
    "赵某某反映：其承包的三组东洼地块与邻居地块相邻，2026年春对方翻耕时将原界石向其一侧移动约0.8米，双方多次争执。"
    "承包地四至以土地承包经营权证、承包合同及登记簿的记载为准；记载不清的，可结合历史耕种界线、界石和知情村民的证言"
    "认定。可以先申请社区人民调解委员会调解，也可以申请仲裁或者向人民法院起诉。"
)


@contextmanager
def an_office() -> Iterator[UseCases]:
    """An office with one village and a year of logs, none of them printed."""
    with tempfile.TemporaryDirectory() as folder:
        files = office_files(now=lambda: NOW)
        use_cases = files.create(Path(folder) / "office.db", OFFICE)
        _fill(use_cases)
        yield use_cases
        use_cases.close()


def _fill(use_cases: UseCases) -> None:
    with use_cases.workplace.changing() as store:
        firm = store.firms.add(Firm(name="河南砺衡律师事务所"))
        adviser = store.advisers.add(LegalAdviser(name="周明远", firm_id=firm.id))
        village = store.villages.add(Village(name="兴梁社区", street="龙兴街道"))
        people = {"village_id": village.id or 0, "adviser_id": adviser.id or 0}
        term = Appointment(**people, firm_id=firm.id, starts_on=date(2026, 1, 1))
        store.appointments.add(term)
        for number in range(LOGS):
            store.service_logs.add(_log(number, people))


def _log(number: int, people: dict[str, int]) -> ServiceLog:
    return ServiceLog(
        **people,
        firm_id=1,
        served_on=date(2026, 1, 5) + timedelta(days=6 * number),
        client_name="赵某某",
        client_description="女，62岁，兴梁社区居民",
        client_phone="138-0375-0000",
        content=_STORY[number % 30 :] + _STORY[: 30 + number],
        result="当事人表示接受，同意先行调解。",
        items=(ServiceItem(kind="CONSULTATION", heads=1),),
    )


def first_print() -> float:
    """The seconds of printing a volume of which nothing was printed before."""
    with an_office() as use_cases:
        return seconds_of(lambda: use_cases.volume_printing.issue(KEY))


def prints_again(rounds: int) -> float:
    """The seconds of printing a volume whose papers are printed, signed and filed."""
    with an_office() as use_cases:
        use_cases.volume_printing.issue(KEY)
        use_cases.paper_moves.sign_back(use_cases.log_list.ids(LogFilter()), None)
        use_cases.filing.file(use_cases.filing.of_village(KEY.village_id, KEY.year))
        return median_seconds(lambda: use_cases.volume_printing.issue(KEY), rounds)


def measure(rounds: int) -> list[tuple[str, float, str]]:
    first_print()
    first = statistics.median(first_print() for _ in range(rounds))
    return [
        ("a village's year of 60 logs bound for the first time, s", first, "≤ 2 s"),
        ("the filed volume printed again, s", prints_again(rounds), "≤ 2 s"),
    ]
