"""恢复码: the office's own code, kept in its file and on paper."""

from lvgw_desktop.domain.recovery_code import RecoveryCode, read_recovery_code
from lvgw_desktop.sealing.keys import new_recovery_code
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store

_KEY = "recovery_code"


def own_code(store: Store) -> RecoveryCode | None:
    """Return the office's code, None before its first package."""
    kept = store.preferences.get(_KEY, "")
    return read_recovery_code(kept) if kept else None


def own_code_or_new(workplace: Workplace) -> RecoveryCode:
    """Return the office's code; a new one is on the disk before anything is locked with it."""
    with workplace.reading() as store:
        code = own_code(store)
    if code is None:
        code = new_recovery_code()
        with workplace.changing() as store:
            store.preferences.set(_KEY, code.text)
    return code
