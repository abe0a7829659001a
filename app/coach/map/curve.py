"""The curve from A to B: how far each week and its long run should go (rule 4.1).

One step leads from the weeks before to the next; the pure curve below takes its own steps as those
weeks, the drawing loop takes the weeks as they were laid out.
"""

from collections.abc import Sequence
from typing import NamedTuple

from app.coach.constants import CUT, CUTBACK_AT_MOST, GROWTH_WEEKS, LONG_CUT, SHARE_MAX
from app.coach.growth import before_hold, largest_week, longest_wise, reference
from app.coach.level import cycle, growth, level_after
from app.coach.map.distances import Distance
from storage.records import WeekKind

NEAR_GOAL = 0.95
"""From this share of its goal a long run counts as having reached it (4.1)."""
LEAST_AFTER_PEAK = 0.86
"""The least a week falls to, of the largest of the last three, when its long run rests (4.1)."""
REACHED = 0.98
"""From this share of it, rounding apart, a long run is its goal [D]."""
HISTORY_WEEKS = 4
"""Weeks of a journey's first days that the curve looks back on (4.1)."""


class Past(NamedTuple):
    """One week gone by, as the curve sees it."""

    km: float
    long_km: float
    is_cutback: bool = False
    is_light: bool = False
    """It came out as light as a cutback without being one: a pause, a hold, or little run (4.5)."""
    is_hold: bool = False

    @property
    def is_rest(self) -> bool:
        """Whether the next week grows out of a week of rest."""
        return self.is_cutback or self.is_light


class Aim(NamedTuple):
    """What the curve asks of one week."""

    km: float
    long_km: float
    """The long run; 0 in the race week."""
    kind: WeekKind


class Course(NamedTuple):
    """What does not change on the way: where it starts, where it leads and how it may climb."""

    weekly_km: float
    """V0, the week before the first."""
    longest_km: float
    """L0, the longest run before the first week."""
    long_goal: float
    """Lp, the long run to reach."""
    peak_km: float
    """Vt, the week to reach."""
    share_max: float
    """The most a long run may be of its week."""
    build_weeks: int
    """B, the weeks before the taper."""
    resting_share: float = 0.80
    """S, what a long run is of its goal in the week after one near it."""
    cautious: bool = False

    @property
    def history(self) -> tuple[Past, ...]:
        """The weeks before the first, as stated."""
        return (Past(self.weekly_km, self.longest_km),) * HISTORY_WEEKS


def race_course(
    distance: Distance,
    weeks: int,
    *,
    weekly_km: float,
    longest_km: float,
    runs: int,
    long_most: float = float("inf"),
    cautious: bool = False,
) -> Course:
    """The course to a race in so many weeks, its own included; `long_most` is the longest run.

    A long run that the runner already has is kept: a 5 km plan does not take 20 km away. Where the
    day leaves no time for it, none of the long runs there is one to rest from.
    """
    usual_long = min(longest_km, distance.share[runs] * weekly_km)
    long_goal = min(max(distance.long_goal, usual_long), long_most)
    return Course(
        weekly_km=weekly_km,
        longest_km=longest_km,
        long_goal=long_goal,
        peak_km=long_goal / distance.share[runs],
        share_max=SHARE_MAX[runs],
        build_weeks=weeks - distance.taper_weeks,
        resting_share=1.0 if long_most < usual_long else distance.resting_share,
        cautious=cautious,
    )


def is_cutback(course: Course, number: int) -> bool:
    """Whether the week of that number is one of rest; the last before a taper is not."""
    return number % cycle(cautious=course.cautious) == 0 and number != course.build_weeks


def _has_rested(course: Course, number: int, past: Sequence[Past]) -> bool:
    """Whether a light week has taken the place of the cutback of that number (4.5).

    Only as long before it as leaves no more than a few weeks of growth up to the next (05).
    """
    weeks_on = cycle(cautious=course.cautious)
    weeks_on += number + weeks_on == course.build_weeks  # that one leads on into the taper
    lately = past[len(past) - max(0, GROWTH_WEEKS - weeks_on) :]
    return any(week.is_light for week in lately)


def step(course: Course, number: int, past: Sequence[Past], longest_km: float) -> Aim:
    """The week of that number after those before it; `longest_km` is that of the last 30 days."""
    volumes = [week.km for week in past]
    if is_cutback(course, number) and not _has_rested(course, number, past):
        ref = reference(volumes)
        km, long_km = CUT * ref, LONG_CUT * longest_km
        if ref < familiar(past):  # the hold was rest already: about as deep as it, and no deeper
            km, long_km = CUTBACK_AT_MOST * ref, CUTBACK_AT_MOST * longest_km
        return Aim(km, min(long_km, course.share_max * km), "cutback")
    grown = _grown(course, past, volumes)
    long_km = min(course.long_goal, longest_wise(longest_km), course.share_max * grown)
    return _rested(course, number, past, Aim(grown, long_km, "build"))


def familiar(past: Sequence[Past]) -> float:
    """The week of before a hold, in km, on the way back to it; 0 elsewhere."""
    return before_hold([week.km for week in past], [week.is_hold for week in past])


def largest_after(past: Sequence[Past]) -> float:
    """The most km that the next week may have after these (invariant 02)."""
    return largest_week([week.km for week in past], familiar_km=familiar(past))


def _grown(course: Course, past: Sequence[Past], volumes: Sequence[float]) -> float:
    """The largest of the last three weeks and a little more, at most what the course asks.

    Below the week that was stated, or that of before a hold, the legs know the load: it comes back
    as fast as the limits let it [D].
    """
    ref = reference(volumes)
    known = max(course.weekly_km, familiar(past))
    if ref < known:
        return min(course.peak_km, known, largest_after(past))
    rate = growth(level_after(volumes), cautious=course.cautious)
    if past[-1].is_rest:
        rate /= 2
    return max(min(course.peak_km, ref * (1 + rate)), min(ref, course.weekly_km))


def _rested(course: Course, number: int, past: Sequence[Past], aim: Aim) -> Aim:
    """No two long runs near the goal in a row, and the week falls with the run.

    The last build week may be the second, unless the week before it reached the goal itself.
    """
    before = next((week for week in reversed(past) if not week.is_rest), past[-1])
    resting = course.resting_share * course.long_goal
    is_second = before.long_km >= NEAR_GOAL * course.long_goal and aim.long_km > resting
    is_last = number == course.build_weeks
    may_peak = is_last and past[-1].long_km < REACHED * course.long_goal
    if not is_second or may_peak:
        return aim
    least = LEAST_AFTER_PEAK * reference([week.km for week in past])
    return Aim(max(aim.km - (aim.long_km - resting), least), resting, "build")


def curve(course: Course, distance: Distance) -> tuple[Aim, ...]:
    """The whole curve to a race on the last day of its week, before any week is laid out."""
    past, aims = list(course.history), list[Aim]()
    for number in range(1, course.build_weeks + 1):
        longest = max(week.long_km for week in past[-HISTORY_WEEKS:])
        aim = step(course, number, past, longest)
        aims.append(aim)
        past.append(Past(aim.km, aim.long_km, aim.kind == "cutback"))
    return (*aims, *_tapered(course, distance, aims))


def _tapered(course: Course, distance: Distance, built: Sequence[Aim]) -> list[Aim]:
    peak = max((aim.km for aim in built), default=course.weekly_km)
    longest = max((aim.long_km for aim in built), default=course.longest_km)
    weeks = zip(distance.taper, (*distance.long_taper, 0.0), strict=True)
    return [
        Aim(share * peak, long_share * longest, "taper" if long_share else "race")
        for share, long_share in weeks
    ]
