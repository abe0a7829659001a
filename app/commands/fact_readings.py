"""The facts of a day and of a week, read from a journal."""

from datetime import date

from app.coach.days import days_of_week, first_of_week
from app.coach.map.climbing import ladder
from app.coach.map.distances import distance
from app.coach.map.ladder import STEPS
from app.coach.momentum.spent import covered_in
from app.coach.momentum.streaks import streak_on
from app.coach.momentum.ticks import state, unanswered
from app.coach.momentum.weeks import tally
from app.coach.plan import (
    day_of,
    journey,
    pause_on,
    planned,
    run_of,
    session_on,
    sessions_on,
    week_of,
)
from app.coach.sessions import is_key
from app.commands.facts import (
    DayFacts,
    JourneyFacts,
    PauseFacts,
    PlannedFacts,
    RunFacts,
    SessionFacts,
    WeekDayFacts,
    WeekFacts,
    WeekPageFacts,
)
from app.commands.momentum_facts import row_facts
from app.voice.journeys import weeks_on_the_way
from app.voice.ladder import step_of
from app.voice.sessions import name
from app.voice.why import plain_why
from storage.journal import Journal
from storage.records import Journey, Outing, Pause, Run, Runner, Session, Week


def day_facts(journal: Journal, day: date, today: date) -> DayFacts:
    """A day, and what it belongs to."""
    session = session_on(journal, day, today)
    return DayFacts(
        day=day,
        session=session_facts(journal, session, today) if session else None,
        runs=_runs(journal, day),
        week=_week(journal, week_of(journal, day, today), today),
        streak=row_facts(streak_on(journal, today)),
        journey=_journey(journal, day, today),
        unanswered=tuple(session.id for session in unanswered(journal, today)),
        pause=_pause(pause_on(journal, day)),
    )


def week_facts(journal: Journal, day: date, today: date) -> WeekPageFacts:
    """The week that a day is in, day by day."""
    first_day = first_of_week(day, (journal.owner or Runner()).week_start)
    return WeekPageFacts(
        week=_week(journal, week_of(journal, day, today), today),
        days=tuple(_week_day(journal, each, today) for each in days_of_week(first_day)),
        streak=row_facts(streak_on(journal, today)),
        journey=_journey(journal, day, today),
    )


def _week_day(journal: Journal, day: date, today: date) -> WeekDayFacts:
    sessions = sessions_on(journal, day, today)
    return WeekDayFacts(
        day=day,
        sessions=tuple(session_facts(journal, session, today) for session in sessions),
        runs=_runs(journal, day),
        pause=_pause(pause_on(journal, day)),
    )


def session_facts(journal: Journal, session: Session, today: date) -> SessionFacts:
    """A session as it stands on `today`."""
    outing, whole, run = session.outing, planned(session), run_of(journal, session)
    return SessionFacts(
        id=session.id,
        day=day_of(journal, session),
        planned_day=whole.day,
        kind=outing.kind,
        title=name(outing),
        km=outing.km,
        minutes=outing.minutes,
        state=state(journal, session, today),
        key=is_key(outing),
        why=plain_why(journal, session, today),
        planned=_planned(whole),
        run=_run(run) if run else None,
        step=step_of(journal, session, today),
        pinned=session.pinned,
        matters=session.matters,
    )


def _planned(outing: Outing) -> PlannedFacts:
    return PlannedFacts(outing.kind, outing.km, outing.minutes)


def _runs(journal: Journal, day: date) -> tuple[RunFacts, ...]:
    return tuple(_run(run) for run in journal.runs_by_day.get(day, ()))


def _run(run: Run) -> RunFacts:
    return RunFacts(
        id=run.id,
        day=run.day,
        session=run.session or None,
        kind=run.kind,
        km=run.km,
        minutes=run.minutes,
        effort=run.effort,
        note=run.note,
    )


def _week(journal: Journal, week: Week | None, today: date) -> WeekFacts | None:
    if week is None:
        return None
    own, way = tally(journal, week, today), journal.journey.get(week.journey)
    is_covered = bool(covered_in(journal, week, today))
    return WeekFacts(
        number=week.number,
        of=weeks_on_the_way(journal, way) if way else None,
        kind=week.kind,
        first_day=week.first_day,
        km_run=round(float(own.km), 2),
        km_goal=round(float(week.km), 2),
        ticks=own.ticks,
        ticks_goal=own.goal,
        ticks_planned=own.planned,
        kept=is_covered or own.kept,
        covered=is_covered,
    )


def _journey(journal: Journal, day: date, today: date) -> JourneyFacts | None:
    way = journey(journal)
    return journey_facts(journal, way, day, today) if way else None


def journey_facts(journal: Journal, way: Journey, day: date, today: date) -> JourneyFacts:
    """A journey, and the week of it that a day is in."""
    week = week_of(journal, day, today)
    is_on_the_way = week is not None and week.journey == way.id
    is_ladder = way.goal.kind == "run_walk"
    return JourneyFacts(
        goal=_goal(way),
        goal_km=way.goal.km,
        goal_runs=way.goal.per_week,
        race_day=way.goal.race_day,
        week=week.number if week and is_on_the_way else None,
        of=weeks_on_the_way(journal, way),
        step=ladder(journal, way, today).next if is_ladder else None,
        steps=STEPS if is_ladder else None,
    )


def _goal(way: Journey) -> str:
    """The goal as `setup --goal` names it."""
    if way.goal.kind != "race":
        return way.goal.kind.replace("_", "-")
    return distance(way.goal.km or 0.0).name


def _pause(pause: Pause | None) -> PauseFacts | None:
    if pause is None:
        return None
    return PauseFacts(pause.first, pause.last, pause.reason, pause.red_flag)
