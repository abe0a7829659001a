"""The safety limits: a plan held against every invariant of section 9 of the training rules.

What the coach draws is refused nothing. The plan of another coach, and what a runner changes by
hand, is warned about by the same predicates.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from app.coach.days import first_of_week
from app.coach.held import Held, held
from app.coach.invariants.changes import (
    Changed,
    come_back_too_hard,
    grown_heavier,
    owed,
    run_while_sore,
)
from app.coach.invariants.drawn import other_than_drawn
from app.coach.invariants.recovery import too_soon_after_a_race
from app.coach.invariants.refusal import Refusal
from app.coach.invariants.sizes import (
    too_large_a_share,
    too_large_a_week,
    too_long_a_run,
    too_long_a_step,
    too_many_weeks_of_growth,
)
from app.coach.invariants.spacing import (
    too_little_between,
    too_little_rest,
    too_little_to_count,
    too_many_days_in_a_row,
    too_much_hard_running,
)
from app.coach.invariants.taper import tapered_badly, too_long_too_late
from app.coach.invariants.work import too_little_easy_running, too_much_work, too_sudden_a_load
from storage.journal import Journal
from storage.records import Journey, Week

__all__ = [
    "CHANGES",
    "REFUSED",
    "WARNED",
    "Refusal",
    "other_than_drawn",
    "refusals",
    "refused_changes",
    "warnings",
]

Predicate = Callable[[Held], Iterator[Refusal]]

REFUSED: tuple[Predicate, ...] = (
    too_long_a_step,
    too_large_a_week,
    too_large_a_share,
    too_long_a_run,
    too_many_weeks_of_growth,
    too_little_between,
    too_much_hard_running,
    too_little_rest,
    too_many_days_in_a_row,
    too_much_work,
    tapered_badly,
    too_long_too_late,
    too_soon_after_a_race,
    too_little_to_count,
)
"""What no plan of the coach's may have (H of section 9), by number."""
WARNED: tuple[Predicate, ...] = (too_little_easy_running, too_sudden_a_load)
"""What is only said (W of section 9)."""


CHANGES: tuple[Callable[[Changed], Iterator[Refusal]], ...] = (
    owed,
    grown_heavier,
    come_back_too_hard,
    run_while_sore,
)
"""What no change of the runner's week may do, by number (15 to 18)."""


def refused_changes(before: Journal, after: Journal, today: date) -> tuple[Refusal, ...]:
    """Everything that the limits refuse in what a move makes of a plan."""
    change = Changed(before, after, today)
    return tuple(refusal for predicate in CHANGES for refusal in predicate(change))


def refusals(
    journal: Journal, journey: Journey, weeks: Sequence[Week], today: date
) -> tuple[Refusal, ...]:
    """Everything that the limits refuse in a journey's weeks, invariant by invariant.

    Weeks that are over are past refusing: what lies ahead is held against them as they were run. In
    the plan of another coach nothing is refused: each is a warning (section 9).
    """
    plan = held(journal, journey, weeks, today)
    found = _ahead(plan, REFUSED)
    return tuple(one._replace(weight="warn") for one in found) if plan.is_own else found


def warnings(
    journal: Journal, journey: Journey, weeks: Sequence[Week], today: date
) -> tuple[Refusal, ...]:
    """What is worth a word and no more."""
    found = _ahead(held(journal, journey, weeks, today), WARNED)
    return tuple(one._replace(weight="warn") for one in found)


def _ahead(plan: Held, predicates: Sequence[Predicate]) -> tuple[Refusal, ...]:
    """What they say of this week and those after it."""
    here = first_of_week(plan.today, plan.runner.week_start)
    found = (one for predicate in predicates for one in predicate(plan))
    return tuple(one for one in found if one.on is None or one.on >= here)
