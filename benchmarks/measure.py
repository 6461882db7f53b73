"""比值: two pieces of work timed in turn, so that a busy machine slows both alike."""

import os
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

Work = Callable[[], object]


class Result(NamedTuple):
    """One line of the table: what was compared, the ratio, and the figure to reach."""

    name: str
    ratio: float
    target: str


class Spent(NamedTuple):
    """Seconds: by the clock, and of all processors, those of ended children included."""

    wall: float
    cpu: float


def speed_against(peer: Work, ours: Work, rounds: int) -> float:
    """How many times as fast as the peer ours is (more is better): median after a warm-up."""
    return 1 / cost_against(peer, ours, rounds)


def cost_against(peer: Work, ours: Work, rounds: int) -> float:
    """How many times the peer's time ours takes (less is better): median after a warm-up."""
    return costs_against(peer, ours, rounds).wall


def costs_against(peer: Work, ours: Work, rounds: int) -> Spent:
    """The same of both: a work that keeps two processors busy is sooner done, but no cheaper."""
    peer()
    ours()
    pairs = [(spent_on(peer), spent_on(ours)) for _ in range(rounds)]
    return Spent(
        wall=statistics.median(ours.wall / peer.wall for peer, ours in pairs),
        cpu=statistics.median(ours.cpu / peer.cpu for peer, ours in pairs),
    )


def median_seconds(work: Work, rounds: int) -> float:
    """The median time of one piece of work after a warm-up, where there is no peer."""
    seconds_of(work)
    return statistics.median(seconds_of(work) for _ in range(rounds))


def seconds_of(work: Work) -> float:
    """The wall-clock time of doing it once."""
    return spent_on(work).wall


def spent_on(work: Work) -> Spent:
    """What doing it once takes."""
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    work()
    return Spent(time.perf_counter() - wall, sum(os.times()[:4]) - cpu)


def meets(result: Result) -> bool | None:
    """Whether a target such as "≥ 0.5" or "≤ 150 ms" is reached; None when it says neither."""
    sign, _, rest = result.target.partition(" ")
    figure = rest.split()[0] if rest else ""
    if sign not in {"≥", "≤"} or not figure.replace(".", "", 1).isdigit():
        return None
    return result.ratio >= float(figure) if sign == "≥" else result.ratio <= float(figure)


def print_table(results: list[Result]) -> None:
    """Print one line for each result, with a mark where the figure is reached."""
    marks = {True: "✓", False: "✗", None: " "}
    for result in results:
        print(f"{marks[meets(result)]} {result.ratio:>9.2f}   {result.target:<12} {result.name}")
