"""The last weeks before a race: less of everything, a little of it firm, nothing late (12, 13)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from app.coach.constants import (
    LONG_WINDOW_DAYS,
    RACE_WEEK_LEAST,
    RACE_WEEK_MOST,
    ROUNDED_KM,
)
from app.coach.days import DAY, WEEK
from app.coach.held import Held, runs_of
from app.coach.invariants.refusal import Case, Refusal
from app.coach.level import level_after
from app.coach.map.race_week import OF_LONGEST
from app.coach.map.rounding import run_step
from app.coach.map.taper import days_before
from app.coach.sessions import is_firm, is_hard, is_key
from storage.records import Outing, Session, Week

FEWER_RUNS, FEWER_IN_RACE_WEEK = 1, 2
"""Runs that a week of a taper may have fewer than the largest week; the race is one of them."""
LATE_WEEKS = 3
"""Weeks before the taper whose days it keeps: after a break those of long ago are no habit [D]."""
QUALITY_RUNS, QUALITY_LEVEL = 3, 2
"""From so many runs a week and this level on each week keeps one short hard session."""
QUALITY_LOOK_BACK = 4
"""Weeks before a taper that tell whether there is hard work to keep."""

LATE_SHARE = 0.70
"""From this share of the longest run a run is long for a taper (invariant 13)."""
LATE_DAYS = {2: 9, 3: 13}
"""Days before the race without one, by the weeks of the taper."""
PEAK_SHARE, PEAK_DAYS, PEAK_TAPER = 0.95, 20, 3
"""From this share of its goal a long run is a peak; days without one, by a taper so long."""


class Seven(NamedTuple):
    """Seven days that end a whole number of weeks before the race, or with it."""

    first_day: date
    runs: tuple[Session, ...]

    @classmethod
    def to(cls, plan: Held, last: date) -> "Seven":
        """Those that end on a day."""
        runs = (s for s in plan.sessions if timedelta(0) <= last - s.outing.day < WEEK)
        return cls(last - WEEK + DAY, tuple(runs))

    @property
    def km(self) -> float:
        """Kilometres without the race."""
        return sum(s.outing.km or 0.0 for s in self.runs if s.outing.kind != "race")


def tapered_badly(plan: Held) -> Iterator[Refusal]:
    """12: a taper falls week by week, keeps its days and a little hard work, and ends fresh.

    The race week is the seven days that end with the race, whatever the calendar says (4.1).
    """
    race_day = plan.journey.goal.race_day
    if plan.race is None or race_day is None:
        return
    last = Seven.to(plan, race_day)
    yield from _rising(plan)
    yield from _race_week(plan, last)
    yield from _few_runs(plan, last)
    yield from _without_quality(plan)
    yield from _late_quality(plan, race_day, plan.race.clear_days)


def _built(plan: Held) -> list[Week]:
    """The weeks before the taper."""
    return [week for week in plan.whole_weeks if week.kind not in ("taper", "race")]


def _tapering(plan: Held) -> list[Week]:
    """The weeks of the taper of which no day is laid by hand: those belong to the race week."""
    weeks = (week for week in plan.whole_weeks if week.kind == "taper")
    return [week for week in weeks if not plan.is_by_hand(week.first_day + WEEK - DAY)]


def _rising(plan: Held) -> Iterator[Refusal]:
    """A later week, as it is shown, larger than the one before by more than a run's rounding.

    Where one more of the shortest runs fits into it, by more than that run; and not where the week
    before was as large as light weeks before it let it be (02).
    """
    weeks = [week for week in plan.whole_weeks if week.kind == "taper"]
    for before, after in pairwise(weeks):
        step = run_step(plan.units)
        has_more = len(after.sessions) > len(before.sessions)
        is_held_down = before.km + step > plan.largest_week(before.number)
        if not is_held_down and after.km > before.km + (plan.shortest if has_more else step):
            yield _of(after.first_day, after.km, before.km, before.km, "rising")


def _race_week(plan: Held, last: Seven) -> Iterator[Refusal]:
    """A tenth to not quite half of the largest week before, as far as the days allow.

    Where the journey begins with the race week, its first days are not all there. It is held to
    the largest week as it was planned, and may be what the largest as it was run allows: more than
    planned asks for no larger one, and less for no larger one either.
    """
    if not plan.whole_weeks or last.first_day < plan.whole_weeks[0].first_day:
        return
    built, stated = _built(plan), plan.journey.weekly_km
    asked = max((min(week.km, plan.km(week)) for week in built), default=stated)
    may_grow = any(_may_grow(plan, session.outing, last) for session in last.runs)
    if may_grow and last.km < RACE_WEEK_LEAST * asked - run_step(plan.units):
        yield _of(last.first_day, last.km, RACE_WEEK_LEAST * asked, asked, "race_week_small")
    peak = max([stated, *map(plan.km, built)])
    runs = sum(s.outing.kind != "race" for s in last.runs)
    most = max(RACE_WEEK_MOST * peak, runs * plan.shortest)
    if last.km > most + ROUNDED_KM:
        yield _of(last.first_day, last.km, most, peak, "race_week_large")


def _may_grow(plan: Held, outing: Outing, last: Seven) -> bool:
    """Whether a run before the race is neither eve nor hard, and may still be longer (4.3)."""
    is_eve = outing.day >= last.first_day + WEEK - 2 * DAY
    most_km = OF_LONGEST * _longest(plan, last.first_day)
    if (outing.km or 0.0) + run_step(plan.units) > most_km:
        return False
    longer = plan.minutes(outing) + plan.paces.minutes(run_step(plan.units))
    return not is_eve and not is_key(outing) and plan.limit(outing.day) >= longer


def _few_runs(plan: Held, last: Seven) -> Iterator[Refusal]:
    """Days kept: measured by the largest week of late, for small ones leave out short runs."""
    built = _built(plan)[-LATE_WEEKS:]
    usual = len(runs_of(max(built, key=lambda week: week.km))) if built else 0
    counts = [(w.first_day, len(runs_of(w)), usual - FEWER_RUNS) for w in _tapering(plan)]
    counts.append((last.first_day, len(last.runs), usual - FEWER_IN_RACE_WEEK))
    for first, count, least in counts:
        if count < least:
            yield _of(first, count, least, usual, "few_runs")


def _without_quality(plan: Held) -> Iterator[Refusal]:
    """Intensity kept: hard work in every week of the taper.

    Where the weeks before had none, a taper is no time to begin; and more than was planned earns
    none.
    """
    before = _built(plan)[-QUALITY_LOOK_BACK:]
    first_day = min((week.first_day for week in before), default=date.max)
    lately = (outing for outing in plan.done if outing.day >= first_day)
    ahead = (s.outing for week in before for s in week.sessions if s.outing.day >= plan.today)
    has_any = any(map(is_firm, (*lately, *ahead)))
    if not has_any or plan.journey.runs_per_week < QUALITY_RUNS:
        return
    for week in _tapering(plan):
        planned = [one.km for one in plan.whole_weeks if one.number < week.number]
        earned = min(plan.levels[week.id], level_after([*plan.stated, *planned]))
        if earned >= QUALITY_LEVEL and not any(is_firm(s.outing) for s in week.sessions):
            yield _of(week.first_day, 0, 1, plan.levels[week.id], "no_quality")


def _late_quality(plan: Held, race_day: date, clear_days: int) -> Iterator[Refusal]:
    for session in plan.training:
        before = days_before(race_day, session.outing.day)
        if 0 < before < clear_days and is_hard(session.outing):
            most = clear_days - 1
            yield Refusal("12", session.id, before, most, session.outing.day, case="late_quality")


def _of(first: date, figure: float, limit: float, measure: float, case: Case) -> Refusal:
    return Refusal("12", first.isoformat(), figure, limit, first, measure, case)


def too_long_too_late(plan: Held) -> Iterator[Refusal]:
    """13: no run near the longest in the last days before a half marathon or a longer race.

    Before a marathon no peak either in the three weeks before. The shortest run is never too long,
    and in a short journey the run that it began with is still one of the longest.
    """
    race_day = plan.journey.goal.race_day
    if plan.race is None or race_day is None:
        return
    weeks = plan.race.taper_weeks
    late = LATE_DAYS.get(weeks, 0)
    longest = _longest(plan, race_day - late * DAY)
    most = max(LATE_SHARE * longest, plan.shortest)
    peak = PEAK_SHARE * max(plan.race.long_goal, longest)
    for session in plan.training:
        ago, km = days_before(race_day, session.outing.day), session.outing.km or 0.0
        if 0 < ago <= late and km > most + ROUNDED_KM:
            yield _late(session, km, most, longest, "late_long")
        if 0 < ago <= PEAK_DAYS and weeks >= PEAK_TAPER and km >= peak:
            yield _late(session, km, peak, ago, "late_peak")


def _longest(plan: Held, before: date) -> float:
    """The longest run before a day, the stated one among those of its last 30 days."""
    stated_on = plan.journey.from_day - DAY
    km = [s.outing.km or 0.0 for s in plan.training if s.outing.day < before]
    km += [km for day, km in plan.ran[1:] if day < before]
    is_recent = (before - stated_on).days <= LONG_WINDOW_DAYS
    return max([plan.journey.longest_km, *km] if is_recent or not km else km)


def _late(session: Session, km: float, limit: float, measure: float, case: Case) -> Refusal:
    return Refusal("13", session.id, km, limit, session.outing.day, measure, case)
