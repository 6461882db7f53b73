"""培训: whether the adviser attended a training this year [plan §三(二)2]."""

from lvgw_desktop.domain.other_filter import OtherFilter
from lvgw_desktop.domain.other_kind import TRAINING
from lvgw_desktop.services.advisers import AdviserCard
from lvgw_desktop.ui.shared.buttons import link
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.facts import remark
from lvgw_desktop.ui.shared.other_counts import Opened
from lvgw_desktop.ui.shared.tokens import Tone


def training_card(card: AdviserCard, opened: Opened) -> Card:
    """Return the card; the link opens the trainings of the year."""
    year = OtherFilter(year=card.counted.year)
    every = link("全年培训 ›", lambda: opened(TRAINING, year))
    if card.trainings:
        said = remark("check-circle-fill", f"参加了 {card.trainings} 次。", Tone.OK)
    else:
        said = remark("circle-dashed", "还没有签到记录，每年至少参加 1 次。", Tone.WARN)
    return Card(f"{year.year} 年培训", said, aside=every)
