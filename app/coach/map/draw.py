"""Draw a journey: every week from its first day to its goal, each laid out before the next."""

from datetime import date

from msgspec import structs

from app.coach.map.consistency import consistent_weeks
from app.coach.map.race_plan import race_weeks
from app.coach.map.start_week import start
from app.coach.map.terms import terms
from storage.journal import Journal, key_of
from storage.records import Change, Journey, Week

REPLACED = "replaced"
"""Why a journey ended that another took over from."""


def planned_weeks(journal: Journal, journey: Journey, today: date) -> tuple[Week, ...]:
    """The weeks that `draw` would put, the first one first; none where the days allow no week."""
    known = terms(journal, journey, today)
    if known is None:
        return ()
    begun = start(journal, known, today)
    race_day = journey.goal.race_day
    if known.distance and race_day:
        return (*begun.weeks, *race_weeks(known, known.distance, race_day, begun))
    return (*begun.weeks, *consistent_weeks(known, begun))


def draw(journal: Journal, journey: Journey, today: date) -> Change:
    """Put the journey and its weeks, end the one before it and drop its open weeks (rule 4)."""
    weeks = planned_weeks(journal, journey, today)
    ended = [
        structs.replace(other, ended=today, ended_why=REPLACED)
        for other in journal.journey.values()
        if other.ended is None and other.id != journey.id
    ]
    drawn = {week.id for week in weeks}
    left = [week for week in journal.weeks if week.first_day > today and week.id not in drawn]
    return Change(put=(*ended, journey, *weeks), drop=tuple(key_of(week) for week in left))
