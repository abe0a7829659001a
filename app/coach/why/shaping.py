"""The rules and invariants of the training rules that shaped a session, by their numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from app.coach.maintenance.way_back import SMALL
from app.coach.sessions import is_hard, minutes_in
from app.coach.why.place import Place
from app.coach.why.rest import Rest
from storage.records import Kind, WeekKind

GROWING_WORK: frozenset[Kind] = frozenset({"tempo", "intervals", "mp", "hills", "reps"})
"""Kinds whose work grows from one to the next (4.2)."""


KEEPING: dict[WeekKind, str] = {"hold": "5.hold", "maintenance": SMALL}
"""Weeks that keep what was built, and the cases of section 5 that they are."""


class Shaping(NamedTuple):
    """What a session owes its size and its day to."""

    rules: tuple[str, ...]
    invariants: tuple[str, ...]


def shaping(here: Place) -> Shaping:
    """The numbers, each once: those of the plan, then those of what changed it."""
    changes = (was.rule for was in here.session.was)
    rules = (*(() if here.is_own else _rules(here)), *changes)
    invariants = () if here.is_own else tuple(_invariants(here))
    return Shaping(tuple(dict.fromkeys(filter(None, rules))), invariants)


def _rules(here: Place) -> Iterator[str]:
    """A run and walk is a step of the ladder, which has no number."""
    kind = here.outing.kind
    if kind == "runwalk":
        return
    held = KEEPING.get(here.week.kind)
    if held:
        yield held
    elif here.week.kind == "recovery":
        yield "4.6"
    else:
        yield "4.1" if here.is_to_race else "4.4"
    if not held and (kind in GROWING_WORK or minutes_in(here.outing, "marathon")):
        yield "4.2"
    yield "4.3"


def _invariants(here: Place) -> Iterator[str]:
    kind, phase = here.outing.kind, here.week.phase
    if kind == "long" and here.is_longest:
        yield "01"
    if kind in ("long", "race") or is_hard(here.outing):
        yield "06"
    if is_hard(here.outing) and kind != "race":
        yield "11"
    if phase == "taper" and kind != "race":
        yield "13" if kind == "long" else "12"
    if here.week.kind == "recovery":
        yield "14"


def rest_shaping(found: Rest) -> Shaping:
    """What keeps a day of a planned week free."""
    is_planned = found.days and found.way is not None and found.way.drawn_by == "coach"
    if not is_planned:
        return Shaping((), ())
    is_after_race = found.reason in ("after a race", "recovering")
    return Shaping(("4.6",), ("08", "14")) if is_after_race else Shaping(("4.3",), ("06", "08"))
