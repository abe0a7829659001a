"""Runners and journeys of the map's tests, and how their weeks are read."""

from collections.abc import Sequence
from datetime import date

from app.coach.map.draw import planned_weeks
from storage.journal import Journal
from storage.records import Goal, Journey, Kind, Outing, Run, Runner, Week, Weekday

MONDAY = date(2026, 11, 23)
ANA = Runner(days={"tue": 60, "thu": 60, "sat": 60, "sun": 180}, easy_pace=6.5)
HALF = Goal("race", km=21.0975, race_day=date(2027, 3, 14))


def runner(*days: Weekday, long_day: Weekday = "sun", easy_pace: float | None = 6.5) -> Runner:
    """A runner without limits on these days."""
    return Runner(days=dict.fromkeys(days), long_day=long_day, easy_pace=easy_pace)


def journey(
    goal: Goal = HALF,
    weekly_km: float = 25.0,
    longest_km: float = 8.0,
    runs: int = 4,
    from_day: date = MONDAY,
) -> Journey:
    """A journey to a goal."""
    return Journey(
        id="journey-1",
        goal=goal,
        from_day=from_day,
        weekly_km=weekly_km,
        longest_km=longest_km,
        runs_per_week=runs,
    )


def journal_of(owner: Runner, *runs: Run) -> Journal:
    """A journal that holds a runner and some runs."""
    return Journal(runner={"runner": owner}, run={run.id: run for run in runs})


def weeks_of(owner: Runner, way: Journey, *runs: Run) -> tuple[Week, ...]:
    """The weeks drawn on the journey's first day."""
    return planned_weeks(journal_of(owner, *runs), way, way.from_day)


def outings(weeks: Sequence[Week]) -> list[Outing]:
    """Every outing, by day."""
    return [session.outing for week in weeks for session in week.sessions]


def plan_of(week: Week) -> list[tuple[str, Kind, float | None]]:
    """A week as weekday, kind and km."""
    return [(f"{o.day:%a}", o.kind, o.km) for o in outings([week])]


def long_km(week: Week) -> float:
    """The long run's km, 0 without one."""
    return max((o.km or 0.0 for o in outings([week]) if o.kind == "long"), default=0.0)
