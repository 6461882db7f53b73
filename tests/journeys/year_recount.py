"""The figures of an office file counted anew: SQL over its raw tables, and nothing of the program.

What counts in a month are the services of its days, less those entered after the close (补报),
which count in the month said there; and for every correction made in it the log as it became,
less the log as it was. 作废 logs count nowhere.
"""

import json
import sqlite3
from collections import defaultdict
from contextlib import closing
from decimal import Decimal

NOW = "now"
"""Stands in the place of a month for the whole year as all corrections have left its logs."""

MONTHS = ("2025-12", *(f"2026-{number:02d}" for number in range(1, 13)))
"""Those whose WeChat groups are counted: the last of the year before is compared with January."""

MONTH_OF_DAY = {
    "NATURAL": "substr({day}, 1, 7)",
    "FROM_26TH": "strftime('%Y-%m', {day}, 'start of month', "
    "CASE WHEN substr({day}, 9) >= '26' THEN '+1 month' ELSE '+0 month' END)",
}
LAST_DAY = {
    "NATURAL": "date({month} || '-01', '+1 month', '-1 day')",
    "FROM_26TH": "{month} || '-25'",
}
DISPUTE = "coalesce(json_extract(item.value ->> 'details', '$.dispute_type'), '')"
OUTCOME = "coalesce(json_extract(item.value ->> 'details', '$.outcome'), '')"
GROUPINGS = {
    "office": "0",
    "village": "village_id",
    "adviser": "adviser_id",
    "firm": "coalesce(firm_id, 0)",
    "kind": "(SELECT kind FROM legal_adviser WHERE id = adviser_id)",
    "method": "method",
    "service": "item.value ->> 'kind'",
    "dispute": DISPUTE,
    "outcome": f"json_array({DISPUTE}, {OUTCOME})",
    "client": "client_category",
}
ITEMS = {
    "consultations": ("CONSULTATION", "quantity"),
    "documents": ("DOCUMENT_DRAFTING", "quantity"),
    "lectures": ("LECTURE", "quantity"),
    "audience": ("LECTURE", "heads"),
    "mediations": ("MEDIATION", "quantity"),
    "litigation": ("LITIGATION", "quantity"),
    "decision_opinions": ("VILLAGE_DECISION", "quantity"),
    "village_rules": ("VILLAGE_RULES", "quantity"),
    "legal_aid": ("LEGAL_AID", "quantity"),
    "trainings": ("TRAINING", "quantity"),
    "publicity": ("PUBLICITY", "quantity"),
}
GROUPS_OF = {
    "office": ("0", ""),
    "village": ("village.id", ""),
    "adviser": ("adviser.id", "advised"),
    "firm": ("coalesce(appointment.firm_id, adviser.firm_id, 0)", "advised"),
    "kind": ("adviser.kind", "advised"),
}
"""What WeChat groups are grouped by: through whoever advises the village on the last day."""

_OF_LOG = ("village_id", "adviser_id", "firm_id", "method", "hours", "client_category")
_CORRECTED = """coalesce((
    SELECT json_extract(becomes, '$') FROM correction
    WHERE log_uuid = told.uuid AND field = '{field}' AND void_reason = '' AND id <= told.upto
    ORDER BY id DESC LIMIT 1
), {otherwise}) AS {field}"""
_ITEMS_OF_LOG = """(
    SELECT json_group_array(json_object(
        'kind', kind, 'quantity', quantity, 'heads', heads, 'details', details
    )) FROM service_item WHERE service_log_id = told.id
)"""
_TOLD = """
    SELECT id, uuid, 1 AS sign, 0 AS upto,
           CASE late_month WHEN '' THEN {month} ELSE late_month END AS month
    FROM service_log
    UNION ALL
    SELECT log.id, log.uuid, side.sign, correction.id - (side.sign < 0), correction.month
    FROM correction JOIN service_log AS log ON log.uuid = correction.log_uuid,
         (SELECT 1 AS sign UNION SELECT -1) AS side
    WHERE correction.void_reason = ''
    UNION ALL
    SELECT id, uuid, 1, (SELECT max(id) FROM correction), 'now'
    FROM service_log WHERE {month} LIKE '2026-%'
"""
"""Each log as often as it counts: by its day or as 补报, and off and on at each correction."""


def recounted(file, rule):
    """Return grouping → month → key → measure → figure; a figure that is 0 is left out."""
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(_counted_table(rule))
        found = {grouping: defaultdict(_lines) for grouping in GROUPINGS}
        for grouping, measure, month, key, figure in _figures(raw, rule):
            if figure:
                found[grouping][month][key][measure] = figure
        return found


def kept_with_closes(file):
    """Return month → measure → figure as they were kept when the months were closed."""
    with closing(sqlite3.connect(file)) as raw:
        closes = raw.execute("SELECT month, figures FROM monthly_close WHERE reopened_at IS NULL")
        return {
            month: {name: Decimal(one) for name, one in json.loads(told).items() if Decimal(one)}
            for month, told in closes
        }


def serials(file, rule):
    """Return month → the numbers of the logs whose rows stand in its ledgers."""
    month = MONTH_OF_DAY[rule].format(day="served_on")
    counted = f"CASE late_month WHEN '' THEN {month} ELSE late_month END"
    return _listed(
        file, f"SELECT {counted}, serial FROM service_log WHERE paper_state <> 'VOID' ORDER BY 2"
    )


def beside_ledgers(file):
    """Return month → 更正 or 补报 and the log's number of all that counts beside its days."""
    return _listed(
        file,
        "SELECT month, '更正', serial FROM correction "
        "JOIN service_log ON service_log.uuid = log_uuid WHERE correction.void_reason = '' "
        "UNION ALL SELECT late_month, '补报', serial FROM service_log WHERE late_month <> '' "
        "ORDER BY 2, 3",
    )


def _listed(file, statement):
    found = defaultdict(list)
    with closing(sqlite3.connect(file)) as raw:
        for month, *told in raw.execute(statement):
            found[month].append(told[0] if len(told) == 1 else tuple(told))
    return found


def _lines():
    return defaultdict(dict)


def _counted_table(rule):
    fields = [_CORRECTED.format(field=one, otherwise=f"log.{one}") for one in _OF_LOG]
    state = _CORRECTED.format(field="paper_state", otherwise="log.paper_state")
    items = _CORRECTED.format(field="items", otherwise=_ITEMS_OF_LOG)
    told = _TOLD.format(month=MONTH_OF_DAY[rule].format(day="served_on"))
    columns = ", ".join((*fields, state, items))
    return (
        f"CREATE TEMP TABLE counted AS WITH told AS ({told}) "
        f"SELECT told.month, told.sign, {columns} FROM told JOIN service_log AS log USING (id)"
    )


def _figures(raw, rule):
    """Yield grouping, measure, month, key and figure."""
    for grouping, key in GROUPINGS.items():
        if grouping == "service":
            for month, one, entries in raw.execute(_number_of_items(key)):
                yield grouping, "service_items", month, one, Decimal(entries)
        elif grouping in {"dispute", "outcome"}:
            yield from _of_items(raw, grouping, key, ["mediations"])
        else:
            yield from _of_items(raw, grouping, key, ITEMS)
            yield from _of_visits(raw, grouping, key)
    for grouping in GROUPS_OF:
        yield from _of_wechat_groups(raw, grouping, rule)


def _of_items(raw, grouping, key, measures):
    for measure in measures:
        kind, column = ITEMS[measure]
        for month, one, summed in raw.execute(_sum_of_items(key, column), {"kind": kind}):
            yield grouping, measure, month, one, Decimal(summed or 0)


def _of_visits(raw, grouping, key):
    for month, one, visits, hundredths in raw.execute(_sums_of_visits(key)):
        yield grouping, "onsite_count", month, one, Decimal(visits)
        yield grouping, "onsite_hours", month, one, Decimal(hundredths or 0) / 100


def _of_wechat_groups(raw, grouping, rule):
    statement = _wechat_groups(*GROUPS_OF[grouping], rule)
    for month in MONTHS:
        for one, number in raw.execute(statement, {"month": month}):
            yield grouping, "wechat_groups", month, one, Decimal(number)


def _sum_of_items(key, column):
    return (
        f"SELECT month, {key}, sum(sign * json_extract(item.value, '$.{column}')) "
        "FROM counted, json_each(counted.items) AS item WHERE paper_state <> 'VOID' "
        "AND json_extract(item.value, '$.kind') = :kind GROUP BY 1, 2"
    )


def _number_of_items(key):
    return (
        f"SELECT month, {key}, sum(sign) FROM counted, json_each(counted.items) AS item "
        "WHERE paper_state <> 'VOID' GROUP BY 1, 2"
    )


def _sums_of_visits(key):
    return (
        f"SELECT month, {key}, sum(sign), sum(sign * hours) FROM counted "
        "WHERE paper_state <> 'VOID' AND method IN ('ON_SITE', 'HOME_VISIT') GROUP BY 1, 2"
    )


def _wechat_groups(key, through, rule):
    last_day = LAST_DAY[rule].format(month=":month")
    advised = (
        "JOIN appointment ON appointment.village_id = village.id AND appointment.void_reason = '' "
        f"AND appointment.starts_on <= {last_day} "
        f"AND coalesce(appointment.ends_on, '9999') >= {last_day} "
        "JOIN legal_adviser AS adviser ON adviser.id = appointment.adviser_id "
    )
    return (
        f"SELECT {key}, count(DISTINCT village.id) FROM village {advised if through else ''}"
        "WHERE village.wechat_group IS NOT NULL "
        f"AND json_extract(village.wechat_group, '$.created_on') <= {last_day} "
        f"AND coalesce(village.retired_on, '9999') > {last_day} GROUP BY 1"
    )
