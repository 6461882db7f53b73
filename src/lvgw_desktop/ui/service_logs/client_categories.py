"""服务对象类别: the kinds of client as the picker offers them."""

from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.services.spelling import finder
from lvgw_desktop.ui.shared.choices import Choice


def client_categories(vocabulary: Vocabulary) -> list[Choice]:
    """Return the kinds of client in the order of the vocabulary."""
    return [
        Choice(code, word, search=finder(word))
        for code, word in vocabulary.list_of("client_category")
    ]
