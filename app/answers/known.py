"""What the journal already knows of a runner who sets up again."""

from datetime import date, timedelta

from app.answers.form import Answers
from app.coach.plan import last_journey, runs_between
from app.voice.words import Units
from storage.journal import Journal
from storage.records import Runner

LOOK_BACK = timedelta(days=28)
"""The mean week is that of four weeks."""


def kept(runner: Runner | None) -> Answers:
    """What stays as it was said unless it is said anew: the runner's words and circumstances."""
    if runner is None:
        return Answers()
    plan = runner.if_then
    return Answers(
        why=runner.why,
        if_when=plan.when if plan else "",
        if_then=plan.then if plan else "",
        born=str(runner.born or ""),
        injured_until=runner.injured_until.isoformat() if runner.injured_until else "",
    )


def usual_week(journal: Journal, today: date) -> float | None:
    """The mean of the last four weeks in km, or what the last journey stated if it is younger."""
    way = last_journey(journal)
    if way is None or way.from_day > today - LOOK_BACK:
        return way.weekly_km if way else None
    km = sum(run.km or 0.0 for run in runs_between(journal, today - LOOK_BACK, today))
    return km / 4 or None


def longest_lately(journal: Journal, today: date) -> float | None:
    """The longest training run of the last four weeks in km, or as the last journey stated it."""
    way = last_journey(journal)
    if way is None or way.from_day > today - LOOK_BACK:
        return way.longest_km if way else None
    runs = runs_between(journal, today - LOOK_BACK, today)
    return max((run.km or 0.0 for run in runs if run.kind == "run"), default=0.0) or None


def as_typed(km: float, units: Units) -> str:
    """A distance as it can be typed back, to the nearest tenth."""
    return f"{round(units.of(km), 1):g}"
