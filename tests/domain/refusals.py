"""Refusals as values."""

from lvgw_desktop.domain.refusal import Refusal


def sentence_of(action, *arguments):
    """Return the sentence with which an action is refused, "" where it is done."""
    try:
        action(*arguments)
    except Refusal as refused:
        return refused.sentence
    return ""
