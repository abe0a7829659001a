"""Where weeks are drawn in the middle of a journey: on top of what was run, and is planned."""

from datetime import date

from app.coach.map.behind import Behind, outings_of, stated
from app.coach.map.lived import distances, done, pasts
from app.coach.map.recovery import recovery
from app.coach.map.start_week import Start
from app.coach.map.terms import Terms
from app.coach.plan import journey_weeks
from storage.journal import Journal


def going(journal: Journal, terms: Terms, first_day: date, today: date) -> Start:
    """Where weeks are drawn in the middle of a journey: from the week that begins on `first_day`.

    Weeks that have begun before it count as they were run, an open session of theirs as planned;
    those that have not, as planned.
    """
    before = [w for w in journey_weeks(journal, terms.journey) if w.first_day < first_day]
    lived = [week for week in before if week.first_day <= today]
    ahead = [week for week in before if week.first_day > today]
    start = stated(terms)
    behind = Behind(
        past=(*start.past, *pasts(journal, lived, start.past, today)),
        runs=(*start.runs, *distances(journal, lived, first_day, today)),
        done=tuple(done(journal, lived, today)),
    )
    return Start(
        first_day=first_day,
        weeks=(),
        before=tuple(outings_of(before[-1:])),
        behind=behind.with_weeks(ahead),
        number=before[-1].number + 1 if before else 1,
        recovery=recovery(journal, terms.journey),
    )
