"""How long a run and how large a week may be, by the runs and weeks before (01 to 05)."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import timedelta

from app.coach.constants import (
    CUTBACK_AT_MOST,
    FEWEST_RUNS,
    GROWTH_WEEKS,
    RAMP_ROUNDED,
    ROUNDED_KM,
    SHARE_MAX,
)
from app.coach.days import DAY, WEEK
from app.coach.growth import (
    LONG_AGO_DAYS,
    largest_in_two,
    longest_allowed,
    longest_recent,
    reference,
)
from app.coach.held import Held, runs_of, training_km
from app.coach.invariants.refusal import Case, Refusal
from app.coach.maintenance.way_back import returning
from app.coach.map.distances import long_minutes
from app.coach.map.rounding import rounded_most
from storage.records import Week


def too_long_a_step(plan: Held) -> Iterator[Refusal]:
    """01: no run but the race is much longer than the longest of the last 30 days.

    The shortest that is worth drawing is never too long: somehow it has to begin again.
    """
    runs = plan.trained
    for session in plan.training:
        day, km = session.outing.day, session.outing.km or 0.0
        first = bisect_left(runs, (day - timedelta(days=LONG_AGO_DAYS), 0.0))
        longest = longest_recent(runs[first : bisect_left(runs, (day, 0.0))], day)
        most = max(longest_allowed(longest), plan.shortest)
        if km > most + ROUNDED_KM:
            yield Refusal("01", session.id, km, most, day, longest)


def too_large_a_week(plan: Held) -> Iterator[Refusal]:
    """02: no week is much larger than the three before it, nor than those two and three before.

    The weeks of another coach may grow by a fifth, the coach's own by a tenth. Two of the shortest
    runs, and those that a race asks for, are never too large: somehow it has to begin again.
    """
    rounded = RAMP_ROUNDED if plan.is_own else 0.0
    for week in plan.whole_weeks:
        volumes = plan.volumes(week.number)
        ref, most = reference(volumes), plan.largest_week(week.number)
        by_hand = sum(plan.is_by_hand(session.outing.day) for session in week.sessions)
        least = (FEWEST_RUNS + by_hand) * plan.shortest
        if week.km > max(most + max(ROUNDED_KM, rounded * ref), least):
            is_two = largest_in_two(volumes) == most
            case: Case = "two_weeks" if is_two else ""
            by = max(volumes[-3:-1]) if is_two else ref
            yield Refusal("02", week.id, week.km, most, week.first_day, by, case)


def too_large_a_share(plan: Held) -> Iterator[Refusal]:
    """03: the longest run is no more than its share of the week.

    But for the last days before a race, and the weeks of a way back.

    The share goes by the runs that the week has, not by those the journey asks for: where one was
    too short to be worth it, the others are as large a part of the week as in a plan without it.
    """
    for week in plan.whole_weeks:
        km = training_km(week)
        longest, most = max(km, default=0.0), SHARE_MAX.get(len(km), 1.0) * sum(km)
        is_way_back = any(map(returning, week.sessions))
        is_by_hand = plan.is_by_hand(week.first_day + WEEK - DAY)
        is_asked = plan.levels[week.id] > 0 and not is_by_hand and not is_way_back
        if is_asked and longest > most + ROUNDED_KM:
            yield Refusal("03", week.id, longest, most, week.first_day, len(km))


def too_long_a_run(plan: Held) -> Iterator[Refusal]:
    """04: no run takes longer at easy pace than its race allows."""
    most = long_minutes(plan.journey.goal)
    for session in plan.training:
        minutes = plan.easy_minutes(session.outing)
        if minutes > most + plan.paces.minutes(ROUNDED_KM):
            yield Refusal(
                "04", session.id, minutes, most, session.outing.day, session.outing.km or 0.0
            )


def too_many_weeks_of_growth(plan: Held) -> Iterator[Refusal]:
    """05: of five weeks in a row one rests, or together they are no larger than those before.

    A taper is no growth, and neither is what rounding its runs adds to a week. Weeks that are a
    little larger and smaller in turn, as in a journey without a race (4.4), are a plateau, and so
    are two of the shortest runs, and the way back to what was run before the journey or a hold.
    """
    weeks = [week for week in plan.whole_weeks if week.kind not in ("taper", "race")]
    for last in range(GROWTH_WEEKS, len(weeks) + 1):
        window = weeks[last - GROWTH_WEEKS : last]
        number = window[0].number
        known = max(plan.journey.weekly_km, plan.familiar(number))
        before = max(known, reference(plan.volumes(number)))
        mean = sum(map(plan.km, window)) / GROWTH_WEEKS
        runs = max(len(runs_of(week)) for week in window)
        most = max(rounded_most(before, runs, plan.units), FEWEST_RUNS * plan.shortest)
        if mean > most + ROUNDED_KM and not any(_rests(plan, week) for week in window):
            first = window[0].first_day
            yield Refusal("05", window[-1].id, window[-1].km, most, first, before)


def _rests(plan: Held, week: Week) -> bool:
    rested = CUTBACK_AT_MOST * reference(plan.volumes(week.number))
    return plan.km(week) <= rested + ROUNDED_KM
