"""Why a long run, or a medium long one, is as long as it is."""

from app.coach.map.distances import distance as known_distance
from app.coach.plan import planned
from app.coach.sessions import minutes_in
from app.coach.why.place import JUST_KM, Place
from app.voice.map import race_words
from app.voice.why_purposes import purpose
from app.voice.why_words import (
    WEEKS_OUT,
    WHY,
    Reason,
    asked_of,
    distance,
    figure,
    in_turn,
    last_time,
)
from app.voice.words import capital, day_name
from storage.records import Outing

PEAK = 0.9
"""From this share of the longest of the plan a long run is a peak, after which one is shorter."""


def tapered(here: Place) -> str:
    """Before a race it gets shorter."""
    if here.week.phase != "taper" or here.days_to_race is None:
        return ""
    before = WEEKS_OUT.get(here.days_to_race, f"{here.days_to_race} days")
    return f"{capital(before)} before the race, shorter for fresh legs."


def tapered_in_short(here: Place) -> str:
    """The same in fewer words."""
    return "Shorter now: the legs get fresh and lose nothing." if tapered(here) else ""


def rested(here: Place) -> str:
    """In a cutback week it is shorter."""
    if here.week.kind != "cutback":
        return ""
    earlier = here.earlier()
    if earlier and (earlier.outing.km or 0.0) > here.km:
        return f"A lighter week, so that {distance(here, earlier.outing.km or 0.0)} can settle."
    return "A lighter week, so that the work settles."


def with_race_pace(here: Place) -> str:
    """It holds minutes at race pace."""
    inside = minutes_in(here.outing, "marathon")
    if not inside:
        return ""
    earlier = here.earlier(_has_race_pace)
    words = f"{inside:g} minutes at race pace inside"
    if earlier is None:
        return f"{WHY}the legs learn race pace when they are tired."
    step = inside - minutes_in(earlier.outing, "marathon")
    if not step:
        return f"{words}, as last time."
    return f"{words}, {figure(abs(step))} {'more' if step > 0 else 'fewer'}."


def _has_race_pace(outing: Outing) -> bool:
    return outing.kind == "long" and minutes_in(outing, "marathon") > 0


def with_nothing_added(here: Place) -> str:
    """The longest yet, in a week in which a run has gone by: it stays as it was planned."""
    if here.is_longest and here.has_gap and planned(here.session) == here.outing:
        return f"The longest yet, by {_step_up(here)}, and nothing added."
    return ""


def peak(here: Place) -> str:
    """The longest of the way to a race."""
    if not here.is_to_race or here.km < max(here.longs) - JUST_KM or here.days_to_race is None:
        return ""
    if here.is_longest:
        return f"The longest of the plan, {here.days_to_race} days before the race."
    return f"The longest once more, {here.days_to_race} days before the race."


def milestone(here: Place) -> str:
    """It is the first to reach what the race asks for."""
    goal = here.way.goal if here.way and here.is_to_race else None
    race = known_distance(goal.km) if goal and goal.km else None
    if race and here.longest_before < race.long_least <= here.km:
        return f"Past the {asked_of(here, race)} that {race_words(race.km)} asks for."
    return ""


def first_step(here: Place) -> str:
    """The first long run of a way on which they grow."""
    if here.way is None or not here.is_longest or here.earlier() is not None:
        return ""
    start, goal = distance(here, here.way.longest_km), distance(here, max(here.longs))
    return f"The first step from {start} towards {goal}." if max(here.longs) > here.km else ""


def step_up(here: Place) -> str:
    """The longest yet: by how much, and which step of the plan it is."""
    if not here.is_longest:
        return ""
    rising = _rising(here)
    if here.km not in rising or len(rising) < 2:
        return ""
    step = f"step {figure(rising.index(here.km) + 1)} of {figure(len(rising))}"
    return f"The longest yet, by {_step_up(here)}: {step}."


def longest(here: Place) -> str:
    """The longest yet, in short."""
    return f"The longest yet, by {_step_up(here)}." if here.is_longest else ""


def _step_up(here: Place) -> str:
    return distance(here, here.km - here.longest_before)


def _rising(here: Place) -> list[float]:
    """The long runs of the way that are longer than all before them."""
    most, rising = here.way.longest_km if here.way else 0.0, list[float]()
    for km in here.longs:
        if km > most + JUST_KM:
            rising.append(km)
        most = max(most, km)
    return rising


def after_a_peak(here: Place) -> str:
    """Shorter than the one before, which was near the longest of the plan."""
    earlier = here.earlier()
    before = (earlier.outing.km or 0.0) if earlier else 0.0
    if here.is_to_race and before > here.km + JUST_KM and before >= PEAK * max(here.longs):
        return f"Shorter after {distance(here, before)}: no two peaks in a row."
    return ""


def filled(here: Place) -> str:
    """The day holds no more; said every other week where nothing else changes."""
    is_news = here.week.number % 2 == 1 or not _is_as_last_time(here)
    if here.limit is None or not is_news:
        return ""
    return f"{here.limit} minutes is what {day_name(here.outing.day)} has."


def held(here: Place) -> str:
    """As long as the last, because nothing grows by itself, or because the week is held."""
    if not _is_as_last_time(here) or here.way is None:
        return ""
    if here.way.goal.kind == "weekly_km" and here.week.kind == "steady":
        return f"Held at {distance(here, here.km)}: a level is kept three weeks."
    if here.week.phase != "block" or here.way.goal.kind == "weekly_km":
        return ""
    return in_turn(
        (
            f"Held at {distance(here, here.km)}: nothing grows by itself here.",
            purpose(here),
            "The long run of the week, as long as the last one.",
            purpose(here),
        ),
        here,
    )


def grown(here: Place) -> str:
    """Longer than last time, and not the longest."""
    earlier = here.earlier()
    step = here.km - (earlier.outing.km or 0.0) if earlier else 0.0
    if earlier is None or step <= JUST_KM:
        return ""
    return f"{distance(here, step)} more than {last_time(earlier)}, on known ground."


def _is_as_last_time(here: Place) -> bool:
    earlier = here.earlier()
    return earlier is not None and abs(here.km - (earlier.outing.km or 0.0)) <= JUST_KM


def on_tired_legs(here: Place) -> str:
    """The day after the long run, as before an ultra."""
    before = here.beside(-1)
    is_second = before is not None and before.kind == "long"
    if not is_second or here.week.number % 2:
        return ""
    return f"{WHY}on tired legs, the day after the long run."


def lighter(here: Place) -> str:
    """Shorter than last time, in a week that falls."""
    earlier = here.earlier()
    step = (earlier.outing.km or 0.0) - here.km if earlier else 0.0
    if earlier is None or step <= JUST_KM or here.week.kind not in ("cutback", "taper"):
        return ""
    why = "a lighter week" if here.week.kind == "cutback" else "legs freshen"
    return f"{distance(here, step)} less than {last_time(earlier)}: {why}."


LONG: tuple[Reason, ...] = (
    tapered, tapered_in_short, rested, with_race_pace, with_nothing_added, peak, milestone,
    first_step, step_up, longest, after_a_peak, filled, held, grown,
)  # fmt: skip
MEDLONG: tuple[Reason, ...] = (lighter, on_tired_legs, grown, filled)
