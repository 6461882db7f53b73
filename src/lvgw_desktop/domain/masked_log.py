"""隐去服务对象: a log that tells what was done and how much, but not for whom nor in what words."""

from dataclasses import replace

from lvgw_desktop.domain.ledger import item_words
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.domain.wording import masked_name


def masked_log(log: ServiceLog, vocabulary: Vocabulary) -> ServiceLog:
    """Return the log without persons and texts: 赵**, 法律咨询1件; its figures stay the same."""
    items = tuple(replace(item, ledger_text="", details={}) for item in log.items)
    return replace(
        log,
        client_name=masked_client(log.client_name),
        content=items_words(items, vocabulary),
        items=items,
        client_village="",
        client_description="",
        client_phone="",
        signer_phone="",
        result="",
        remark="",
        void_reason="",
        source_no="",
    )


def masked_client(name: str) -> str:
    """Return the name as a list shows it; one of a single character is hidden whole."""
    return masked_name(name) if len(name) > 1 else "*" * len(name)


def items_words(items: tuple[ServiceItem, ...], vocabulary: Vocabulary) -> str:
    """Return 法律咨询1件 of the first item: a ledger words each further one by itself."""
    return "".join(item_words(item, vocabulary.kind(item.kind)) for item in items[:1])
