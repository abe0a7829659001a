"""What kinds of session are: how hard, how heavy, what a week is built around.

Training rules, section 1.
"""

from typing import NamedTuple

from storage.records import Kind, Outing, Segment, Zone


class Trait(NamedTuple):
    """What holds for every session of a kind."""

    zone: Zone
    is_hard: bool = False
    """It takes from the legs what days have to give back."""
    is_key: bool = False
    """A week is built around it."""
    is_run: bool = True
    """It counts as running; cross training, strength and walks do not."""


TRAITS: dict[Kind, Trait] = {
    "easy": Trait("easy"),
    "recovery": Trait("recovery"),
    "long": Trait("easy", is_key=True),
    "medlong": Trait("easy"),
    "steady": Trait("steady"),
    "mp": Trait("marathon", is_key=True),
    "tempo": Trait("threshold", is_hard=True, is_key=True),
    "intervals": Trait("interval", is_hard=True, is_key=True),
    "reps": Trait("repetition", is_hard=True, is_key=True),
    "hills": Trait("repetition", is_hard=True, is_key=True),
    "race": Trait("race", is_hard=True, is_key=True),
    "timetrial": Trait("race", is_hard=True),
    "runwalk": Trait("easy"),
    "cross": Trait("recovery", is_run=False),
    "strength": Trait("recovery", is_run=False),
    "walk": Trait("walk", is_run=False),
}

RUNS: frozenset[Kind] = frozenset(kind for kind, trait in TRAITS.items() if trait.is_run)
"""The kinds that count as running."""

LOAD_PER_MINUTE: dict[Zone, float] = {
    "walk": 1.5, "recovery": 2.0, "easy": 3.0, "steady": 4.0, "marathon": 5.0,
    "threshold": 7.0, "interval": 9.0, "repetition": 8.0, "race": 9.0,
}  # fmt: skip
"""Arbitrary units a minute (training rules, section 1; our own choice of figures)."""

HARD_MP_MINUTES = 20
"""From this many minutes at marathon effort a race-pace run is hard."""


def is_hard(outing: Outing) -> bool:
    """Whether it is a hard session."""
    if outing.kind == "mp":
        return minutes_in(outing, "marathon") >= HARD_MP_MINUTES
    return TRAITS[outing.kind].is_hard


def is_stress(outing: Outing) -> bool:
    """Whether it is hard or the long run: what wants two days to the next of its sort."""
    return outing.kind == "long" or is_hard(outing)


def is_firm(outing: Outing) -> bool:
    """Whether it is hard work or a race-pace run, the race itself left out."""
    return outing.kind == "mp" or (is_hard(outing) and outing.kind not in ("race", "long"))


def is_key(outing: Outing) -> bool:
    """Whether the week is built around it."""
    return TRAITS[outing.kind].is_key


def is_run(outing: Outing) -> bool:
    """Whether it counts as running."""
    return outing.kind in RUNS


def rest_minutes(part: Segment) -> float:
    """Minutes of rest between a segment's repeats."""
    return (part.times - 1) * part.rest


def segment_minutes(part: Segment) -> float:
    """Minutes of a segment with the rests between its repeats; 0 where only km are known."""
    if part.times == 1:  # as most are, and a life of runs asks each of them
        return part.minutes or 0.0
    return part.times * (part.minutes or 0.0) + rest_minutes(part)


def unrolled(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """The same minutes without repeats: each of them, and each rest, as a part of its own."""
    turns: list[Segment] = []
    for part in segments:
        rest = [Segment(part.rest_zone, part.rest)] if part.rest else []
        work = Segment(part.zone, part.minutes, part.km)
        turns += [work, *([*rest, work] * (part.times - 1))]
    return tuple(turns)


def minutes_in(outing: Outing, zone: Zone) -> float:
    """Minutes of work in one zone, rests left out."""
    return sum(part.times * (part.minutes or 0.0) for part in outing.segments if part.zone == zone)


EASY_ZONES: frozenset[Zone] = frozenset({"walk", "recovery", "easy", "steady"})
"""The zones that are no work."""


def work_minutes(outing: Outing) -> float:
    """Minutes of what makes a key session hard: race pace and faster, rests left out."""
    if not is_key(outing):
        return 0.0
    zones = {part.zone for part in outing.segments} - EASY_ZONES
    return sum(minutes_in(outing, zone) for zone in zones)


LONG_LOAD, LATE_LOAD = 3.5, 4.5
"""Load a minute of a long or medium-long run, and the same after `LATE_MINUTES`."""
LATE_MINUTES = 90


def load(outing: Outing) -> float:
    """Planned load in arbitrary units: minutes of each part times the zone's load a minute."""
    return load_of(outing.kind, outing.minutes or 0.0, outing.segments)


def load_of(kind: Kind, minutes: float, segments: tuple[Segment, ...]) -> float:
    """The same for what is no outing yet."""
    if kind in ("long", "medlong"):
        late = max(0.0, minutes - LATE_MINUTES)
        return (minutes - late) * LONG_LOAD + late * LATE_LOAD
    if not segments:
        return minutes * LOAD_PER_MINUTE[TRAITS[kind].zone]
    return sum([_segment_load(part) for part in segments])


def _segment_load(part: Segment) -> float:
    work = part.times * (part.minutes or 0.0) * LOAD_PER_MINUTE[part.zone]
    return work + rest_minutes(part) * LOAD_PER_MINUTE[part.rest_zone] if part.times > 1 else work
