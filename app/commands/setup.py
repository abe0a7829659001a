"""`setup`: draw a plan from where the runner is to where the runner wants to be."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import get_args

import click

from app.answers.defaults import RAIN
from app.answers.facts import NAMED_GOALS
from app.answers.fitting import Beginning
from app.answers.form import RACES, Answers, Now
from app.answers.known import kept
from app.answers.reading import read
from app.answers.ways import Way, ways
from app.coach.days import WEEK, first_of_week
from app.coach.map.begin import begin, outlook
from app.coach.map.paces import GUESSED_PACE
from app.coach.map.rethink import becomes
from app.coach.plan import journey
from app.commands.desk import Desk
from app.commands.page import show
from app.commands.refusals import NotDone, WrongUsage
from app.voice.drawn import begun as drawn
from app.voice.drawn import lines
from app.voice.ladder_setup import fewer_runs
from app.voice.questions import NOW
from app.voice.setup import assumed, goal_not_understood, pace_guessed, running_already
from app.voice.words import Units, capital
from storage.ids import time_ordered_id

OPTIONS: dict[str, tuple[str, str, str]] = {
    "goal": (
        "--goal",
        "|".join(("15k", *NAMED_GOALS)),
        "Where to; a race by its name or length: 15k, 7mi.",
    ),
    "race_day": ("--race-date", "DATE", "The day of the race: 14 mar, 2027-03-14."),
    "goal_km": ("--goal-km", "KM", "The kilometres a week to reach."),
    "runs": ("--runs-per-week", "N", "Runs a week; without it as many as days and distance allow."),
    "weekly": ("--weekly-km", "KM", "A usual week."),
    "longest": ("--longest-km", "KM", "The longest run lately."),
    "longest_time": ("--longest-time", "TIME", "How long that took: 52, 1:05."),
    "easy_pace": ("--easy-pace", "PACE", "The pace of an easy run: 6:30, a km or a mile."),
    "race_result": ("--race-result", "RACE=TIME", "A recent race: 10k=50:00, or with @2026-10-04."),
    "days": ("--days", "DAYS", "Days for running, with minutes at most: tue:60,thu,sun:180."),
    "long_day": ("--long-day", "DAY", "The long run's day."),
    "units": ("--units", "km|mi", "What you read; options in km stay in km."),
    "now": ("--now", "|".join(get_args(Now)), "How often you run; not-yet begins with walking."),
    "why": ("--why", "WORDS", "Why you run, in your own words."),
    "if_then": (
        "--if-then",
        "WHEN: THEN",
        "A plan for a bad day: cold and wet: I run to the gate.",
    ),
    "born": ("--born", "YEAR", "The year of birth; from 50 on weeks grow more slowly."),
    "injured_until": ("--injured-until", "DATE", "The last day of a recent injury."),
    "day_start": ("--day-start", "HOUR", "The hour at which a training day begins, 0 to 6."),
    "week_start": ("--week-start", "DAY", "The day on which a week begins."),
}
"""Each field of the answers with its option, what it takes and one line of help."""


def _with_options(command: Callable[..., None]) -> Callable[..., None]:
    for field, (flag, metavar, words) in reversed(OPTIONS.items()):
        command = click.option(flag, field, metavar=metavar, help=words)(command)
    return command


@click.command()
@_with_options
@click.option("--replace", is_flag=True, help="Draw anew; the week that is running stands.")
@click.pass_obj
def setup(desk: Desk, /, *, replace: bool, **typed: str | None) -> None:
    """Draw a plan from where you are to where you want to be."""
    answers = _answers(desk, typed)
    new_id = partial(_new_id, desk)
    outcome = read(answers, desk.journal, desk.today, new_id)
    if not isinstance(outcome, Beginning):
        first = outcome[0]
        kind = NotDone if first.is_clear else WrongUsage
        raise kind(f"{_flag(first.field)}: {_typed(first.sentence)}")
    running = journey(desk.journal)
    if running and not replace:
        how = becomes(desk.journal, running, outcome.journey, desk.today)
        first_day = outcome.journey.from_day
        if how == "goes_on":
            first_day = first_of_week(desk.today, outcome.runner.week_start) + WEEK
        raise NotDone(running_already(running, how, first_day, desk.units))
    show(_drawn(desk, answers, outcome))


def _new_id(desk: Desk) -> str:
    return time_ordered_id(desk.clock.now())


def _typed(sentence: str) -> str:
    """A sentence of the screen, with the option where it names a choice."""
    for now, words in NOW:
        sentence = sentence.replace(f"“{words}”", f"--now {now}")
    return sentence


def _flag(field: str) -> str:
    return OPTIONS[{"if_when": "if_then", "race_km": "goal"}.get(field, field)][0]


def _answers(desk: Desk, typed: dict[str, str | None]) -> Answers:
    """The options as answers; what was said before counts where nothing is said now."""
    stated = {field: text for field, text in typed.items() if text is not None}
    goal = stated.setdefault("goal", "weekly-km") if "goal_km" in stated else stated.get("goal", "")
    if "goal_km" in stated and goal != "weekly-km":
        raise WrongUsage("--goal-km goes with --goal weekly-km.")
    if goal == "race":
        raise WrongUsage(f"--goal: {goal_not_understood(NAMED_GOALS)}")
    if "race_day" in stated and goal in NAMED_GOALS and goal not in RACES:
        races = [name for name in NAMED_GOALS if name in RACES]
        raise WrongUsage(f"--race-date goes with a race: --goal {', '.join(races)} or 15k.")
    if "if_then" in stated:
        when, colon, then = stated["if_then"].partition(":")
        stated |= {"if_when": when, "if_then": then} if colon else {"if_when": RAIN}
    return kept(desk.journal.owner)._replace(typed_in="km", **stated)


def _drawn(desk: Desk, answers: Answers, made: Beginning) -> Iterator[str]:
    """Draw the plan, and say what it is and where it is kept."""
    before, today = desk.journal, desk.today
    foreseen = outlook(before, made.runner, made.journey, made.results, today)
    running = journey(before)
    move = partial(begin, **made._asdict(), replacing=running.id if running else None, today=today)
    said = desk.apply(move, partial(drawn, journey=made.journey, today=today))
    units = Units(made.runner.units)
    yield said
    yield from lines(foreseen, made.journey, units, today)
    yield from fewer_runs(made.runner, made.journey)
    for way in ways(foreseen, made, answers, date.isoformat, today):
        yield ": ".join(filter(None, (capital(way.words), _options(way))))
    is_new = made.journey.id not in before.journey
    if is_new and made.journey.goal.kind != "run_walk":
        yield from _assumptions(answers, made, units)
    yield f"Kept in {desk.store.path}; tickover undo takes it back."


def _options(way: Way) -> str:
    """The options that take a way out: as in "--race-date 2027-05-30"."""
    taken = dict(way.taken)
    if "race_km" in taken:
        taken["goal"] = f"{taken.pop('race_km')}k"
    return " ".join(f"{OPTIONS[field][0]} {text}" for field, text in taken.items())


def _assumptions(answers: Answers, made: Beginning, units: Units) -> Iterator[str]:
    """What was not said and had to be assumed."""
    if not answers.weekly or not answers.longest:
        yield assumed(made.journey.weekly_km, made.journey.longest_km, units)
    if made.runner.easy_pace is None and not made.results:
        yield pace_guessed(GUESSED_PACE, units)
