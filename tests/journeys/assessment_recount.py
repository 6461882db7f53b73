"""The evidence of assessments counted anew: SQL over the raw tables, nothing of the program.

A log counts for the village, adviser and day that corrections have left it with; 作废 ones count
nowhere. Which kind of service is evidence for which area is written here as the plan has it.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing

AREAS = {
    "一": {
        *("CONSULTATION", "VILLAGE_DECISION", "VILLAGE_MEETING", "LEGALITY_OPINION"),
        *("RISK_ASSESSMENT", "GOVERNANCE", "VILLAGE_RULES", "ELECTION", "PETITION"),
    },
    "二": {"LECTURE", "PUBLICITY", "PUBLICITY_BOARD", "TRAINING"},
    "三": {"CONSULTATION", "DOCUMENT_DRAFTING", "LEGAL_AID"},
    "四": {"MEDIATION", "DISPUTE_SCREENING", "MEDIATION_BODY"},
}
EVIDENCE = set().union(*AREAS.values())
FIELDS = ("village_id", "adviser_id", "served_on", "method", "paper_state")
_NOW = """coalesce((
    SELECT json_extract(becomes, '$') FROM correction
    WHERE log_uuid = log.uuid AND field = '{field}' AND void_reason = '' ORDER BY id DESC LIMIT 1
), {otherwise})"""
_ITEMS = """(
    SELECT json_group_array(json_object(
        'kind', kind, 'quantity', quantity, 'heads', heads, 'details', details
    )) FROM service_item WHERE service_log_id = log.id
)"""
_FILED = """
    SELECT village_id, adviser_id, '{key}', count(*) FROM {table}
    WHERE void_reason = '' AND {day} BETWEEN :first AND :last AND {done} IS NOT NULL GROUP BY 1, 2
"""
_OTHERS = {
    "outlines": ("lecture", "held_on", "filed_on"),
    "matters": ("major_matter", "occurred_on", "reported_on"),
    "follow_up_visit": ("follow_up_visit", "visited_on", "visited_on"),
    "feedback": ("feedback", "received_on", "received_on"),
    "conduct_report": ("conduct_report", "received_on", "received_on"),
}

_LEDGERS = """
    SELECT term.village_id, term.adviser_id, 'ledgers', count(DISTINCT month)
    FROM appointment AS term JOIN hand_in USING (adviser_id)
    WHERE term.void_reason = '' AND hand_in.village_id IS NULL AND hand_in.void_reason = ''
    AND month BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7)
    AND starts_on <= date(month || '-01', '+1 month', '-1 day')
    AND coalesce(ends_on, '9999') >= month || '-01' GROUP BY 1, 2
"""
"""What an adviser handed in counts for each village he served in that month (自然月)."""


def recounted(file, first, last):
    """Return (village, adviser) → key of a number or an area → figure, without those that are 0."""
    found = defaultdict(Counter)
    with closing(sqlite3.connect(file)) as raw:
        for log in _logs(raw, first, last):
            _count(found[log["village_id"], log["adviser_id"]], log)
        filed = (
            _FILED.format(key=key, table=table, day=day, done=done)
            for key, (table, day, done) in _OTHERS.items()
        )
        for statement in (*filed, _LEDGERS):
            for village, adviser, name, number in raw.execute(
                statement, {"first": first, "last": last}
            ):
                found[village, adviser][name] += number
    return {whose: +numbers for whose, numbers in found.items()}


def _logs(raw, first, last):
    fields = [f"{_NOW.format(field=one, otherwise=f'log.{one}')} AS {one}" for one in FIELDS]
    items = f"{_NOW.format(field='items', otherwise=_ITEMS)} AS items"
    raw.row_factory = sqlite3.Row
    rows = raw.execute(f"SELECT {', '.join((*fields, items))} FROM service_log AS log").fetchall()
    raw.row_factory = None
    return [
        row for row in rows if row["paper_state"] != "VOID" and first <= row["served_on"] <= last
    ]


def _count(numbers, log):
    numbers["logs"] += 1
    numbers["visits"] += log["method"] in {"ON_SITE", "HOME_VISIT"}
    numbers["signed"] += log["paper_state"] in {"SIGNED", "FILED"}
    items = json.loads(log["items"])
    for item in items:
        if item["kind"] in EVIDENCE:
            numbers[item["kind"]] += item["quantity"]
        if item["kind"] == "LECTURE":
            numbers["audience"] += item["heads"] or 0
        if item["kind"] == "MEDIATION" and '"SUCCESS"' in str(item["details"]):
            numbers["succeeded"] += item["quantity"]
    for area, kinds in AREAS.items():
        numbers[area] += any(item["kind"] in kinds for item in items)
