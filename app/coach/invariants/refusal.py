"""What an invariant says of a week or a session, with the figures that it goes by."""

from datetime import date
from typing import Literal, NamedTuple

Weight = Literal["refuse", "warn"]
"""H and W of section 9: no plan of the coach's may have it, or the runner is told."""

Case = Literal[
    "", "two_weeks", "week", "days", "rising", "race_week_small", "race_week_large", "few_runs",
    "no_quality", "late_quality", "late_long", "late_peak", "threshold", "interval", "repetition",
    "marathon", "short_run", "few_in_week", "minutes", "redrawn", "race_moved",
]  # fmt: skip
"""Which of its conditions, where an invariant has several."""


class Refusal(NamedTuple):
    """What an invariant refuses."""

    invariant: str
    """Its number in the training rules, "01" to "22"."""
    id: str
    """The week or the session."""
    figure: float
    limit: float
    on: date | None = None
    """The day of the session, or the first day of the week."""
    measure: float = 0.0
    """What the limit is measured by: the longest run before, the largest week, the runs a week."""
    case: Case = ""
    weight: Weight = "refuse"
