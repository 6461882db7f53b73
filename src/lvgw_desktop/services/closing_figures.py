"""封账时的数字: whether a month counts here what it counted when it was closed elsewhere."""

from lvgw_desktop.domain.adjustment import CountedMonths
from lvgw_desktop.domain.monthly_close import MonthlyClose
from lvgw_desktop.domain.statistical_month import read_month
from lvgw_desktop.services.counted_figures import counted_figures
from lvgw_desktop.services.counted_logs import logs_counted
from lvgw_desktop.services.months import opens_logs
from lvgw_desktop.services.names import names_in
from lvgw_desktop.storage.store import Store


def counts_alike(store: Store, close: MonthlyClose) -> bool:
    """Tell whether its month has as many logs here, with the same sums.

    Figures that are not counted over logs go on changing after a close, and are no matter.
    """
    months = CountedMonths(
        first_month=close.month,
        last_month=close.month,
        first_day=close.first_day,
        last_day=close.last_day,
    )
    sums = counted_figures(store, read_month(close.month)).total(months, names_in(store))
    now = {name: f"{value:f}" for name, value in sums.items()}
    over_logs = [one.name for one in store.figures.measures if opens_logs(one)]
    alike = all(now.get(name) == close.figures.get(name) for name in over_logs)
    return alike and len(logs_counted(store, months)) == close.logs
