"""A thousand random logs as sheets and as ledgers, read back from the PDF glyph by glyph."""

from bisect import bisect_right
from collections import Counter, defaultdict
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.forms.glyphs import pages_of_glyphs
from tests.forms.random_logs import BATCH, BATCHES, CLOSING, LONGEST, OPENING, RandomLog
from tests.forms.sheets import a_ledger, pdf_of, visible

EDGE = 0.6  # pt that the ink of a glyph may reach over the middle of a rule

checked = settings(
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # a failing log names itself
    suppress_health_check=list(HealthCheck),
)


@settings(checked, max_examples=4)
@given(BATCHES)
def test_eighty_random_logs_stand_whole_in_their_cells(logs):
    assert_whole_in_cells(logs)


@pytest.mark.slow
@settings(checked, max_examples=1_000 // BATCH)
@given(BATCHES)
def test_a_thousand_random_logs_stand_whole_in_their_cells(logs):
    assert_whole_in_cells(logs)


@pytest.mark.parametrize("kind", ["unbroken", "latin", "mixed"])
def test_the_longest_logs_stand_whole_in_their_cells(kind):
    assert_whole_in_cells([RandomLog(seed=1, length=LONGEST, kind=kind)])


def assert_whole_in_cells(logs):
    assert_whole([(log, log.sheet(), log.texts()) for log in logs])
    rows = [log.row(seq) for seq, log in enumerate(logs, start=1)]
    texts = dict(enumerate(text for log in logs for text in told(log).values()))
    assert_whole([(logs, a_ledger(rows), texts)])


def told(log):
    """The texts of a log that its row of the ledger has."""
    texts = log.texts()
    del texts["client_description"]
    return texts


def assert_whole(samples):
    """Check documents drawn into one PDF against the texts each has to show."""
    read = pages_of_glyphs(pdf_of(*(document for _, document, _ in samples)))
    for log, document, texts in samples:
        shown = Counter()
        for page in document.pages:
            cells = Cells(page)
            for glyph in next(read):
                assert cells.hold(glyph), (log, glyph)
                shown[glyph.char] += cells.frame_holds(glyph)
                cells.take(glyph)
            for line in cells.lines():
                assert line[0] not in CLOSING, (log, line)
                assert line[-1] not in OPENING, (log, line)
        missing = visible("".join(texts.values())) - shown
        assert not missing, (log, missing)


class Cells:
    """The rules of a page, and the lines of text between them."""

    def __init__(self, page):
        rules = [rule for layer in (page.blank, page.written) for rule in layer.rules]
        rules = [rule for rule in rules if not rule.dash]
        self.level = sorted((r.y1, r.x1, r.x2) for r in rules if r.y1 == r.y2)
        self.upright = sorted((r.x1, r.y1, r.y2) for r in rules if r.x1 == r.x2)
        self._baselines = defaultdict(list)

    def hold(self, glyph):
        """Whether no rule goes through the glyph."""
        box = glyph.left, glyph.top, glyph.right, glyph.bottom
        across = crossed(self.level, (box[1], box[3]), (box[0], box[2]))
        return not across and not crossed(self.upright, (box[0], box[2]), (box[1], box[3]))

    def frame_holds(self, glyph):
        """Whether the glyph stands inside the frame."""
        return (
            self.upright[0][0] < glyph.left
            and glyph.right < self.upright[-1][0]
            and self.level[0][0] < glyph.top
            and glyph.bottom < self.level[-1][0]
        )

    def take(self, glyph):
        if self.frame_holds(glyph):
            self._baselines[round(glyph.baseline, 1)].append(glyph)

    def lines(self):
        """The texts on one baseline without an upright rule between them."""
        for glyphs in self._baselines.values():
            glyphs.sort(key=lambda glyph: glyph.left)
            line = glyphs[0].char
            for before, after in pairwise(glyphs):
                if self._parted(before, after):
                    yield line
                    line = ""
                line += after.char
            yield line

    def _parted(self, before, after):
        first = bisect_right(self.upright, (before.right - EDGE,))
        return any(
            x < after.left + EDGE and top < before.baseline < bottom
            for x, top, bottom in self.upright[first:]
        )


def crossed(rules, through, along):
    """Whether a rule lies in the inner part of `through` and shares some of `along`."""
    first = bisect_right(rules, (through[0] + EDGE,))
    for at, start, end in rules[first:]:
        if at >= through[1] - EDGE:
            return False
        if start < along[1] - EDGE and end > along[0] + EDGE:
            return True
    return False
