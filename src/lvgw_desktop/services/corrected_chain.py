"""接着更正: corrections that come, one after the other, on logs as they stand here by then."""

import json
from collections.abc import Iterable
from typing import Any

from lvgw_desktop.domain.correction import CORRECTED_FIELDS, Correction
from lvgw_desktop.storage.store import Store

_FIELDS = (*CORRECTED_FIELDS, "paper_state")


class CorrectedChain:
    """Remembers what each log says after the corrections that it was asked about."""

    def __init__(self, store: Store, log_uuids: Iterable[str]) -> None:
        self._logs = store.service_logs
        logs = self._logs.of_uuids(log_uuids)
        corrected = {one.log.uuid: one.now for one in store.corrections.of_logs(logs.values())}
        self._now: dict[str, dict[str, Any]] = {
            uuid: dict(self._logs.told_values(corrected.get(uuid, log)))
            for uuid, log in logs.items()
        }

    def goes_on_with(self, one: Correction) -> bool:
        """Tell whether a correction puts right what its log says now; a withdrawn one may always.

        From then on the log says what the correction makes of it.
        """
        now = self._now.get(one.log_uuid)
        if now is None or one.field not in _FIELDS or not self._is_readable(one):
            return False
        if one.void_reason:
            return True
        if now[one.field] != json.loads(one.was):
            return False
        now[one.field] = json.loads(one.becomes)
        return True

    def _is_readable(self, one: Correction) -> bool:
        try:
            states = [{one.field: json.loads(text)} for text in (one.was, one.becomes)]
        except ValueError:
            return False
        return all(self._logs.values_in(state) for state in states)
