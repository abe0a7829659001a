"""How a week was counted: what kept it, or why it was not."""

from typing import Literal, TypeAlias

from app.coach.momentum.spares import Counted

How: TypeAlias = Literal["runs", "race", "spare", "paused", "open", "short", "declined"]
"""By its runs, by the race alone, by spares; paused as a whole; not decided yet; short of its
goal; or short with the spares taken back."""


def how(week: Counted) -> How:
    """How a week was counted, in one word."""
    own = week.tally
    if week.covered:
        return "spare"
    if own.kept:
        return "race" if own.left else "runs"
    if own.goal == 0:
        return "paused"
    if own.kept is None:
        return "open"
    return "declined" if own.week.spare_declined else "short"
