"""所在机构: the cards of law firms and legal service offices."""

from dataclasses import dataclass, replace

from lvgw_desktop.domain.firm import Firm, firm_problems
from lvgw_desktop.domain.refusal import Refusal, refuse_errors
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.store import Store


@dataclass(frozen=True, slots=True)
class FirmService:
    """Use cases of firms."""

    workplace: Workplace

    def all(self, *, include_retired: bool = False) -> tuple[Firm, ...]:
        """Return the firms in use, by name; retired ones only if asked for."""
        with self.workplace.reading() as store:
            firms = store.firms.all(include_retired=include_retired)
        return tuple(sorted(firms, key=lambda firm: firm.name))

    def by_uuid(self, uuid: str) -> Firm:
        """Return the firm of that name. Raises Refusal if there is none any more."""
        with self.workplace.reading() as store:
            found = store.firms.by_uuid(uuid)
        if found is None:
            raise Refusal("这个机构已经不在名册里了。写过的还在草稿里。")
        return found

    def save(self, firm: Firm) -> Firm:
        """Add or change a firm; two of the same name are refused."""
        with self.workplace.changing() as store:
            checked_firm(store, firm)
            return store.firms.add(firm) if firm.id is None else store.firms.change(firm)

    def retire(self, firm: Firm) -> Firm:
        """Take a firm out of use from today; it stays in the records."""
        with self.workplace.changing() as store:
            return store.firms.change(replace(firm, retired_on=self.workplace.today))

    def bring_back(self, firm: Firm) -> Firm:
        """Put a retired firm into use again; refused where another bears its name by now."""
        with self.workplace.changing() as store:
            checked_firm(store, firm)
            return store.firms.change(replace(firm, retired_on=None))


def checked_firm(store: Store, firm: Firm) -> Firm:
    """Return a firm as it may be kept; two of the same name are refused."""
    refuse_errors(firm_problems(firm))
    if any(one.name == firm.name and one.id != firm.id for one in store.firms.all()):
        raise Refusal(f"已经有“{firm.name}”了，请直接选用或改个名称。")
    return firm
