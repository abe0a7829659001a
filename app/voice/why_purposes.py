"""What each kind of session is for: in a sentence for a card, and at more length under w."""

from app.coach.why.place import Place
from app.voice.why_words import ROW, WHY, in_turn
from app.voice.words import date_words
from storage.records import Kind

PURPOSES: dict[Kind, tuple[str, ...]] = {
    "easy": (
        "easy distance carries all that is hard.",
        "most of the way is made of runs like this.",
        "easy minutes build much and cost little.",
        "running often does more than running far.",
    ),
    "recovery": ("it loosens the legs and asks for nothing.",),
    "long": (
        "every longer run stands on runs like this.",
        "long and easy builds what nothing else does.",
        "the week is built around this run.",
    ),
    "medlong": (
        "it teaches the legs to last.",
        "a second longish run carries the longest one.",
    ),
    "steady": (
        "it keeps what firmer runs built.",
        "a little more than easy wakes the legs up.",
    ),
    "mp": ("the legs learn the pace{of}.", "race pace becomes an old acquaintance."),
    "tempo": ("it lifts the pace you can hold{on}.", "firm running makes easy pace feel easier."),
    "intervals": ("it raises your ceiling{before}.", "hard minutes make firm ones feel calm."),
    "reps": ("quick steps make other paces cheaper.",),
    "hills": ("hills make strong legs.", "uphill is strength without a gym."),
    "race": ("the way leads here.",),
    "timetrial": ("it tells the paces to come.",),
    "runwalk": ("minutes add up, walked or run.", "running grows out of walks like this."),
    "cross": ("it keeps you fit and spares the legs.",),
    "strength": ("strong legs hold their form for longer.",),
    "walk": ("a walk is rest that moves.",),
}
"""Each true of every session of its kind; they take turns by the week."""

LONGER: dict[Kind, str] = {
    "easy": "Easy running builds the heart, the small vessels and the tendons, and leaves the legs "
    "fresh for the days that ask more. About four minutes in five are meant to be easy.",
    "recovery": "Slower than easy: it loosens the legs, and nothing is trained by hurrying it.",
    "long": "Legs that last. One long run a week, easy all the way, and never more than about a "
    "tenth longer than the longest of the last 30 days.",
    "medlong": "A second run that is long enough to tire: it lets the longest one stay sensible.",
    "steady": "Between easy and firm: it holds what tempo and intervals have built, for little.",
    "mp": "The pace of the race, practised while it still feels held in check.",
    "tempo": "It moves the pace at which breath runs short. Minutes grow a little each time; the "
    "effort stays the same.",
    "intervals": "Short hard parts with rests in between raise the most that heart and lungs can "
    "do. The number of parts grows, not the effort.",
    "reps": "Short and quick, fully rested in between: it makes every other pace cheaper.",
    "hills": "Strength for the legs, with less pounding than the same effort on the flat.",
    "race": "What the weeks before it were for.",
    "timetrial": "A figure of your own: it tells the paces of what follows.",
    "runwalk": "Running in small parts, with walks between them, until the walks are no longer "
    "needed. Whole steps climb; a step can be stayed on.",
    "cross": "Another sport at an easy effort: heart and lungs work, the legs are spared.",
    "strength": "Strong legs hold their form when a run gets long.",
    "walk": "A walk: rest that moves.",
}
"""What stands beside "For" under w."""


def purpose(here: Place) -> str:
    """What the kind is good for, in a sentence; with the day of the race where there is room."""
    race_day = here.way.goal.race_day if here.way else None
    is_ahead = race_day is not None and race_day > here.outing.day
    sentence = in_turn(PURPOSES[here.outing.kind], here)
    dated = _said(sentence, date_words(race_day) if race_day and is_ahead else "")
    return dated if len(dated) <= ROW else _said(sentence, "")


def _said(sentence: str, day: str) -> str:
    words = {word: f" {word} {day}" if day else "" for word in ("on", "of", "before")}
    return f"{WHY}{sentence.format(**words)}"
