"""The answers of someone who does not run yet: days and perhaps a race, and no distance."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from msgspec import structs

from app.answers.days import days_text
from app.answers.facts import runs_a_week
from app.answers.form import Answers, Refusal
from app.answers.reader import Reader
from app.coach.constants import FEWEST_RUNS
from app.coach.map.begin import first_day
from app.coach.map.ladder import GOAL_KM
from app.coach.map.ladder_days import ladder_runs
from app.coach.map.start import objections
from app.typed import day
from app.voice.ladder_setup import not_asked, other_goal
from app.voice.setup import objected
from storage.journal import Journal
from storage.records import Goal, Journey, Runner

NOT_YET = "not-yet"
USUAL_DAYS = "mon,wed,fri"
"""Three days with one between them, also from one week to the next [D]."""
LEADS_TO = "5k"
"""The goal that a ladder has, said or not."""
NOT_ASKED = (
    "weekly", "longest", "longest_time", "easy_five", "easy_pace", "race_result",
)  # fmt: skip
"""What only someone who runs can answer."""


def asked(answers: Answers) -> Answers:
    """The answers without those whose fields are not shown to someone who does not run yet."""
    if answers.now != NOT_YET:
        return answers
    hidden = ("goal", "goal_km", "runs", "long_day", *NOT_ASKED)
    return answers._replace(**dict.fromkeys(hidden, ""))


def with_ladder_days(told: Answers, runner: Runner) -> Answers:
    """The days as stated, or as known where they hold a ladder; else three with one between."""
    known = days_text(runner.days) if ladder_runs(runner) else USUAL_DAYS
    return told._replace(days=told.days or known)


def with_long_day(runner: Runner) -> Runner:
    """The runner with a day for the long run that will be asked for later on."""
    known = runner.long_day in runner.days or not runner.days
    return runner if known else structs.replace(runner, long_day=next(reversed(runner.days)))


def ladder_journey(
    reader: Reader, runner: Runner, journal: Journal, today: date, new_id: Callable[[], str]
) -> Journey:
    """The way to 5 km, with a race on its day where one is stated."""
    by_day = partial(day, today=today, week_start=runner.week_start, ahead=True)
    wanted = reader.take("runs", runs_a_week) or ladder_runs(runner)
    return Journey(
        id=new_id(),
        goal=Goal("run_walk", km=GOAL_KM, race_day=reader.take("race_day", by_day)),
        from_day=first_day(journal, runner, today),
        weekly_km=0.0,
        longest_km=0.0,
        runs_per_week=max(FEWEST_RUNS, wanted),
    )


def ladder_refusals(
    answers: Answers, runner: Runner, journey: Journey, today: date
) -> Iterator[Refusal]:
    """One sentence for each answer that does not go with not running yet."""
    if answers.goal not in ("", LEADS_TO):
        yield Refusal("goal", other_goal())
    for field in NOT_ASKED:
        if getattr(answers, field):
            yield Refusal(field, not_asked())
    for one in objections(runner, journey, today):
        field = "runs" if one.field == "runs_per_week" else one.field
        yield Refusal(field, objected(one, runner, journey, today, None))
