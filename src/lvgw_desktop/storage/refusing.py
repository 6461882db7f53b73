"""拒绝的触发器: what stops a statement before it does anything."""


def refusing(table: str, event: str, why: str, when: str = "", *, rule: str = "keep") -> str:
    """Return a trigger that aborts the event on the table, always or `when` its condition holds.

    One `rule` has one trigger for each event on a table.
    """
    name = f"{rule}_{table}_{event.lower().replace(' ', '_')}"
    condition = f" WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table}{condition} "
        f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
    )
