"""Draw a journey: every week from its first day to its goal, each laid out before the next."""

from collections.abc import Sequence
from datetime import date

from msgspec import structs

from app.coach.days import WEEK, first_of_week
from app.coach.map.consistency import consistent_planner
from app.coach.map.ladder_weeks import ladder_planner, on_ladder
from app.coach.map.planner import Planner, laid_out
from app.coach.map.race_plan import race_planner
from app.coach.map.start_week import Start, start
from app.coach.map.terms import Terms, terms
from app.coach.map.under_way import going
from app.coach.plan import journey_weeks
from storage.journal import Journal, key_of
from storage.records import Change, Journey, Week

REPLACED = "replaced"
"""Why a journey ended that another took over from."""


def planned_weeks(journal: Journal, journey: Journey, today: date) -> tuple[Week, ...]:
    """The weeks that `draw` would put, the first one first; none where the days allow no week.

    Of a journey that is under way these are the weeks ahead, drawn anew from what was run; a
    coach's own plan is nobody else's to draw.
    """
    if journey.drawn_by == "own":
        return journey_weeks(journal, journey)
    known = terms(journal, journey, today)
    if known is None:
        return ()
    begun = _start(journal, known, today)
    return (*begun.weeks, *laid_out(planner(known, begun), begun))


def planner(terms: Terms, begun: Start) -> Planner:
    """What draws the weeks of a journey from where they begin."""
    race_day = terms.journey.goal.race_day
    if terms.journey.goal.kind == "run_walk":
        return ladder_planner(terms, begun)
    if terms.distance and race_day:
        return race_planner(terms, terms.distance, race_day, begun)
    return consistent_planner(terms, begun)


def _start(journal: Journal, terms: Terms, today: date) -> Start:
    """The journey's first day, or next week where it is under way: the week that runs stands."""
    if not any(week.begun for week in journey_weeks(journal, terms.journey)):
        begun = start(journal, terms, today)
        return on_ladder(terms, begun) if terms.journey.goal.kind == "run_walk" else begun
    next_week = first_of_week(today, terms.runner.week_start) + WEEK
    return going(journal, terms, next_week, today)


def draw(journal: Journal, journey: Journey, today: date) -> Change:
    """Put the journey and its weeks, end the one before it and drop its open weeks (rule 4)."""
    return with_weeks(journal, journey, planned_weeks(journal, journey, today), today)


def with_weeks(journal: Journal, journey: Journey, weeks: Sequence[Week], today: date) -> Change:
    """Put a journey with these weeks ahead, in the place of whatever was running."""
    ended = [
        structs.replace(other, ended=today, ended_why=REPLACED)
        for other in journal.journey.values()
        if other.ended is None and other.id != journey.id
    ]
    drawn = {week.id for week in weeks}
    left = [week for week in journal.weeks if week.first_day > today and week.id not in drawn]
    return Change(put=(*ended, journey, *weeks), drop=tuple(key_of(week) for week in left))
