"""The safety limits: predicates that name what they refuse (section 9 of the training rules).

Every plan is held against them after it is drawn; a refused figure is named with its limit.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from app.coach.constants import (
    CUTBACK_AT_MOST,
    FEWEST_RUNS,
    GAP,
    HARD_FROM_WEEK,
    LONG_MINUTES_WITHOUT_RACE,
    MAX_HARD,
    MAX_RUN,
    RAMP_KM,
    RAMP_OK,
    REST_MIN,
    SHARE_MAX,
    TICK_MINUTES,
)
from app.coach.days import DAY, WEEK
from app.coach.growth import largest_week, longest_allowed, longest_recent, reference
from app.coach.held import Held, held
from app.coach.map.distances import distance
from app.coach.map.draw import draw
from app.coach.sessions import is_hard, is_run, is_stress
from storage.journal import Journal
from storage.records import Journey, Session, Week

ROUNDED_KM = 0.05
"""Kilometres by which rounding may pass a limit (invariant 01)."""
GROWTH_WEEKS = 5
"""Weeks in a row of which one has to rest (invariant 05)."""


class Refusal(NamedTuple):
    """What an invariant refuses."""

    invariant: str
    """Its number in the training rules, "01" to "21"."""
    id: str
    """The week or the session."""
    figure: float
    limit: float


def refusals(
    journal: Journal, journey: Journey, weeks: Sequence[Week], today: date
) -> tuple[Refusal, ...]:
    """Everything that the limits refuse in a journey's weeks, invariant by invariant."""
    plan = held(journal, journey, weeks, today)
    return tuple(refusal for predicate in PREDICATES for refusal in predicate(plan))


def too_long_a_step(plan: Held) -> Iterator[Refusal]:
    """01: no run but the race is much longer than the longest of the last 30 days."""
    stated = (plan.journey.from_day - DAY, plan.journey.longest_km)
    runs = [stated, *((s.outing.day, s.outing.km or 0.0) for s in _training(plan))]
    for session in _training(plan):
        km = session.outing.km or 0.0
        most = longest_allowed(longest_recent(runs, session.outing.day))
        if km > most + ROUNDED_KM:
            yield Refusal("01", session.id, km, most)


def too_large_a_week(plan: Held) -> Iterator[Refusal]:
    """02: no week is much larger than the three before it."""
    for week in plan.whole_weeks:
        most = largest_week(plan.volumes(week.number))
        if week.km > most + ROUNDED_KM:
            yield Refusal("02", week.id, week.km, most)


def too_large_a_share(plan: Held) -> Iterator[Refusal]:
    """03: the longest run is no more than its share of the week's runs, race weeks left out."""
    for week in plan.whole_weeks:
        longest = max(_training_km(week), default=0.0)
        most = SHARE_MAX.get(len(week.sessions), 1.0) * week.km
        if week.kind != "race" and longest > most + ROUNDED_KM:
            yield Refusal("03", week.id, longest, most)


def too_long_a_run(plan: Held) -> Iterator[Refusal]:
    """04: no run takes longer at easy pace than its race allows."""
    goal = plan.journey.goal
    is_race = goal.kind == "race" and goal.km is not None
    most = distance(goal.km or 0.0).long_minutes if is_race else LONG_MINUTES_WITHOUT_RACE
    for session in _training(plan):
        minutes = (session.outing.km or 0.0) * plan.easy
        if minutes > most + ROUNDED_KM * plan.easy:
            yield Refusal("04", session.id, minutes, most)


def too_many_weeks_of_growth(plan: Held) -> Iterator[Refusal]:
    """05: of five weeks in a row one rests, or together they grow no more than one week may.

    A taper is no growth.
    """
    weeks = [week for week in plan.whole_weeks if week.kind not in ("taper", "race")]
    for last in range(GROWTH_WEEKS, len(weeks) + 1):
        window = weeks[last - GROWTH_WEEKS : last]
        before = reference(plan.volumes(window[0].number))
        largest, most = max(week.km for week in window), max(RAMP_OK * before, before + RAMP_KM)
        if largest > most + ROUNDED_KM and not any(_rests(plan, week) for week in window):
            yield Refusal("05", window[-1].id, largest, most)


def _rests(plan: Held, week: Week) -> bool:
    return week.km <= CUTBACK_AT_MOST * reference(plan.volumes(week.number)) + ROUNDED_KM


def too_little_between(plan: Held) -> Iterator[Refusal]:
    """06: hard and long runs are two days apart, the week before the first included.

    A race is the runner's own choice, wherever an earlier journey left a long run.
    """
    latest = max((outing.day for outing in plan.before if is_stress(outing)), default=None)
    is_own = False
    for session in plan.sessions:
        if not is_stress(session.outing):
            continue
        day, may_be_near = session.outing.day, session.outing.kind == "race" and not is_own
        if latest is not None and day - latest < GAP * DAY and not may_be_near:
            yield Refusal("06", session.id, (day - latest).days, GAP)
        latest, is_own = day, True


def too_much_hard_running(plan: Held) -> Iterator[Refusal]:
    """07: no week has more hard sessions than its level allows, no seven days more than one above.

    The race is no session of the week, but one of the seven days.
    """
    hard = [session for session in plan.sessions if is_hard(session.outing)]
    for week in plan.weeks:
        most = _most_hard(plan, week)
        in_week = sum(s in week.sessions and s.outing.kind != "race" for s in hard)
        if in_week > most:
            yield Refusal("07", week.id, in_week, most)
        for session in (session for session in hard if session in week.sessions):
            near = sum(timedelta(0) <= session.outing.day - s.outing.day < WEEK for s in hard)
            if near > most + 1:
                yield Refusal("07", session.id, near, most + 1)


def _most_hard(plan: Held, week: Week) -> int:
    at_level = plan.level(week)
    return MAX_HARD[at_level] if at_level > 1 or week.number >= HARD_FROM_WEEK else 0


def too_little_rest(plan: Held) -> Iterator[Refusal]:
    """08: every week has the days without running that its level asks for."""
    for week in plan.weeks:
        rest = 7 - len({s.outing.day for s in week.sessions if is_run(s.outing)})
        if rest < REST_MIN[plan.level(week)]:
            yield Refusal("08", week.id, rest, REST_MIN[plan.level(week)])


def too_many_days_in_a_row(plan: Held) -> Iterator[Refusal]:
    """09: no more running days follow each other than the level allows, across week borders.

    The race is the runner's own choice.
    """
    ran = {outing.day for outing in plan.before if is_run(outing)}
    ran |= {session.outing.day for session in plan.sessions}
    for week in plan.weeks:
        most = MAX_RUN[plan.level(week)]
        for session in week.sessions:
            row = _row_until(session.outing.day, ran)
            if row > most and session.outing.kind != "race":
                yield Refusal("09", session.id, row, most)


def _row_until(day: date, ran: set[date]) -> int:
    row = 1
    while day - row * DAY in ran:
        row += 1
    return row


def too_little_to_count(plan: Held) -> Iterator[Refusal]:
    """19: every run takes ten minutes at least, and every week has two of them.

    The short week at the start is part of a week, and race weeks are laid by hand.
    """
    for session in _training(plan):
        minutes = session.outing.minutes or 0.0
        if minutes < TICK_MINUTES:
            yield Refusal("19", session.id, minutes, TICK_MINUTES)
    for week in plan.whole_weeks:
        if len(week.sessions) < FEWEST_RUNS and week.kind != "race":
            yield Refusal("19", week.id, len(week.sessions), FEWEST_RUNS)


def other_than_drawn(
    journal: Journal, journey: Journey, weeks: Sequence[Week], today: date
) -> Iterator[Refusal]:
    """21: what was drawn is what would be drawn again, and the race stands on its day."""
    again = draw(journal, journey, today)
    drawn = {record.id: record for record in again.put if isinstance(record, Week)}
    for week in weeks:
        if drawn.get(week.id) != week:
            yield Refusal("21", week.id, week.km, drawn[week.id].km if week.id in drawn else 0.0)
    race_days = {s.outing.day for week in weeks for s in week.sessions if s.outing.kind == "race"}
    if journey.goal.kind == "race" and race_days != {journey.goal.race_day}:
        yield Refusal("21", journey.id, len(race_days), 1)


def _training(plan: Held) -> Iterator[Session]:
    return (session for session in plan.sessions if session.outing.kind not in ("race", "runwalk"))


def _training_km(week: Week) -> Iterator[float]:
    return (s.outing.km or 0.0 for s in week.sessions if s.outing.kind != "race")


PREDICATES = (
    too_long_a_step,
    too_large_a_week,
    too_large_a_share,
    too_long_a_run,
    too_many_weeks_of_growth,
    too_little_between,
    too_much_hard_running,
    too_little_rest,
    too_many_days_in_a_row,
    too_little_to_count,
)
"""One predicate for each invariant that weeks alone can be held against."""
