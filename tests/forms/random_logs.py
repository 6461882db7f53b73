"""Random logs, each made from a seed and a few lengths, so that a thousand of them come cheap."""

import random
from dataclasses import dataclass

from hypothesis import strategies as st

from tests.forms.sheets import a_row, a_sheet

LONGEST = 5_000
BATCH = 20
HAN = "承包地界争议调解协议社区居民咨询赔偿宅基继承公证材料清单约定履行一二三赵某孙李的了在"
RARE = "𠮷䶮𬭎㛃𫖯㐱𡉄①Ⅲ㎡é"
CLOSING, OPENING = "，、。；：？！）》”", "（《“"
NUMBERS = ("138-0375-0000", "9:00—11:30", "〔2026〕6号", "2.6亩", "1,200元", "2026年11月", "100%")
COLUMNS = ("consultation", "mediation", "publicity", "training", "other")


@dataclass(frozen=True)
class RandomLog:
    """What a random log says; `kind` is the sort of text it is mostly made of."""

    seed: int
    length: int
    kind: str

    def texts(self):
        """The content, the result, the client's name and description, the signer's telephone."""
        source = random.Random(self.seed)
        size = source.random() ** 3
        return {
            "content": a_text(source, self.kind, self.length),
            "result": a_text(source, self.kind, int(size * 1_500)),
            "client_name": a_text(source, "rare", source.randint(1, 12)).replace("\n", ""),
            "client_description": a_text(source, self.kind, int(size * 600)),
            "signer_phone": a_text(source, "numbers", source.randint(0, 60)).replace("\n", ""),
        }

    def sheet(self):
        return a_sheet(**self.texts())

    def row(self, seq):
        """A row of the ledger with the same texts in columns chosen by the seed."""
        texts = self.texts()
        first = self.seed % len(COLUMNS)
        second = COLUMNS[(first + 1 + self.seed // 7 % 4) % len(COLUMNS)]
        return a_row(
            seq,
            client_name=texts["client_name"],
            remark=texts["signer_phone"],
            **{COLUMNS[first]: texts["content"], second: texts["result"]},
        )


def a_text(source, kind, length):
    """A text of about that length in which no paragraph begins or ends with a mark."""
    pieces = []
    while sum(map(len, pieces)) < length:
        pieces.append(_PIECES[source.choice(_KINDS) if kind == "mixed" else kind](source))
    paragraphs = "".join(pieces)[:length].split("\n")
    stripped = (paragraph.strip(CLOSING + OPENING + " ….,:—") for paragraph in paragraphs)
    return "\n".join(filter(None, stripped))


def _han(source, least, most):
    return "".join(source.choices(HAN, k=source.randint(least, most)))


def _prose(source):
    return _han(source, 1, 25) + source.choice(CLOSING[:7] + "\n")


def _unbroken(source):
    return _han(source, 50, 400)


def _latin(source):
    letters = source.choices("AbcdEfghijKlmnopqrsTuvwxyz", k=source.choice((3, 8, 30, 300)))
    return "".join(letters) + source.choice((" ", "", "，" + _han(source, 1, 3)))


def _numbers(source):
    return source.choice(NUMBERS) + _han(source, 0, 4)


def _marks(source):
    inner = f"（{_han(source, 1, 6)}）" if source.random() < 0.5 else _han(source, 1, 12)
    opening, closing = source.choice(("“”", "《》", "（）"))
    return f"{opening}{inner}{closing}{source.choice(CLOSING[:7])}{_han(source, 1, 9)}"


def _rare(source):
    return "".join(source.choices(RARE + HAN, k=source.randint(1, 30)))


_PIECES = {
    "prose": _prose,
    "unbroken": _unbroken,
    "latin": _latin,
    "numbers": _numbers,
    "marks": _marks,
    "rare": _rare,
}
_KINDS = sorted(_PIECES)


def a_batch(seed):
    """As many logs as one PDF takes, all of them different, the longest of 5,000 characters."""
    source = random.Random(seed)
    return [
        RandomLog(
            seed=source.randrange(2**32),
            length=int(LONGEST * source.random() ** 2.5),
            kind=source.choice((*_KINDS, "mixed", "mixed")),
        )
        for _ in range(BATCH)
    ]


BATCHES = st.integers(0, 2**64).map(a_batch)
