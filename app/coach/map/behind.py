"""What lies behind the next week that is drawn: as stated at first, later as it was run."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from app.coach.days import DAY
from app.coach.growth import longest_recent
from app.coach.map.curve import HISTORY_WEEKS, Past
from app.coach.map.terms import Terms
from app.coach.sessions import minutes_in
from storage.records import Kind, Outing, Week

Distances: TypeAlias = tuple[tuple[date, float], ...]
"""Training runs: their days and kilometres."""


class Behind(NamedTuple):
    """Everything that the weeks ahead grow out of."""

    past: tuple[Past, ...]
    """The weeks before, those stated first."""
    runs: Distances
    """The training runs among which the longest of 30 days is looked for."""
    done: tuple[Outing, ...] = ()
    """The sessions that were run whole: what hard work grows from (4.2)."""

    def with_weeks(self, weeks: Sequence[Week]) -> "Behind":
        """The same with weeks that were laid out after it, as if they had been run."""
        outings = tuple(outings_of(weeks))
        return Behind(
            past=(*self.past, *(past_of(week) for week in weeks if week.number > 0)),
            runs=(*self.runs, *((o.day, o.km or 0.0) for o in outings if o.kind != "race")),
            done=(*self.done, *outings),
        )

    def longest(self, day: date) -> float:
        """The longest run of the 30 days before a day, in km (L30)."""
        return longest_recent(self.runs, day)

    def times(self, kind: Kind) -> int:
        """How often a kind of work was run, race pace inside long runs counted as such (4.2)."""
        return sum(
            o.kind == kind or (kind == "mp" and minutes_in(o, "marathon") > 0) for o in self.done
        )


def stated(terms: Terms) -> Behind:
    """Before the first week: what the runner said."""
    way = terms.journey
    past = (Past(way.weekly_km, way.longest_km),) * HISTORY_WEEKS
    return Behind(past, ((way.from_day - DAY, way.longest_km),))


def past_of(week: Week) -> Past:
    """A laid-out week as the curve looks back on it."""
    is_hold = week.kind == "hold"
    return Past(
        week.km, longest_of(week), week.kind == "cutback", is_light=is_hold, is_hold=is_hold
    )


def longest_of(week: Week) -> float:
    """Its longest training run in km."""
    return max((o.km or 0.0 for o in outings_of((week,)) if o.kind != "race"), default=0.0)


def outings_of(weeks: Sequence[Week]) -> list[Outing]:
    """The outings of weeks, in their order, without what was let go."""
    return [s.outing for week in weeks for s in week.sessions if not s.let_go]
