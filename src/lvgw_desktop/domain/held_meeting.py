"""一次测评会: what all groups said of all pairs in one meeting [plan 附件1 二(三)]."""

from dataclasses import dataclass, replace
from datetime import date

from lvgw_desktop.domain.assessed_pair import AssessedPair
from lvgw_desktop.domain.assessment import AssessmentPeriod
from lvgw_desktop.domain.assessment_meeting import AssessmentMeeting, GroupVotes, Votes


@dataclass(frozen=True, kw_only=True, slots=True)
class PairVotes:
    """What all four groups said of one pair, whoever was not there with zeros."""

    pair: AssessedPair
    village: str
    adviser: str
    firm: str
    groups: tuple[GroupVotes, ...]

    @property
    def title(self) -> str:
        """Return 军营社区 王㛃舟."""
        return f"{self.village} {self.adviser}"

    @property
    def votes(self) -> Votes:
        """Return the votes of all groups together."""
        return AssessmentMeeting(groups=self.groups).votes

    @property
    def has_votes(self) -> bool:
        """Tell whether anybody was asked about the pair."""
        return self.votes != Votes()


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldMeeting:
    """One meeting; pairs without votes are not of it, and may still become so."""

    year: int
    period: AssessmentPeriod
    held_on: date | None
    place: str
    pairs: tuple[PairVotes, ...]

    @property
    def asked(self) -> tuple[PairVotes, ...]:
        """Return the pairs that were voted on, before the meeting all of them."""
        return tuple(one for one in self.pairs if one.has_votes) or self.pairs

    @property
    def is_counted(self) -> bool:
        """Tell whether votes are written down."""
        return any(one.has_votes for one in self.pairs)

    def about(self, one: PairVotes) -> AssessmentMeeting:
        """Return what is kept of it with a pair; nothing where nobody voted."""
        if not one.has_votes:
            return AssessmentMeeting()
        voting = tuple(group for group in one.groups if group.present or group.cast)
        return AssessmentMeeting(held_on=self.held_on, place=self.place, groups=voting)

    def with_votes(self, pair: AssessedPair, votes: GroupVotes) -> "HeldMeeting":
        """Return it with what one group said of one pair."""
        pairs = (_with(one, votes) if one.pair == pair else one for one in self.pairs)
        return replace(self, pairs=tuple(pairs))

    def with_people_of_above(self, pair: AssessedPair) -> "HeldMeeting":
        """Return it with as many people for a pair as were there for the one before it."""
        place = [one.pair for one in self.pairs].index(pair)
        if place == 0:
            return self
        changed, (one, above) = self, (self.pairs[place], self.pairs[place - 1])
        for own, other in zip(one.groups, above.groups, strict=True):
            changed = changed.with_votes(pair, replace(own, present=other.present))
        return changed


def _with(one: PairVotes, votes: GroupVotes) -> PairVotes:
    groups = (votes if each.group is votes.group else each for each in one.groups)
    return replace(one, groups=tuple(groups))
