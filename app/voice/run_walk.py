"""Running and walking in turn, in few words: what a step asks, minute by minute."""

from typing import NamedTuple

from app.coach.sessions import unrolled
from app.voice.words import number
from storage.records import Outing, Segment, Zone
from widgets.profile import Part

AS_HIGH_AS: Zone = "threshold"
"""How high an easy run stands in the picture, to be told from a walk."""
HALVES = 2
"""Cells of the picture a minute: steps are made of half minutes."""
FIRST_ROOM, ROOM = 10, 40
"""Cells of the words for the first walk, and of those for what comes after it."""
FRACTIONS = {0.0: "", 0.25: "¼", 0.5: "½", 0.75: "¾"}


class Turns(NamedTuple):
    """Runs and walks in turn, as often as they come round."""

    unit: tuple[Segment, ...]
    times: int = 1
    rest: str = ""
    """What is other than in the repeats, in words."""


def run_walk_name(outing: Outing) -> str:
    """As in "run and walk", or "walk, then run" where no walk stands between."""
    return "run and walk" if walks_between(outing) else "walk, then run"


def walks_between(outing: Outing) -> bool:
    """Whether walks stand between the runs; not where one run follows the walk at the start."""
    _, turns = _parted(outing)
    return len(turns) != 1 or turns[0].zone == "walk"


def run_walk_parts(outing: Outing) -> tuple[Part, ...]:
    """The picture: two cells a minute, with all of it in words below."""
    labels = (in_words(outing), in_short(outing))
    return tuple(
        Part(
            turn.zone,
            HALVES * (turn.minutes or 0.0),
            () if place else labels,
            None if turn.zone == "walk" else AS_HIGH_AS,
        )
        for place, turn in enumerate(unrolled(outing.segments))
    )


def in_words(outing: Outing) -> str:
    """As in "5 walk    1½ run, 1½ walk, 3 run, 3 walk, twice"."""
    first, words = said(outing)
    return f"{first.ljust(FIRST_ROOM)}{words}" if first else words


def said(outing: Outing) -> tuple[str, str]:
    """The walk at the start and what comes after it: as in "5 walk" and "20 run"."""
    first, after = _parted(outing)
    turns = _turns(after)
    words = (_listed(turns.unit), _times(turns.times), turns.rest)
    return _turn(first) if first else "", ", ".join(word for word in words if word)


def in_short(outing: Outing) -> str:
    """As in "5 walk, run/walk 1½/1½, 3/3, twice"."""
    first, after = _parted(outing)
    turns = _turns(after)
    unit = turns.unit
    pairs = [unit[place : place + 2] for place in range(0, len(unit), 2)]
    slashed = ["/".join(minutes_words(turn.minutes or 0.0) for turn in pair) for pair in pairs]
    runs = _listed(unit) if len(unit) == 1 else f"run/walk {', '.join(slashed)}"
    words = (_turn(first) if first else "", runs, _times(turns.times))
    return ", ".join(word for word in words if word)


def minutes_words(minutes: float) -> str:
    """As in "3" or "1½"."""
    whole = int(minutes)
    fraction = FRACTIONS.get(minutes - whole)
    return f"{minutes:g}" if fraction is None else f"{whole or ''}{fraction}" or "0"


def _parted(outing: Outing) -> tuple[Segment | None, tuple[Segment, ...]]:
    """The walk at the start, and what comes after it."""
    turns = unrolled(outing.segments)
    is_walk = bool(turns) and turns[0].zone == "walk"
    return (turns[0], turns[1:]) if is_walk else (None, turns)


def _turns(turns: tuple[Segment, ...]) -> Turns:
    """The turns as repeats where a plain list of them would be too long."""
    if len(_listed(turns)) > ROOM:
        for length in range(2, len(turns) // 2 + 2):
            found = _repeats(turns, length)
            if found:
                return found
    return Turns(turns)


def _repeats(turns: tuple[Segment, ...], length: int) -> Turns | None:
    """The turns as repeats of their first so many; the last walk may be shorter, or left out."""
    unit, times = turns[:length], -(-len(turns) // length)
    whole = unit * times
    last = unit[-1]
    if times < 2 or turns[: len(whole) - 1] != whole[:-1]:
        return None
    if turns == whole:
        return Turns(unit, times)
    if last.zone != "walk":
        return None
    if len(turns) < len(whole):
        return Turns(unit[:-1], times, f"{minutes_words(last.minutes or 0.0)} between")
    return Turns(unit, times, f"last walk {minutes_words(turns[-1].minutes or 0.0)}")


def _listed(turns: tuple[Segment, ...]) -> str:
    return ", ".join(_turn(turn) for turn in turns)


def _turn(turn: Segment) -> str:
    return f"{minutes_words(turn.minutes or 0.0)} {'walk' if turn.zone == 'walk' else 'run'}"


def _times(times: int) -> str:
    return {1: "", 2: "twice"}.get(times, f"{number(times)} times")
