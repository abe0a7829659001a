"""Weeks that maintain: three swaps make one of any week, and it counts in full (section 5)."""

from app.coach.maintenance.easing import is_eased
from app.coach.momentum.weeks import Tally

SWAPS = 3
"""Lighter runs that turn a week into a maintenance week."""


def is_maintenance_week(week: Tally) -> bool:
    """Whether a week maintains: drawn so, or by as many lighter runs, run or still to be run."""
    lighter = sum(
        reached == "eased" or (reached == "open" and is_eased(session))
        for session, reached in week.states
    )
    return week.week.kind == "maintenance" or lighter >= SWAPS
