"""The days before a race, laid by hand: a few short runs, the eve, the race (rule 4.3)."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from app.coach.constants import FEWEST_RUNS, GAP, RACE_WEEK_LEAST, TICK_MINUTES
from app.coach.days import DAY, weekday
from app.coach.map.ceiling import OPEN, Ceiling
from app.coach.map.curve import Past
from app.coach.map.easy_running import easy_minutes, easy_segments, km_of, minutes_of
from app.coach.map.goals import week_km
from app.coach.map.paces import race_minutes
from app.coach.map.rounding import down, nearest, run_step
from app.coach.map.taper import BY_HAND_DAYS
from app.coach.map.terms import Terms
from app.coach.map.workouts import SHORT_AROUND
from storage.records import Kind, Outing, Segment, Zone

BEST_TO_SHARPEN = 5
"""Days before the race on which its pace is best touched once more [D]."""
FEWER_RUNS = 3
"""Runs of a usual week that may be left out before the race, which is one of two (invariant 12)."""
MANY_RUNS = 4
"""Each run a week beyond these brings one short run more (invariant 12)."""

SHARPEN_MINUTES = 8.0
"""Minutes at tempo or race pace (4.3)."""
SHORT_MINUTES, SHORT_LEAST_MINUTES, EVE_MINUTES, EVE_KM = 30.0, 20.0, 20.0, 3.0
"""A short run, one where weeks are small, and the longest of the day before (4.3)."""
OF_LONGEST = 0.35
"""The most a run of the race week may be of the longest run (4.3)."""
RACE_ZONES: tuple[Zone, ...] = ("easy", "steady", "race")
"""The race in thirds: held back, steady, what is left."""

Hand = Literal["sharpen", "short", "eve"]
"""What a run before the race is for."""


def by_hand(terms: Terms, race_day: date, *, may_sharpen: bool) -> dict[date, Hand]:
    """What the running days of the last six before the race are for; the others are rest."""
    days = _running_days(terms, race_day)
    sharp = _sharpening(terms, race_day, days) if may_sharpen else None
    many = max(1, terms.runs - MANY_RUNS) + (sharp is None)
    eve = race_day - DAY
    short = sorted(
        (day for day in days if day not in (sharp, eve)),
        key=lambda day: (race_day - day == 2 * DAY and eve in days, abs((race_day - day).days - 3)),
    )[:many]
    hands: dict[date, Hand] = dict.fromkeys(short, "short")
    if sharp:
        hands[sharp] = "sharpen"
    if eve in days and eve - DAY not in hands:
        hands[eve] = "eve"
    return hands


def _running_days(terms: Terms, race_day: date) -> list[date]:
    last_days = [race_day - n * DAY for n in range(1, BY_HAND_DAYS + 1)]
    return [day for day in last_days if weekday(day) in terms.pattern.days]


def _sharpening(terms: Terms, race_day: date, days: list[date]) -> date | None:
    """The day on which race pace is touched, clear of the race and of the last long or hard run."""
    clear = terms.distance.clear_days if terms.distance else BY_HAND_DAYS
    stress = {terms.pattern.long_day, *terms.pattern.quality}
    before = [race_day - n * DAY for n in range(BY_HAND_DAYS + 1, BY_HAND_DAYS + GAP)]
    latest = max((day for day in before if weekday(day) in stress), default=race_day - 9 * DAY)
    free = [day for day in days if race_day - day >= clear * DAY and day - latest >= GAP * DAY]
    return min(free, key=lambda day: abs((race_day - day).days - BEST_TO_SHARPEN), default=None)


def outings(
    terms: Terms,
    hands: Mapping[date, Hand],
    peak: Past,
    ceiling: Ceiling = OPEN,
    beside_km: float = 0.0,
) -> tuple[Outing, ...]:
    """The runs before the race, by the largest week and the longest run before them.

    `beside_km` are those of a short week just before.

    None is longer than .35 of the longest run, and together they are a tenth of the largest week
    and no more than the race's taper leaves of it: where weeks are small, some are left out.
    """
    laid = _laid(terms, hands, peak, ceiling, SHORT_MINUTES)
    largest = max(peak.km, terms.journey.weekly_km)
    most = (terms.distance.taper[-1] if terms.distance else 1.0) * largest - beside_km
    if week_km(laid) > most:
        return _fitting(terms, hands, peak, ceiling, most)
    return _enough(terms, hands, peak, ceiling, laid)


def _enough(
    terms: Terms,
    hands: Mapping[date, Hand],
    peak: Past,
    ceiling: Ceiling,
    laid: tuple[Outing, ...],
) -> tuple[Outing, ...]:
    """The short runs longer, step by step, until they are a tenth of the largest week."""
    step = terms.paces.minutes(run_step(terms.runner.units))
    minutes = SHORT_MINUTES
    while week_km(laid) < RACE_WEEK_LEAST * peak.km and minutes + step <= terms.long_minutes:
        minutes += step
        laid = _laid(terms, hands, peak, ceiling, minutes)
    return laid


def _fitting(
    terms: Terms, hands: Mapping[date, Hand], peak: Past, ceiling: Ceiling, most_km: float
) -> tuple[Outing, ...]:
    """Shorter runs, then without the eve, without the last of the others, and the shortest two."""
    order: tuple[Hand, ...] = ("sharpen", "short", "eve")
    kept = dict(sorted(hands.items(), key=lambda item: (order.index(item[1]), item[0])))
    laid = _laid(terms, kept, peak, ceiling, SHORT_LEAST_MINUTES)
    while week_km(laid) > most_km and len(kept) > max(FEWEST_RUNS, terms.runs - FEWER_RUNS):
        kept.popitem()
        laid = _laid(terms, kept, peak, ceiling, SHORT_LEAST_MINUTES)
    return laid if week_km(laid) <= most_km else _laid(terms, kept, peak, ceiling, TICK_MINUTES)


def _laid(
    terms: Terms,
    hands: Mapping[date, Hand],
    peak: Past,
    ceiling: Ceiling,
    short_minutes: float,
) -> tuple[Outing, ...]:
    most = max(terms.least_km, OF_LONGEST * peak.long_km)
    return tuple(
        _outing(terms, day, hands[day], min(most, ceiling.most(day)), short_minutes)
        for day in sorted(hands)
    )


def _outing(terms: Terms, day: date, hand: Hand, most_km: float, short_minutes: float) -> Outing:
    sharpened = _sharpened(terms, day, most_km) if hand == "sharpen" else None
    if sharpened:
        return sharpened
    wanted = EVE_MINUTES if hand == "eve" else short_minutes
    most = min(most_km, min(wanted, terms.limit(day)) / terms.paces.easy)
    most = min(most, EVE_KM) if hand == "eve" else most
    km = max(terms.least_km, down(most, run_step(terms.runner.units)))
    minutes = easy_minutes(km, terms.paces)
    return Outing(day, "easy", km, minutes, easy_segments(minutes))


def _sharpened(terms: Terms, day: date, most_km: float) -> Outing | None:
    """Eight minutes at tempo, or at race pace before a far race, with easy running around them."""
    is_far = terms.distance is not None and terms.distance.is_far
    zone: Zone = "marathon" if is_far else "threshold"
    kind: Kind = "mp" if is_far else "tempo"
    step = run_step(terms.runner.units)
    for around in SHORT_AROUND:
        easy = Segment("easy", around)
        segments = (easy, Segment(zone, SHARPEN_MINUTES), easy)
        km = nearest(km_of(segments, terms.paces), step)
        if km <= most_km and minutes_of(segments) <= terms.limit(day):
            return Outing(day, kind, km, minutes_of(segments), segments)
    return None


def race_outing(race_day: date, race_km: float, of_vdot: float | None) -> Outing:
    """The race, its minutes known only where a race time is."""
    minutes = float(round(race_minutes(race_km, of_vdot))) if of_vdot else None
    third = round(race_km / len(RACE_ZONES), 3)
    segments = tuple(Segment(zone, km=third) for zone in RACE_ZONES)
    return Outing(race_day, "race", race_km, minutes, segments)
