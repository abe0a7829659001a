"""The words of days that would do where the runner's do not."""

from app.coach.map.remedies import DayChange, Remedy
from app.voice.words import DAY_NAMES, counted


def remedy_words(remedy: Remedy) -> str:
    """Other days: as in "Sunday with 150 minutes" or "Saturday as well"."""
    if not remedy.days:
        return f"{counted(remedy.runs, 'run')} a week"
    return " and ".join(map(_day, remedy.days))


def _day(change: DayChange) -> str:
    name = DAY_NAMES[change.day]
    return f"{name} with {change.minutes} minutes" if change.minutes else f"{name} as well"


def with_remedy(sentence: str, remedy: Remedy | None) -> str:
    """A refusal with what would do: as in "...; Saturday as well would do."."""
    return f"{sentence.removesuffix('.')}; {remedy_words(remedy)} would do." if remedy else sentence
