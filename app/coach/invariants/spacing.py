"""The days between runs: stress, rest, rows of running days, and enough of them (06 to 09, 19)."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.coach.constants import (
    FEWEST_RUNS,
    GAP,
    HARD_FROM_WEEK,
    MAX_HARD,
    MAX_RUN,
    REST_MIN,
    TICK_MINUTES,
)
from app.coach.days import DAY, WEEK
from app.coach.held import Held, due_of
from app.coach.invariants.refusal import Refusal
from app.coach.map.slots import row_before
from app.coach.sessions import is_hard, is_run, is_stress
from storage.records import Week


def too_little_between(plan: Held) -> Iterator[Refusal]:
    """06: hard and long runs are two days apart, the week before the first included."""
    latest = max((outing.day for outing in plan.before if is_stress(outing)), default=None)
    for session in plan.due:
        if not is_stress(session.outing):
            continue
        day = session.outing.day
        if latest is not None and day - latest < GAP * DAY:
            yield Refusal("06", session.id, (day - latest).days, GAP, day)
        latest = day


def too_much_hard_running(plan: Held) -> Iterator[Refusal]:
    """07: no week has more hard sessions than its level allows, no seven days more than one above.

    The race is one of the seven days, and no session of the week: the rules themselves lay eight
    minutes of tempo before it (4.3), which with the race would be two at a level of one.
    """
    hard = [session for session in plan.due if is_hard(session.outing)]
    days = [session.outing.day for session in hard]
    for week in plan.weeks:
        most, first = _most_hard(plan, week), week.first_day
        here = [session for session in due_of(week) if is_hard(session.outing)]
        count = sum(s.outing.kind != "race" for s in here)
        if count > most:
            yield Refusal("07", week.id, count, most, first, plan.levels[week.id], "week")
        for session in here:
            day = session.outing.day
            near = sum(timedelta(0) <= day - other < WEEK for other in days)
            if near > most + 1:
                yield Refusal("07", session.id, near, most + 1, day, case="days")


def _most_hard(plan: Held, week: Week) -> int:
    at_level = plan.levels[week.id]
    return MAX_HARD[at_level] if at_level > 1 or week.number >= HARD_FROM_WEEK else 0


def too_little_rest(plan: Held) -> Iterator[Refusal]:
    """08: every week has the days without running that its level asks for."""
    for week in plan.weeks:
        rest = 7 - len({session.outing.day for session in due_of(week)})
        least = REST_MIN[plan.levels[week.id]]
        if rest < least:
            yield Refusal("08", week.id, rest, least, week.first_day)


def too_many_days_in_a_row(plan: Held) -> Iterator[Refusal]:
    """09: no more running days follow each other than the level allows, across week borders.

    Who climbs the ladder runs on two days a week at least, and a race beside them is a choice.
    """
    is_ladder = plan.journey.goal.kind == "run_walk"
    ran = {outing.day for outing in plan.before if is_run(outing)}
    ran |= {session.outing.day for session in plan.due}
    for week in plan.weeks:
        most = MAX_RUN[plan.levels[week.id]]
        for session in due_of(week):
            row = 1 + row_before(session.outing.day, ran)
            is_own_choice = is_ladder and session.outing.kind == "race"
            if row > most and not is_own_choice:
                yield Refusal("09", session.id, row, most, session.outing.day)


def too_little_to_count(plan: Held) -> Iterator[Refusal]:
    """19: every run takes ten minutes at least, and every week has two of them.

    The week of a race is the seven days that end with it, and the race is one of the two. A week
    with free days after a race is excused.
    """
    for session in plan.training:
        minutes, day = plan.minutes(session.outing), session.outing.day
        if minutes < TICK_MINUTES:
            yield Refusal("19", session.id, minutes, TICK_MINUTES, day, case="short_run")
    for week in plan.weeks:
        last = _last_day(plan, week)
        count = sum(timedelta(0) <= last - s.outing.day < WEEK for s in plan.sessions)
        is_due = week.first_day > plan.free_until and plan.levels[week.id] > 0
        if is_due and count < FEWEST_RUNS:
            first = week.first_day
            yield Refusal("19", week.id, count, FEWEST_RUNS, first, case="few_in_week")


def _last_day(plan: Held, week: Week) -> date:
    """The last day of a week, or the day of the race that makes it a race week."""
    race_day = plan.journey.goal.race_day
    return race_day if week.kind == "race" and race_day else week.first_day + WEEK - DAY
