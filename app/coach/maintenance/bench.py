"""A week on the bench: what may still be moved in it, what stands, and what its days can hold."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import structs

from app.coach.constants import MAX_HARD, MAX_RUN
from app.coach.days import WEEK, days_of_week, weekday
from app.coach.growth import LONG_AGO_DAYS, longest_recent
from app.coach.level import level_after
from app.coach.maintenance.easing import DAY_RULE
from app.coach.maintenance.way_back import agreed_way
from app.coach.maintenance.worth import worth, worths
from app.coach.map.distances import distance
from app.coach.map.lived import trained, volumes
from app.coach.map.pattern import limit
from app.coach.momentum.ticks import TICKS, is_unanswered, state
from app.coach.plan import (
    day_of,
    extras_on,
    journey_weeks,
    pause_on,
    planned,
    run_of,
    runs_between,
)
from app.coach.sessions import is_key, is_run
from storage.journal import Journal
from storage.records import Journey, Kind, Outing, Runner, Session, Week


class Bench(NamedTuple):
    """One week as far as it can still be laid out anew."""

    week: Week
    today: date
    open: tuple[Session, ...]
    """The sessions that may be moved or let go."""
    standing: tuple[Outing, ...]
    """What stays where it is: this week's other runs, and those of the weeks before and after."""
    minutes: Mapping[date, float]
    """The days from today on that the runner has, with the minutes that each can hold."""
    if_needed: frozenset[date]
    """Those of them that were named for when it can't be helped."""
    worth: Mapping[str, float]
    """What each open session is worth, by its id."""
    longest: Mapping[date, float]
    """The longest run of the 30 days before each day, in km."""
    paused: frozenset[date] = frozenset()
    """Days from today on that lie in a pause: nothing is due on them."""
    max_hard: int = 2
    max_row: int = 3
    """Hard sessions a week, and days of running in a row, that the runner's level allows."""
    clear: tuple[tuple[date, date], ...] = ()
    """First and last days that stay clear of hard and long runs: before a race, on a way back."""
    key_moves: int = 0
    """Key sessions of the week that were moved before."""

    def without(self, day: date) -> "Bench":
        """The same with a day closed."""
        left = {other: minutes for other, minutes in self.minutes.items() if other != day}
        return self._replace(minutes=left)

    def given(self, hours: Mapping[date, float]) -> "Bench":
        """The same with other minutes on some days, none where a day is closed.

        Never more than the day has; a run that stands on a day of none is not turned away.
        """
        days = [s.outing.day for s in self.open if s.outing.day >= self.today]
        minutes = {**dict.fromkeys(days, float("inf")), **self.minutes}
        here = days_of_week(self.week.first_day)
        for day in hours.keys() & set(here):
            minutes[day] = min(hours[day], self.minutes.get(day, float("inf")))
        return self._replace(minutes={day: most for day, most in minutes.items() if most > 0})

    def opened(self) -> "Bench":
        """The same with every day ahead: whoever names a day by hand has it."""
        ahead = (day for day in days_of_week(self.week.first_day) if day >= self.today)
        days = [day for day in ahead if day not in self.paused]
        return self._replace(minutes={day: self.minutes.get(day, float("inf")) for day in days})


def bench(journal: Journal, week: Week, today: date, asked: str = "") -> Bench:
    """A week of the running journey; `asked` is a session that the runner's own word moves.

    Without that word a run without an answer stays where it is, and so does one that keeps its day.
    """
    runner, way = journal.owner or Runner(), journal.journey[week.journey]
    before = [one for one in journey_weeks(journal, way) if one.first_day < week.first_day]
    ahead = [day for day in days_of_week(week.first_day) if day >= today]
    days = [day for day in ahead if pause_on(journal, day) is None]
    usable = {day: limit(runner, weekday(day)) for day in days if _is_usable(runner, day)}
    movable = tuple(s for s in week.sessions if _is_movable(journal, s, today, asked))
    level = level_after(volumes(journal, way, before, today))
    return Bench(
        week=week,
        today=today,
        open=movable,
        standing=tuple(_standing(journal, week, movable, today)),
        minutes=usable,
        if_needed=frozenset(day for day in usable if weekday(day) in runner.if_needed),
        worth=_worth(journal, way, week, movable, today),
        longest=_longest(journal, way, before, days, today),
        paused=frozenset(ahead) - frozenset(days),
        max_hard=MAX_HARD[level],
        max_row=MAX_RUN[level],
        clear=(*_clear(journal, week), *_coming_back(journal, today)),
        key_moves=sum(is_key(s.outing) and _was_moved(s) for s in week.sessions),
    )


def _is_usable(runner: Runner, day: date) -> bool:
    return weekday(day) in runner.days or weekday(day) in runner.if_needed


def _is_movable(journal: Journal, session: Session, today: date, asked: str) -> bool:
    """Whether it is still to be run, no race, and the runner's word does not hold it to its day."""
    is_fixed = session.outing.kind == "race" or not is_run(session.outing)
    if is_fixed or session.let_go or state(journal, session, today) != "open":
        return False
    is_held = session.pinned or is_unanswered(journal, session, today)
    return session.id == asked or not is_held


def _standing(
    journal: Journal, week: Week, movable: Collection[Session], today: date
) -> Iterator[Outing]:
    """Runs that were run where they were run, and what is planned and can't be moved."""
    for first_day in (week.first_day - WEEK, week.first_day, week.first_day + WEEK):
        near = journal.week.get(first_day.isoformat())
        for session in near.sessions if near else ():
            if session not in movable and _stands(journal, session, today):
                yield _as_run(journal, session)
    for day in days_of_week(week.first_day):
        for run in extras_on(journal, day):
            kind: Kind = "race" if run.kind == "race" else "easy"
            yield Outing(day, kind, run.km, run.minutes)


def _stands(journal: Journal, session: Session, today: date) -> bool:
    reached = state(journal, session, today)
    return is_run(session.outing) and (reached == "open" or reached in TICKS)


def _as_run(journal: Journal, session: Session) -> Outing:
    run, outing = run_of(journal, session), session.outing
    return structs.replace(outing, day=day_of(journal, session)) if run else outing


def _longest(
    journal: Journal, way: Journey, before: list[Week], days: Collection[date], today: date
) -> Mapping[date, float]:
    runs = trained(journal, way, before, max(days, default=today), today)
    return {day: longest_recent(runs, day) for day in days}


def _worth(
    journal: Journal, way: Journey, week: Week, movable: Collection[Session], today: date
) -> Mapping[str, float]:
    of_kind, last = worths(way, week.phase), _last_run(journal, today)
    return {s.id: worth(s, of_kind, last.get(planned(s).kind)) for s in movable}


def _last_run(journal: Journal, today: date) -> Mapping[Kind, date]:
    """When each kind of session was run last, in the time that an older run says something."""
    recent = runs_between(journal, today - timedelta(days=LONG_AGO_DAYS), today)
    sessions = ((run.day, journal.session(run.session)) for run in recent if run.session)
    return {planned(session).kind: day for day, session in sessions if session}


def _clear(journal: Journal, week: Week) -> Iterator[tuple[date, date]]:
    for first_day in (week.first_day, week.first_day + WEEK):
        near = journal.week.get(first_day.isoformat())
        for session in near.sessions if near else ():
            if session.outing.kind == "race" and not session.let_go:
                day, days = session.outing.day, distance(session.outing.km or 0.0).clear_days
                yield day - timedelta(days=days - 1), day - timedelta(days=1)


def _coming_back(journal: Journal, today: date) -> Iterator[tuple[date, date]]:
    """The days of a way back up to the first firm run."""
    agreed = agreed_way(journal, today)
    if agreed and agreed.firm_on:
        yield agreed.comeback.since, agreed.firm_on - timedelta(days=1)


def _was_moved(session: Session) -> bool:
    return any(was.rule == DAY_RULE and was.before.day != session.outing.day for was in session.was)
