"""What set-up shows for the answers so far: what counts, what is refused, and what it draws."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from app.answers.defaults import EASY_KM, filled, units_of
from app.answers.fitting import Beginning
from app.answers.form import Answers, Refusal
from app.answers.goals import day_text
from app.answers.known import as_typed
from app.answers.reading import read
from app.answers.ways import Way, ways
from app.coach.map.begin import outlook
from app.coach.map.paces import easy_pace
from app.typed import time_text
from app.voice.drawn import lines
from app.voice.ladder_setup import NO_RACE, fewer_runs
from app.voice.questions import race_day_after
from app.voice.setup import not_drawn
from app.voice.words import Units
from storage.journal import Journal
from storage.records import Change, Journey


class Shown(NamedTuple):
    """The answers as they count, and what follows from them."""

    told: Answers
    begun: Beginning | None
    """None while any answer is refused."""
    refusals: tuple[Refusal, ...]
    lines: tuple[str, ...]
    """The lines of the preview."""
    ways: tuple[Way, ...]
    """What would do where the verdict is not that it can be reached."""
    beside: Mapping[str, str]
    """What stands after a figure, by its field."""


def shown(answers: Answers, journal: Journal, today: date, new_id: Callable[[], str]) -> Shown:
    """Everything that the screen shows for the answers so far."""
    told = filled(answers, journal, today)
    outcome = read(answers, journal, today, new_id)
    if not isinstance(outcome, Beginning):
        return Shown(told, None, outcome, (not_drawn(),), (), _beside(told, None, today))
    foreseen = outlook(journal, outcome.runner, outcome.journey, outcome.results, today)
    units = Units(outcome.runner.units)
    preview = lines(foreseen, outcome.journey, units, today)
    return Shown(
        told=_computed(told, outcome, journal, today),
        begun=outcome,
        refusals=(),
        lines=(*preview, *fewer_runs(outcome.runner, outcome.journey)),
        ways=tuple(ways(foreseen, outcome, answers, day_text, today)),
        beside=_beside(told, outcome.journey, today),
    )


def _beside(told: Answers, way: Journey | None, today: date) -> dict[str, str]:
    """Units, and how far away the race is."""
    units = "mi" if told.units == "mi" else "km"
    race_day = way.goal.race_day if way else None
    away = race_day_after(race_day, today) if race_day else ""
    distances = dict.fromkeys(("weekly", "longest", "race_km", "goal_km"), units)
    return distances | {"easy_five": "min", "race_day": away}


def _longest(told: Answers, way: Journey, journal: Journal) -> str:
    """The longest run that a new journey begins from; one that goes on began from another."""
    return told.longest if way.id in journal.journey else as_typed(way.longest_km, units_of(told))


def _computed(told: Answers, begun: Beginning, journal: Journal, today: date) -> Answers:
    """The answers with the race day and the easy pace that the coach puts where none is stated."""
    stated = journal.after(Change(put=(begun.runner, *begun.results)))
    easy = easy_pace(stated, today)
    five = time_text(round(easy.pace * EASY_KM[begun.runner.units]))
    race_day = begun.journey.goal.race_day
    return told._replace(
        longest=_longest(told, begun.journey, journal),
        easy_five=told.easy_five or (f"~{five}" if easy.is_guess else five),
        runs=told.runs or str(begun.journey.runs_per_week),
        race_day=told.race_day or (day_text(race_day) if race_day else NO_RACE),
    )
