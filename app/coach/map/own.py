"""A coach's own plan on the runner's calendar: its weeks, and the journey that they make."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count, takewhile
from typing import NamedTuple

from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week, weeks_between, weeks_from
from app.coach.map.draw import with_weeks
from app.coach.map.goals import ticks, week_km
from app.coach.map.own_sizes import sized
from app.coach.map.own_weeks import Meaning, meanings
from app.coach.map.paces import paces
from app.coach.plan import journey as running
from app.coach.plan import planned
from app.coach.sessions import is_run
from storage.journal import Journal
from storage.records import Change, Journey, Outing, Runner, Session, Week, Weekday

MIDDLE = 3 * DAY
"""From a week's first day to its middle: the plan's week that this lies in numbers it."""


class OwnPlan(NamedTuple):
    """A coach's plan with its dates."""

    outings: tuple[Outing, ...]
    """What it asks for, day by day."""
    monday: date
    """The day on which its week 1 begins, in the plan's own count."""
    from_day: date
    """Nothing before this day exists."""


def follow(
    journal: Journal,
    plan: OwnPlan,
    runner: Runner,
    journey: Journey,
    replacing: str | None,
    today: date,
) -> Change:
    """Put the runner, and the journey with the plan's weeks; those that have begun stand.

    `replacing` is the id of the journey that the runner knows will end or go on with other weeks;
    where another is running by now, nothing changes.
    """
    way = running(journal)
    if (way.id if way else None) != replacing:
        return Change()
    known = journal.after(Change(put=(runner,)))
    change = with_weeks(known, journey, own_weeks(known, plan, journey, today), today)
    return structs.replace(change, put=(runner, *change.put))


def own_weeks(journal: Journal, plan: OwnPlan, journey: Journey, today: date) -> tuple[Week, ...]:
    """The weeks of a plan that have not begun, cut where the runner's weeks begin.

    Every run has its minutes: the coach's, else at the runner's paces.
    """
    runner, at = journal.owner or Runner(), paces(journal, today)
    cut = _cut([sized(one, at) for one in plan.outings], runner.week_start)
    meant = meanings([week for _, week in cut], journey.goal.race_day)
    begins = max(plan.from_day, free_from(journal, runner, today))
    return tuple(
        _week(journal, plan, journey, first_day, outings, meaning)
        for (first_day, outings), meaning in zip(cut, meant, strict=True)
        if any(one.day >= begins for one in outings) or first_day >= begins
    )


def free_from(journal: Journal, runner: Runner, today: date) -> date:
    """The first day that a plan may ask for: today, or next week where this one has begun."""
    here = first_of_week(today, runner.week_start)
    week = journal.week.get(here.isoformat())
    return here + WEEK if week and week.sessions else today


def _cut(outings: Sequence[Outing], week_start: Weekday) -> list[tuple[date, list[Outing]]]:
    """The calendar weeks from the first session to the last, those without any included."""
    if not outings:
        return []
    first, last = (first_of_week(day, week_start) for day in (outings[0].day, outings[-1].day))
    return [
        (day, [one for one in outings if day <= one.day < day + WEEK])
        for day in takewhile(lambda day: day <= last, weeks_from(first))
    ]


def _week(
    journal: Journal,
    plan: OwnPlan,
    journey: Journey,
    first_day: date,
    outings: Sequence[Outing],
    meaning: Meaning,
) -> Week:
    outings = [one for one in outings if one.day >= plan.from_day]
    runs = [one for one in outings if is_run(one)]
    return Week(
        id=first_day.isoformat(),
        journey=journey.id,
        number=max(0, weeks_between(plan.monday, first_day + MIDDLE) + 1),
        phase=meaning.phase,
        kind=meaning.kind,
        km=week_km(runs),
        ticks=ticks(journey, len(runs)),
        sessions=tuple(_sessions(journal, journey, first_day, outings)),
    )


def _sessions(
    journal: Journal, journey: Journey, first_day: date, outings: Sequence[Outing]
) -> Iterator[Session]:
    """A session each; one that the plan asked for before keeps what the runner made of it."""
    name = first_day.isoformat()
    before = journal.week.get(name)
    stood = before.sessions if before and before.journey == journey.id else ()
    kept = {_asked(planned(session)): session for session in stood}
    taken = {kept[_asked(one)].id for one in outings if _asked(one) in kept}
    free = (name_n for n in count(1) if (name_n := f"{name}/{n}") not in taken)
    for one in outings:
        known = kept.get(_asked(one))
        yield known or Session(next(free), one)


def _asked(outing: Outing) -> tuple[object, ...]:
    """What the coach asked for, whatever the runner's paces made of it since."""
    minutes = outing.minutes if outing.km is None else None
    return outing.day, outing.kind, outing.km, minutes, outing.words
