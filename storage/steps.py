"""Steps: what a change, an undo or a redo comes to, decided on the journal alone."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

from msgspec import structs

from storage.journal import Journal, Move, key_of
from storage.records import Change, Key, Step

By: TypeAlias = Literal["screen", "cli"]
"""Where the runner asked for something."""

LARGEST_STEP = 200
"""Records in one change: a larger one is undone by restoring its backup."""
KEPT = 200
"""Steps: older ones are forgotten."""

_UNDO: dict[By, str] = {"screen": "u", "cli": "tickover undo"}
_REDO: dict[By, str] = {"screen": "ctrl+r", "cli": "tickover redo"}


class Moment(NamedTuple):
    """When and as what a change is written."""

    stamp: str
    at: datetime
    """In UTC."""


class Decision(NamedTuple):
    """What is to be written, and the sentence that says so."""

    said: str
    change: Change = Change()
    steps: tuple[Step, ...] = ()
    """Steps that are new or stand differently."""


def applied(
    journal: Journal, move: Move, say: Callable[[Journal], str], by: By, moment: Moment
) -> Decision:
    """Return what a move comes to: a step of its own ends everything that could be redone."""
    change = journal.news_in(move(journal))
    after = journal.after(change)
    said = say(after)
    if not change:
        return Decision(said)
    ended = tuple(_standing(step, "dead") for step in journal.steps if step.standing == "undone")
    if is_large(change):
        return Decision(said, change, ended)
    # The stamp orders steps even within one millisecond and when the clock was set back.
    step = Step(
        id=moment.stamp, at=moment.at, said=said, by=by, did=change, back=journal.undoing(change)
    )
    return Decision(said, change, (*ended, step))


def undone(journal: Journal, by: By) -> Decision:
    """Return what undoing the newest step comes to."""
    step = next((step for step in reversed(journal.steps) if step.standing == "done"), None)
    if step is None:
        return Decision("There is nothing to undo.")
    if not journal.holds(step.did):
        return _refused(journal, step, f"{_UNDO[by]} takes the change before it.")
    back = journal.marked(step.back)
    return Decision(f"Undone: {_fact(step)}", back, (_standing(step, "undone"),))


def redone(journal: Journal, by: By) -> Decision:
    """Return what doing the oldest undone step again comes to."""
    step = _next_undone(journal.steps)
    if step is None:
        return Decision("There is nothing to redo.")
    if not journal.holds(step.back):
        return _refused(journal, step, f"{_REDO[by]} takes the change after it.")
    again = journal.marked(step.did)
    return Decision(f"Done again: {_fact(step)}", again, (_standing(step, "done"),))


def is_large(change: Change) -> bool:
    """Whether a change is too large for a step."""
    return len(change.put) + len(change.drop) > LARGEST_STEP


def kept(steps: tuple[Step, ...], fresh: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the newest steps, the `fresh` ones in the place of those with their ids."""
    by_id = {step.id: step for step in (*steps, *fresh)}
    return tuple(by_id[key] for key in sorted(by_id)[-KEPT:])


def _next_undone(steps: tuple[Step, ...]) -> Step | None:
    found = None
    for step in reversed(steps):
        if step.standing == "done":
            break
        if step.standing == "undone":
            found = step
    return found


def _refused(journal: Journal, step: Step, again: str) -> Decision:
    newer = _newer(journal, step)
    cause = f"“{_fact(newer)}”" if newer else "an import, a merge or the coach"
    said = f"Left as it is: “{_fact(step)}” was changed again by {cause}; {again}"
    return Decision(said, steps=(_standing(step, "dead"),))


def _newer(journal: Journal, step: Step) -> Step | None:
    touched = _touched(step)
    later = (other for other in reversed(journal.steps) if other.id > step.id)
    return next(
        (other for other in later if other.standing != "undone" and touched & _touched(other)), None
    )


def _touched(step: Step) -> set[Key]:
    return {key_of(record) for record in step.did.put} | set(step.did.drop)


def _fact(step: Step) -> str:
    """The first sentence of what was said: the figures behind it were those of that moment."""
    fact, end, _ = step.said.partition(". ")
    return fact + end.strip()


def _standing(step: Step, standing: Literal["done", "undone", "dead"]) -> Step:
    return structs.replace(step, standing=standing)
