"""检索词: what was typed, as words that know which villages and advisers they name."""

from lvgw_desktop.domain.search_word import SearchWord, split_words
from lvgw_desktop.services.names import Names


def searched_words(text: str, names: Names) -> tuple[SearchWord, ...]:
    """Return the words of what was typed."""
    return tuple(
        SearchWord(word, names.villages_found_by(word), names.advisers_found_by(word))
        for word in split_words(text)
    )
