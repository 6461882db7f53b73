"""练习卷: the volumes of the practice office, with every sheet that is 已归档 in its place."""

from collections import defaultdict
from collections.abc import Iterable

from lvgw_desktop.domain.filing import by_date, placed
from lvgw_desktop.domain.service_log import PaperState, ServiceLog
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.volume_defaults import opened_volume
from lvgw_desktop.services.volume_papers import sheet_paper
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


def make_practice_volumes(workplace: Workplace, store: Store, logs: Iterable[ServiceLog]) -> None:
    """File the sheets that are 已归档: handwritten ones of one page, village by village."""
    names = names_in(store)
    filed = defaultdict(list)
    for log in logs:
        if log.paper_state is PaperState.FILED:
            filed[log.served_on.year, log.village_id].append(sheet_paper(log, 1, names))
    for (year, village_id), papers in sorted(filed.items()):
        volume = opened_volume(workplace, store, village_id, year)
        for item in placed(volume.id or 0, (), by_date(papers)):
            store.volume_items.add(item)
