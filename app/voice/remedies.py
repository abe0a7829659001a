"""The words of days that would do where the runner's do not."""

from app.coach.map.remedies import DayChange, Remedy
from app.voice.words import DAY_NAMES, counted


def remedy_words(remedy: Remedy) -> str:
    """Other days: as in "Sunday with 150 minutes" or "Friday and Saturday as well"."""
    if not remedy.days:
        return f"{counted(remedy.runs, 'run')} a week"
    longer = [_longer(one) for one in remedy.days if one.minutes]
    more = " and ".join(DAY_NAMES[one.day] for one in remedy.days if not one.minutes)
    return " and ".join((*longer, *([f"{more} as well"] if more else [])))


def _longer(change: DayChange) -> str:
    return f"{DAY_NAMES[change.day]} with {change.minutes} minutes"


def with_remedy(sentence: str, remedy: Remedy | None) -> str:
    """A refusal with what would do: as in "...; Saturday as well would do."."""
    return f"{sentence.removesuffix('.')}; {remedy_words(remedy)} would do." if remedy else sentence
