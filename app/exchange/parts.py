"""The parts that a coach's words have: what stands between commas, and what lies inside what."""

import re
from typing import Literal, NamedTuple, TypeAlias

from app.coach.map.easy_running import STRIDES as USUAL_STRIDES
from app.coach.map.paces import GUESSED_PACE
from app.exchange.sizes import Bare, Size, paced, size_in
from app.exchange.vocabulary import STRIDES, zone_of, zone_of_pace
from storage.records import Zone

Place: TypeAlias = Literal["", "last", "first", "inside"]
"""Where a part lies in the one before it; empty where it follows it."""

SMALL_MINUTES, SMALL_KM = 5.0, 1.0
"""Up to these a jog or a rest after repeats lies between them [D]."""

_BETWEEN = r"\s*(?:[,;+&\n]|\bthen\b|\bplus\b)\s*|\s*(?P<inside>\bw/|\bwith\b|\bincl\w*\.?)\s*"
_LATE = re.compile(r"\b(last|final|first)\b")
_TIMES = re.compile(r"(?<![\w.])(\d{1,2})(?:\s*-\s*\d{1,2})?\s*x\s*(?=[\d(])")
_OFF = re.compile(r"\boff\b|\bon\b|\(|\br\s*[=:]|\b(?:rest|rec\w*|jog)\b(?=\s*[=:]?\s*\d)")
_RESTING = re.compile(r"\b(?:jog\w*|float|rest|rec\w*|walk\w*|between|off|stand\w*)\b")
_STANDING = re.compile(r"\b(?:walk\w*|rest|stand\w*)\b")
_AT = re.compile(r"(?:@|\bat\b)[^()]*?(?=$|\(|\boff\b|\bw/|\bwith\b)")
_PACE_WORDS = re.compile(
    r"\b(?:\d+ ?k|hm|half(?: marathon)?|marathon|mile|race|goal|tempo|threshold|lt)"
    r"(?: race)?[ -](?:pace|effort)\b"
)


class Part(NamedTuple):
    """One part of a session as it was written."""

    size: Size | None
    """Of one repeat."""
    zone: Zone | None
    times: int = 1
    rest: float = 0.0
    """Minutes between repeats."""
    rest_zone: Zone = "easy"
    pace: float | None = None
    """Minutes per km."""
    place: Place = ""
    is_strides: bool = False


def parts(words: str, bare: Bare) -> tuple[Part, ...]:
    """The parts of what was written, in order; a rest that stands by itself joins its repeats."""
    read = list[Part]()
    for text, is_inside in _split(words):
        part = _part(text, bare, is_inside=is_inside)
        if read and _is_rest(text, part, read[-1]):
            read[-1] = _rested(read[-1], part.size, text)
        else:
            read.append(part)
    return tuple(read)


def without_paces(words: str) -> str:
    """The words without those that only say a pace: a "10k pace" is no ten kilometres."""
    return _PACE_WORDS.sub(" ", _AT.sub(" ", words))


def _split(words: str) -> list[tuple[str, bool]]:
    """The parts between commas and such, what is in brackets left together."""
    pieces, start, is_inside, depth = list[tuple[str, bool]](), 0, False, 0
    for found in re.finditer(rf"[()]|{_BETWEEN}", words):
        if found[0] in ("(", ")"):
            depth = max(0, depth + (1 if found[0] == "(" else -1))
        elif not depth:
            pieces.append((words[start : found.start()], is_inside))
            start, is_inside = found.end(), bool(found["inside"])
    pieces.append((words[start:], is_inside))
    return [(text.strip(), inside) for text, inside in pieces if text.strip()]


def _part(text: str, bare: Bare, *, is_inside: bool) -> Part:
    unpaced, pace = paced(text, bare)
    plain = without_paces(unpaced)
    if STRIDES.search(plain):
        return _strides(plain, bare)
    named = zone_of_pace(" ".join([*_AT.findall(unpaced), *_PACE_WORDS.findall(unpaced)]))
    times = _TIMES.search(plain)
    part = (
        _repeats(int(times[1]), plain[times.end() :], bare)
        if times
        else Part(size_in(plain, bare), zone_of(plain))
    )
    return part._replace(
        zone=named or part.zone, pace=pace, place=_place(plain, is_inside=is_inside)
    )


def _place(plain: str, *, is_inside: bool) -> Place:
    late = _LATE.search(plain)
    if late:
        return "first" if late[1] == "first" else "last"
    return "inside" if is_inside else ""


def _strides(plain: str, bare: Bare) -> Part:
    """Strides lie inside a run; what is not said of them is as usual."""
    times = re.search(r"(\d{1,2})(?:\s*-\s*\d{1,2})?\s*(?:x|strid)", plain)
    each = plain[times.end(1) :].partition("x")[2] if times else ""
    return Part(
        size=size_in(each, bare, is_repeat=True) or Size(minutes=USUAL_STRIDES.minutes),
        zone="repetition",
        times=max(1, int(times[1])) if times else USUAL_STRIDES.times,
        rest=USUAL_STRIDES.rest,
        place="inside",
        is_strides=True,
    )


def _repeats(times: int, tail: str, bare: Bare) -> Part:
    """As in "4x2k off 90 s float", "6x800 (2 min jog)" or "5x(1.5 I + 1.5 jog)"."""
    if tail.startswith("("):
        work, _, rest = tail[1:].partition(")")[0].partition("+")
    else:
        off = _OFF.search(tail)
        work, rest = (tail[: off.start()], tail[off.start() :]) if off else (tail, "")
    part = Part(size_in(work, bare, is_repeat=True), zone_of(work), max(1, times))
    return _rested(part, size_in(rest, bare, is_repeat=True), rest)


def _rested(part: Part, size: Size | None, words: str) -> Part:
    """The repeats with the rest between them; a rest said in distance takes its easy minutes."""
    if size is None:
        return part
    minutes = size.minutes if size.minutes is not None else (size.km or 0.0) * GUESSED_PACE
    return part._replace(
        rest=round(minutes, 2), rest_zone="walk" if _STANDING.search(words) else "easy"
    )


def _is_rest(text: str, part: Part, before: Part) -> bool:
    if before.times == 1 or before.rest or part.size is None or part.times > 1:
        return False
    km, minutes = part.size
    is_small = minutes <= SMALL_MINUTES if minutes is not None else (km or 0.0) < SMALL_KM
    return is_small and _RESTING.search(text) is not None
