"""What the ways to choose from are called, what is run, and what each keeps."""

from collections.abc import Mapping

from msgspec import structs

from app.coach.maintenance.choosing import Hindrance, Option
from app.coach.maintenance.reasons import Reason
from app.coach.maintenance.shape import Holds, Name
from app.coach.sessions import minutes_in
from app.voice.run_walk import in_short
from app.voice.sessions import NAMES, NOUNS, ZONE_WORDS, repeats_words, rest_words
from app.voice.words import Units, counted, number, span
from storage.records import Kind, Outing, Segment, Zone

REASON_WORDS: Mapping[Reason, str] = {
    "time": "short of time", "tired": "tired", "stressed": "stressed", "sore": "sore or ill",
    "weather": "weather", "travel": "travel",
}  # fmt: skip
ROOM = 25
"""Cells of the words for what is run."""
PROMISE = "Every line counts in full: the week, the streak and the row go on."
PROMISE_SORE = "A walk counts in full: the week, the streak and the row go on."
"""What stands below every list; up to the colon where there is no room."""
NOTES: Mapping[Reason, str] = {
    "sore": "No run while it hurts or aches. p pauses the plan for as long as it takes.",
    "weather": "n moves it to another day of the week.",
    "travel": "n moves it to another day of the week.",
}
"""What else there is to do, where a reason has that."""

CALLED: Mapping[Name, str] = {
    "indoors": "The same, indoors", "maintenance": "Maintenance run",
    "strides": "Easy with strides", "easy": "Easy", "tick_run": "Short and easy",
    "lower": "Firm, not hard",
    "fartlek": "Brisk by feel", "again": "The step before", "rest": "Rest",
    "walk": "A walk", "ten_minutes": "Ten minutes",
}  # fmt: skip
ABOUT: Mapping[Name, str] = {
    "indoors": "as it is, on a treadmill", "ten_minutes": "out of the door and back",
    "rest": "let it go", "walk": "as brisk as you like", "fartlek": "6 brisk minutes, by feel",
}  # fmt: skip
"""What stands in the place of the parts."""
ENOUGH: Mapping[Holds, str] = {
    "holds": "Enough to hold what you have, for weeks.",
    "mostly": "Most of what you have holds, for weeks.",
    "partly": "A part of what it builds stays.",
    "a little": "A little of what it builds stays.",
    "the habit": "It keeps the habit, which the rest stands on.",
}
PACES: Mapping[Kind, tuple[Zone, str]] = {
    "tempo": ("threshold", "firm part stays firm"), "mp": ("marathon", "race pace stays"),
}  # fmt: skip
"""Work that is cut by the minute, and what becomes of it."""


def way_name(one: Option, whole: Outing) -> str:
    """As in "Shorter tempo" or "Maintenance run"."""
    match one.way.name:
        case "shorter" if whole.kind == "intervals":
            return "Shorter repeats"
        case "shorter" if whole.kind == "runwalk":
            return "The first part"
        case "shorter" if whole.kind == "medlong":
            return "Shorter"
        case "shorter":
            return f"Shorter {NAMES[whole.kind]}"
        case "fewer":
            return "Fewer hills" if whole.kind == "hills" else "Fewer repeats"
        case name:
            return CALLED[name]


def way_parts(one: Option, units: Units) -> str:
    """What is run, as in "10 easy, 8 firm, 10 easy"."""
    outing = one.outing
    if one.way.name in ABOUT:
        return ABOUT[one.way.name]
    if outing.kind == "runwalk":
        return in_short(outing)
    repeats = next((part for part in outing.segments if part.times > 1), None)
    if one.way.name == "strides" and repeats:
        return f"{span(outing.minutes or 0).removesuffix(' min')} easy, {_repeats(repeats, units)}"
    if repeats:
        return _repeats(repeats, units)
    figures = [(f"{part.minutes or 0:g}", ZONE_WORDS[part.zone]) for part in outing.segments]
    whole = ", ".join(" ".join(each) for each in figures)
    bare = (minutes if word == "easy" else f"{minutes} {word}" for minutes, word in figures)
    return whole if len(whole) <= ROOM else ", ".join(bare)


def _repeats(part: Segment, units: Units) -> str:
    """As in "3 x 3 min hard, 90 s off" where there is room for the rest, or "6 quick of 20 s"."""
    zone, minutes = ZONE_WORDS[part.zone], part.minutes or 0.0
    if minutes < 1 and not part.km:
        times, _, size = repeats_words(part, units).partition(" x ")
        return f"{times} {zone} of {size}"
    work = f"{repeats_words(structs.replace(part, minutes=round(minutes, 1)), units)} {zone}"
    with_rest = f"{work}, {rest_words(part)} off"
    return with_rest if part.rest and len(with_rest) <= ROOM else work


def way_words(one: Option, whole: Outing, minutes: float | None) -> str:
    """The way in full: what happens to the session, what is saved, and what it keeps."""
    name = f"{way_name(one, whole)}."
    if one.hindrance:
        return f"{name} {_hindered(one.hindrance, one, minutes)}"
    what = _what(one, whole)
    saved = (whole.minutes or 0) - (one.outing.minutes or 0)
    if saved >= 1 and one.way.name not in ("rest", "walk"):
        what = f"{what}; you are home {counted(round(saved), 'minute')} sooner"
    kept = ENOUGH[one.holds] if one.way.name not in ("rest", "indoors") else ""
    return " ".join(filter(None, (name, f"{what}.", kept)))


def _hindered(why: Hindrance, one: Option, minutes: float | None) -> str:
    match why:
        case "too long":
            return f"It takes {span(one.way.minutes)}, and there are {span(minutes or 0)}."
        case "third short long run":
            return (
                "The last two long runs were cut below two thirds; a third in a row would "
                "cost what they have built."
            )
        case _:
            return "So it stands already."


def _what(one: Option, whole: Outing) -> str:
    """What happens to the session."""
    if one.way.name == "shorter" and whole.kind in PACES:
        zone, part = PACES[whole.kind]
        minutes = (f"{minutes_in(each, zone):g}" for each in (one.outing, whole))
        return f"The {part} and gets shorter: {' of '.join(minutes)} minutes"
    if one.way.name == "fewer":
        times = (max(part.times for part in each.segments) for each in (one.outing, whole))
        return f"As hard as planned, and fewer: {' of '.join(map(number, times))}"
    if one.way.name == "maintenance":
        steady = minutes_in(one.outing, "steady")
        return f"{steady:g} steady minutes in place of the {NOUNS[whole.kind]}"
    if one.way.name == "shorter" and whole.kind in ("long", "medlong"):
        share = round(100 * (one.outing.minutes or 0) / (whole.minutes or 1))
        return f"The same run, {share} % of it"
    if one.way.name == "shorter" and whole.kind == "intervals":
        return "As many and as hard, each a third shorter"
    return WHAT[one.way.name]


WHAT: Mapping[Name, str] = {
    "indoors": "The same minutes and the same effort, under a roof",
    "shorter": "The beginning of it, as it stands",
    "lower": "As many, at an effort that could be held for an hour",
    "fartlek": "Six brisk minutes in an easy run, without a watch",
    "strides": "Easy, with six quick bits that wake the legs up",
    "easy": "Easy all the way",
    "tick_run": "Short and easy, and the day is ticked",
    "again": "The step before this one once more; this one waits",
    "walk": "On your feet, and no running",
    "rest": "It is let go: nothing moves, and nothing is owed for it",
    "ten_minutes": "Out of the door and back",
}


def promise(reason: Reason, *, in_short: bool = False) -> str:
    """What holds for every line of a list."""
    whole = PROMISE_SORE if reason == "sore" else PROMISE
    return f"{whole.partition(':')[0]}." if in_short else whole
