"""What was done on each day for each village, counted one log after the other."""

from collections import defaultdict


def by_day(logs):
    found = defaultdict(list)
    for log in logs:
        found[log.village_id, log.served_on].append(log)
    return found


def counted_of(logs):
    """Count logs, visits, hours and lectures one by one."""
    visits = [log for log in logs if log.method.on_site]
    items = [item for log in logs for item in log.items]
    return (
        len(logs),
        len(visits),
        sum(log.hours or 0 for log in visits),
        sum(item.quantity for item in items if item.kind in {"LECTURE", "TALK"}),
    )
