"""The ways out of a verdict as answers: what each says, and what would be answered to take it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from msgspec import structs

from app.answers.days import days_text
from app.answers.defaults import units_of
from app.answers.fitting import Beginning
from app.answers.form import Answers
from app.answers.goals import goal_answers
from app.coach.map.begin import Outlook
from app.coach.map.remedies import Remedy, changed
from app.voice.remedies import remedy_words
from app.voice.ways import WALKING, later_words, shorter_words
from storage.records import Runner

Out: TypeAlias = Literal["later", "shorter", "days", "walking"]
"""What a way out changes: the day, the race, the days of the week, or nothing."""


WriteDay: TypeAlias = Callable[[date], str]
"""How a day is written as an answer."""


class Way(NamedTuple):
    """One way out of a verdict."""

    out: Out
    words: str
    taken: Mapping[str, str]
    """The answers that take it, by field; none where the plan begins as it stands."""


def ways(
    outlook: Outlook, begun: Beginning, answers: Answers, write: WriteDay, today: date
) -> Iterator[Way]:
    """Every way out that there is, as rule 4.1 orders them."""
    found, goal = outlook.ways, begun.journey.goal
    if found.later:
        yield Way("later", later_words(found, today), {"race_day": write(found.later)})
    if found.shorter:
        # The day is named: one that the coach put would move with the race.
        on_the_day = {"race_day": write(goal.race_day)} if goal.race_day else {}
        race = structs.replace(goal, km=found.shorter.km)
        units = units_of(answers._replace(units=answers.units or begun.runner.units))
        yield Way("shorter", shorter_words(found), goal_answers(race, units) | on_the_day)
    if found.remedy:
        days = _days(found.remedy, begun.runner, answers)
        yield Way("days", remedy_words(found.remedy), days)
    if found.may_walk:
        yield Way("walking", WALKING, {})


def _days(remedy: Remedy, runner: Runner, answers: Answers) -> dict[str, str]:
    """The days and, where they were named, the runs a week."""
    days = {"days": days_text(changed(runner, remedy.days).days)} if remedy.days else {}
    is_said = bool(answers.runs) or not remedy.days
    return days | ({"runs": str(remedy.runs)} if is_said else {})
