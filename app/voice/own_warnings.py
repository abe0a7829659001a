"""What our limits would say to a coach's plan, by week: information, never a refusal."""

from collections.abc import Iterable, Sequence

from app.coach.limits import Refusal
from app.voice.limits import limit_clause
from app.voice.words import Units
from storage.records import Week

MOST = 12
"""Lines that are shown unless all are asked for."""


def warned(weeks: Sequence[Week], refused: Iterable[Refusal], units: Units) -> tuple[str, ...]:
    """A line for everything that is said, week by week."""
    numbers = {week.id: week.number for week in weeks}
    by_week = sorted(
        refused, key=lambda one: (numbers.get(_week_id(one), 0), one.invariant, one.id)
    )
    return tuple(
        f"week {numbers[_week_id(one)]}: {limit_clause(one, units)}."
        for one in by_week
        if _week_id(one) in numbers
    )


def _week_id(refusal: Refusal) -> str:
    return refusal.id.partition("/")[0]


def shortened(lines: Sequence[str], *, is_all: bool) -> tuple[str, ...]:
    """At most a dozen lines, and how to see the others."""
    if is_all or len(lines) <= MOST:
        return tuple(lines)
    return (*lines[:MOST], f"And {len(lines) - MOST} more; --all shows them.")
