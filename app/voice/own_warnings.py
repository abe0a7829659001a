"""What our limits would say to a coach's plan, by week: information, never a refusal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.coach.constants import LONG_STEP, LONG_STEP_KM, LONG_STEP_KM_BELOW
from app.coach.limits import Refusal
from app.voice.words import Units, counted, day_name, number, span
from storage.records import Week

MOST = 12
"""Lines that are shown unless all are asked for."""


class Place(NamedTuple):
    """What a refusal is about."""

    week: Week
    day: date | None
    """The session's day, where it is about one."""
    units: Units

    @property
    def on(self) -> str:
        """As in "on Sunday"."""
        return f"on {day_name(self.day)}" if self.day else ""


Say = Callable[[Refusal, Place], str]


def warnings(weeks: Sequence[Week], refused: Iterable[Refusal], units: Units) -> tuple[str, ...]:
    """A line for everything that is said, the weeks of which the same is said taken together."""
    places = {week.id: Place(week, None, units) for week in weeks} | {
        session.id: Place(week, session.outing.day, units)
        for week in weeks
        for session in week.sessions
    }
    said: dict[str, list[int]] = {}
    for one in sorted(refused, key=lambda one: (one.invariant, one.id)):
        place = places.get(one.id)
        if place:
            words = SAYINGS.get(one.invariant, _other)(one, place)
            said.setdefault(words, []).append(place.week.number)
    return tuple(f"{_weeks(numbers)}: {words}." for words, numbers in said.items())


def shortened(lines: Sequence[str], *, is_all: bool) -> tuple[str, ...]:
    """At most a dozen lines, and how to see the others."""
    if is_all or len(lines) <= MOST:
        return tuple(lines)
    return (*lines[:MOST], f"And {len(lines) - MOST} more; --all shows them.")


def _weeks(numbers: Sequence[int]) -> str:
    """As in "week 4" or "weeks 2, 5 to 9"."""
    rows = list[list[int]]()
    for week in sorted(set(numbers)):
        if rows and week == rows[-1][-1] + 1:
            rows[-1].append(week)
        else:
            rows.append([week])
    spans = [str(row[0]) if len(row) == 1 else f"{row[0]} to {row[-1]}" for row in rows]
    return f"week{'s' if len(set(numbers)) > 1 else ''} {', '.join(spans)}"


def _long_step(one: Refusal, at: Place) -> str:
    """01: the longest of the 30 days before is what the limit was made from."""
    is_tenth = one.limit >= LONG_STEP * LONG_STEP_KM_BELOW
    longest = one.limit / LONG_STEP if is_tenth else one.limit - LONG_STEP_KM
    step = "a tenth" if is_tenth else at.units.distance(LONG_STEP_KM)
    return (
        f"{_km(one.figure, at)} {at.on} is more than {step} longer than the longest of the 30 days"
        f" before, {_km(longest, at)}"
    )


def _week_step(one: Refusal, at: Place) -> str:
    return f"{_km(one.figure, at)}, where the weeks before lead to {_km(one.limit, at)}"


def _share(one: Refusal, at: Place) -> str:
    return (
        f"the longest run is {_km(one.figure, at)}, where such a week holds one of"
        f" {_km(one.limit, at)}"
    )


def _long_minutes(one: Refusal, at: Place) -> str:
    return f"about {span(one.figure)} {at.on}, where ours end at {span(one.limit)}"


def _growth(one: Refusal, at: Place) -> str:
    return f"five weeks up to {_km(one.figure, at)} without a lighter one"


def _between(one: Refusal, _: Place) -> str:
    days = "on the same day" if one.figure < 1 else "on days in a row"
    return f"hard or long runs {days}"


def _hard(one: Refusal, _: Place) -> str:
    return f"{number(round(one.figure))} hard runs within a week, where ours have {_at_most(one)}"


def _rest(one: Refusal, _: Place) -> str:
    days = f"{counted(round(one.figure), 'day')} without running"
    return f"{days}, where ours keep {number(round(one.limit))}"


def _row(one: Refusal, _: Place) -> str:
    return (
        f"{counted(round(one.figure), 'day')} of running in a row, where ours have {_at_most(one)}"
    )


def _little(one: Refusal, at: Place) -> str:
    if at.day:
        return f"a run of {span(one.figure)} {at.on}, where ten minutes are the least that counts"
    return f"{counted(round(one.figure), 'run')}, where two keep a habit"


def _other(_: Refusal, at: Place) -> str:
    return f"our own limits would have it otherwise {at.on}".strip()


def _km(km: float, at: Place) -> str:
    return at.units.distance(km)


def _at_most(one: Refusal) -> str:
    return f"{number(round(one.limit))} at most"


def _always(words: str) -> Say:
    return lambda _, __: words


SAYINGS: Mapping[str, Say] = {
    "01": _long_step,
    "02": _week_step,
    "03": _share,
    "04": _long_minutes,
    "05": _growth,
    "06": _between,
    "07": _hard,
    "08": _rest,
    "09": _row,
    "10": _always("less easy running over four weeks than ours keep"),
    "11": _always("more hard work in one run than such a week carries"),
    "12": _always("the taper is not as light, or not as lively, as ours"),
    "13": _always("a long run near the race"),
    "14": _always("hard or long running soon after a race"),
    "19": _little,
    "22": _always("half as much load again as in the four weeks before"),
}
"""What is said of each invariant (training rules, section 9)."""
