"""What a coach writes for one day, read: the kind, how far or how long, and its parts."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from app.exchange.parts import Part, parts, without_paces
from app.exchange.segments import unspelled
from app.exchange.sizes import Bare, Size, paced, size_in
from app.exchange.structure import WORK_KINDS, at_work, in_turn, segments, total, work_zone
from app.exchange.vocabulary import (
    AROUND,
    PARKRUN_KM,
    Said,
    exact_race,
    is_in_minutes,
    is_race,
    kind_of,
    race_km,
)
from storage.records import Kind, Segment

Doubt: TypeAlias = Literal["", "not understood", "no figure", "no length", "nothing"]
"""What a reading leaves open: words that name nothing known, a run of no size, a race of no length,
and words of which nothing can be made."""

UNSIZED_MINUTES = 30.0
"""A run of which neither length nor time is said is taken for so long, and that is said [D]."""
SAME = 0.1
"""By this share parts may differ from the size beside them, for rests and for rounding [D]."""
SAME_RACE = 0.03
"""By this share a figure may differ from the race that is named beside it: 13.1 miles."""

_FIGURES = re.compile(
    r"\d+(?:[.:]\d+)*|(?<![a-z])(?:km?s?|kilomet\w+|mi|miles?|min\w*|hours?|hrs?|h|m)(?![a-z])"
    r"|[\s'.,;+&~()-]"
)
"""What words are made of that hold nothing but figures."""

_REPEATS = re.compile(r"\d\s*x\s*[\d(]")

_LABEL = re.compile(rf"(?!(?:{AROUND})\s*:)[^:@(]*[a-z][^:@(]*:\s+(?=\S)")
"""What is said of the whole before its parts: "Tempo 13k: 3 up, 7k, 3 down"."""


class Reading(NamedTuple):
    """What was made of the words for one day."""

    kind: Kind | None
    """None asks for nothing."""
    km: float | None = None
    minutes: float | None = None
    segments: tuple[Segment, ...] = ()
    doubt: Doubt = ""


def read(words: str, bare: Bare) -> Reading:
    """What words ask for; `bare` is what a figure without a unit counts."""
    text = _normal(words)
    plain = without_paces(paced(text, bare)[0])
    has_repeats = _REPEATS.search(plain) is not None
    kind = kind_of(plain)
    kind = "runwalk" if in_turn(text) or (kind == "walk" and has_repeats) else kind
    if kind == "rest":
        return Reading(None)
    if kind == "timetrial" and "parkrun" in plain:
        return _parkrun(text)
    if is_race(plain) and not has_repeats and kind != "timetrial":
        return _race(plain, bare)
    if kind in ("cross", "strength", "walk"):
        return Reading(kind, *(size_in(plain, "min") or Size()))
    return _run(text, kind, bare)


def structure(
    words: str, kind: Kind | None, km: float | None, minutes: float | None, bare: Bare
) -> tuple[Segment, ...]:
    """The parts that words describe of a session of this kind and size.

    None where they don't go with it.
    """
    exact, text = unspelled(words), _normal(words)
    if exact:
        return exact
    units: tuple[Bare, ...] = (bare, "km", "mi", "min")
    for unit in dict.fromkeys(units):
        found = at_work(_parts(text, unit), kind)
        is_mixed = total(found) == Size() and unit != bare and km is not None
        if not is_mixed and _fits(total(found), Size(km, minutes)):
            return segments(found, Size(km, minutes))
    return ()


def _normal(words: str) -> str:
    """Small letters, plain signs, points in figures; of two ways the first."""
    signs = str.maketrans("×–—−’′”″\u00a0", "x---''\"\" ")
    text = words.casefold().translate(signs).strip()
    return re.sub(r"(?<=\d),(?=\d)", ".", text.partition(" or ")[0])


def _parkrun(text: str) -> Reading:
    """Five kilometres against the clock, or easy where that is said."""
    return Reading("easy" if "easy" in text else "timetrial", PARKRUN_KM)


def _race(plain: str, bare: Bare) -> Reading:
    size, named = size_in(plain, bare), race_km(plain)
    km = exact_race(size.km) if size and size.km else None
    if named and (km is None or abs(km - named) <= SAME_RACE * named):
        km = named
    return Reading("race", km, doubt="" if km else "no length")


def _run(text: str, said: Said | None, bare: Bare) -> Reading:
    found = _parts(text, "min" if is_in_minutes(text) else bare)
    kind, size = _kind(said, found), total(found)
    found = at_work(found, kind)
    is_sized = any(part.size for part in found if not part.place)
    if not is_sized and kind is None:
        return Reading("easy", doubt="nothing")
    if not is_sized:
        size = Size(minutes=UNSIZED_MINUTES)
    doubt: Doubt = "" if is_sized else "no figure"
    if kind is None and _FIGURES.sub("", paced(text, bare)[0]):
        doubt = "not understood"
    return Reading(kind or "easy", *size, unspelled(text) or segments(found, size), doubt)


def _parts(text: str, bare: Bare) -> tuple[Part, ...]:
    """The parts of a session; what is said of the whole before them is none of them."""
    label = _LABEL.match(text)
    found = parts(text[label.end() :], bare) if label else ()
    has_sizes = any(part.size for part in found)
    return in_turn(text) or (found if has_sizes else parts(text, bare))


def _kind(said: Said | None, found: Sequence[Part]) -> Kind | None:
    """The kind that words name, else the one that their parts make it."""
    named = None if said == "rest" else said
    repeats = next((part for part in found if part.times > 1 and not part.is_strides), None)
    if repeats and named in (None, "easy", "reps", "recovery", "intervals"):
        return WORK_KINDS[work_zone(repeats)]
    zones = {part.zone for part in found if part.size}
    if named in (None, "easy") and zones & {"threshold", "marathon"}:
        return "tempo" if "threshold" in zones else "mp"
    if named is None and "easy" in zones and any(part.pace and not part.zone for part in found):
        return "tempo"  # who warms up for a pace does not mean an easy one
    is_easy = "easy" in zones or any(part.is_strides for part in found)
    return named or ("easy" if is_easy else None)


def _fits(of_parts: Size, stated: Size) -> bool:
    """Whether parts go with the size that is stated; parts without a size of their own do."""
    pairs = [(of_parts.km, stated.km), (of_parts.minutes, stated.minutes)]
    compared = [(one, other) for one, other in pairs if one is not None and other is not None]
    if not compared:
        return of_parts == Size()
    return all(abs(one - other) <= SAME * other for one, other in compared)
