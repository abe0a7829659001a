"""What sessions are called, how they feel, and why they are there."""

from app.coach.map.distances import Name, named
from app.coach.sessions import minutes_in
from app.voice.run_walk import run_walk_name, run_walk_parts
from app.voice.words import Units, number, span, with_article
from storage.records import Kind, Outing, Segment, Zone
from widgets.profile import Part

NAMES: dict[Kind, str] = {
    "easy": "easy", "recovery": "recovery", "long": "long run", "medlong": "medium long run",
    "steady": "steady", "mp": "race pace", "tempo": "tempo", "intervals": "intervals",
    "reps": "repetitions", "hills": "hills", "race": "race", "timetrial": "time trial",
    "runwalk": "run and walk", "cross": "cross training", "strength": "strength", "walk": "walk",
}  # fmt: skip

NOUNS: dict[Kind, str] = {
    **NAMES,
    "easy": "easy run", "recovery": "recovery run", "steady": "steady run",
    "mp": "race-pace run", "medlong": "medium long run",
}  # fmt: skip
"""What a session is called in the middle of a sentence."""

STRIP_NAMES: dict[Kind, str] = {
    **NAMES,
    "long": "LONG", "race": "RACE", "medlong": "medium", "intervals": "hard",
    "reps": "reps", "timetrial": "trial", "runwalk": "run/walk", "cross": "cross",
    "strength": "strength", "mp": "pace",
}  # fmt: skip
"""At most eight letters; in capitals what the week is built around."""

TABLE_NAMES: dict[Kind, str] = {
    **STRIP_NAMES, "recovery": "gentle", "runwalk": "run", "strength": "strong",
}  # fmt: skip
"""At most six letters, where seven days stand side by side and one of them may have moved."""

ZONE_WORDS: dict[Zone, str] = {
    "walk": "walk", "recovery": "gentle", "easy": "easy", "steady": "steady",
    "marathon": "race pace", "threshold": "firm", "interval": "hard", "repetition": "quick",
    "race": "what is left",
}  # fmt: skip

ZONE_LETTERS: dict[Zone, str] = {
    "walk": "W", "recovery": "E", "easy": "E", "steady": "S", "marathon": "M",
    "threshold": "T", "interval": "I", "repetition": "R", "race": "!",
}  # fmt: skip

RACE_WORDS: dict[Zone, str] = {
    "easy": "held back", "steady": "steady", "marathon": "steady", "race": "what is left"
}  # fmt: skip
"""What the thirds of a race are called."""
RACE_MINUTES = 16
"""Minutes that each third of a race takes in its picture: its time is nobody's to tell."""

DISTANCES: dict[Name, str] = {
    "5k": "5 km", "10k": "10 km", "half": "half marathon", "marathon": "marathon", "50k": "50 km"
}  # fmt: skip
"""Races that have a name."""
ROUND = 0.01
"""What a figure may be off and still be round: miles are kept as kilometres."""


def flavour(outing: Outing) -> str:
    """What an easy run carries: as in "with six hills"; empty where it is plain."""
    quick = next((part for part in outing.segments if part.zone == "repetition"), None)
    if outing.kind != "easy" or quick is None:
        if outing.kind == "easy" and minutes_in(outing, "steady"):
            return f"with {span(minutes_in(outing, 'steady'))} steady"
        return ""
    return f"with {number(quick.times)} {'hills' if (quick.minutes or 0) >= HILL else 'strides'}"


HILL = 0.5
"""Minutes from which a quick part of an easy run is a hill; shorter ones are strides."""


def plain_name(outing: Outing) -> str:
    """As in "tempo" or "10 km race"."""
    if outing.kind == "runwalk":
        return run_walk_name(outing)
    return race_name(outing.km) if outing.kind == "race" else NAMES[outing.kind]


def name(outing: Outing) -> str:
    """The same with what an easy run carries: as in "easy, with six hills"."""
    return ", ".join(word for word in (plain_name(outing), flavour(outing)) if word)


def headline(outing: Outing, units: Units) -> str:
    """The name in capitals; a coach's own repeats by their count, as in "4 x 2 KM"."""
    repeats = _own_repeats(outing)
    if repeats is None:
        return name(outing).upper()
    return f"{repeats.times} x {each(repeats, units).upper()}"


def strip_name(outing: Outing, units: Units) -> str:
    """The name in at most eight letters; a coach's own repeats as in "4x2"."""
    return _short_repeats(outing, units) or STRIP_NAMES[outing.kind]


def table_name(outing: Outing, units: Units) -> str:
    """The same in at most six letters."""
    repeats = _short_repeats(outing, units)
    return repeats if 0 < len(repeats) <= SHORTEST else TABLE_NAMES[outing.kind]


SHORTEST = 6
"""Letters of a name where days stand side by side."""


def _short_repeats(outing: Outing, units: Units) -> str:
    repeats = _own_repeats(outing)
    return f"{repeats.times}x{each(repeats, units).partition(' ')[0]}" if repeats else ""


def _own_repeats(outing: Outing) -> Segment | None:
    """The repeats that a coach's own session is made of."""
    if not outing.words or outing.kind not in ("intervals", "reps"):
        return None
    return next((part for part in outing.segments if part.times > 1 and part.km), None)


def race_name(km: float | None) -> str:
    """As in "half marathon", "12 km race" or "10 mile race": whichever figure is the rounder."""
    if km is None:
        return "race"
    known = named(km)
    return DISTANCES[known.name] if known else f"{_length(km)} race"


def _length(km: float) -> str:
    """As in "15 km" or "10 mile": whoever measured a race did so in round figures."""
    measures = ((km, "km"), (Units("mi").of(km), "mile"))
    for digits in (0, 1):
        for figure, unit in measures:
            if abs(figure - round(figure, digits)) < ROUND:
                return f"{round(figure, digits):g} {unit}"
    return f"{round(km, 1):g} km"


def named_size(outing: Outing, units: Units) -> str:
    """As in "easy 9.0 km", "steady 30 min" where km are not asked, or "23 min run and walk"."""
    if not (outing.km or outing.minutes):
        return NAMES[outing.kind]
    if outing.kind == "runwalk" and not outing.km:
        return f"{span(outing.minutes or 0)} {NAMES[outing.kind]}"
    amount = units.distance(outing.km) if outing.km else span(outing.minutes or 0)
    return f"{NAMES[outing.kind]} {amount}"


def is_many(outing: Outing) -> bool:
    """Whether a session's noun is a plural, as of intervals and hills."""
    return NOUNS[outing.kind].endswith("s")


def one_of_size(outing: Outing, units: Units) -> str:
    """The same in a sentence: as in "an easy 9.0 km", "a tempo run of 6.5 km", "hills, 5.0 km"."""
    named, noun = named_size(outing, units), NOUNS[outing.kind]
    if noun == named or outing.kind in ("easy", "steady") or not outing.km:
        return with_article(named)
    amount = units.distance(outing.km)
    if is_many(outing):
        return f"{noun}, {amount}"
    return f"{with_article('tempo run' if outing.kind == 'tempo' else noun)} of {amount}"


def parts(outing: Outing, units: Units) -> tuple[Part, ...]:
    """The session's picture, part by part; none where no segments are known."""
    if outing.kind == "race":
        return tuple(_third(part, outing, units) for part in outing.segments)
    if outing.kind == "runwalk" and all(part.km is None for part in outing.segments):
        return run_walk_parts(outing)
    return tuple(piece for part in outing.segments for piece in _pieces(part, units))


def _third(part: Segment, outing: Outing, units: Units) -> Part:
    km = part.km or (outing.km or 0.0) / max(1, len(outing.segments))
    word = RACE_WORDS.get(part.zone, ZONE_WORDS[part.zone])
    return Part(part.zone, RACE_MINUTES, (f"{units.whole(km)} {units.name} {word}", word))


def _pieces(part: Segment, units: Units) -> list[Part]:
    minutes = part.minutes or 0.0
    if part.times == 1:
        size = f"{minutes:g}" if part.km is None else each(part, units)
        words = (f"{size} {ZONE_WORDS[part.zone]}", f"{size} {ZONE_LETTERS[part.zone]}")
        return [Part(part.zone, minutes, words)]
    work = [Part(part.zone, minutes), Part(part.rest_zone, part.rest)] * part.times
    return [Part(part.zone, minutes, _repeat_labels(part, units)), *work[1:-1]]


def _repeat_labels(part: Segment, units: Units) -> tuple[str, ...]:
    repeats, word = repeats_words(part, units), ZONE_WORDS[part.zone]
    between = (f"{repeats} {word}, {rest_words(part)} between",) if part.rest else ()
    return (*between, f"{repeats} {word}", repeats)


def repeats_words(part: Segment, units: Units) -> str:
    """As in "4 x 2 km" or "5 x 3 min"."""
    return f"{part.times} x {each(part, units)}"


def each(part: Segment, units: Units) -> str:
    """One repeat, in kilometres where they are known: as in "2 km", "400 m", "3 min", "20 s"."""
    if part.km is None:
        return _time(part.minutes or 0.0)
    if part.km < 1:
        return f"{round(part.km * 1000)} m"
    return f"{round(units.of(part.km), 1 if units.name == 'km' else 2):g} {units.name}"


def rest_words(part: Segment) -> str:
    """The rest between repeats, as coaches say it: "90 s", "2 min"."""
    is_short = part.rest < SHORT_REST and part.rest % 1 != 0
    return f"{round(part.rest * 60)} s" if is_short else _time(part.rest)


SHORT_REST = 2.0
"""Minutes below which a rest of no whole minutes is said in seconds."""


def _time(minutes: float) -> str:
    return f"{round(minutes * 60)} s" if minutes < 1 else f"{round(minutes, 2):g} min"
