"""Recent races as they are stated: "10k=50:00", "half in 1:45", "10k=50:00@2026-10-04"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from app.coach.map.distances import DISTANCES, LONGEST_RACE_KM, SHORTEST_RACE_KM, named
from app.coach.map.paces import PLAUSIBLE_VDOT, RACE_DAYS, RACE_LEAST_KM, race_minutes, vdot
from app.coach.plan import STATED
from app.typed import Refused, day, kilometres, minutes, time_text
from app.voice.setup import (
    race_day_ahead,
    race_day_too_old,
    race_length_out_of_reach,
    race_not_understood,
    race_too_short,
    race_too_slow_or_fast,
)
from app.voice.words import Units
from storage.records import Run


class Result(NamedTuple):
    """One race that was run."""

    km: float
    minutes: float
    day: date


def results(text: str, units: Units, today: date) -> tuple[Result, ...]:
    """Every race in the text, separated by commas; `Refused` for the first that is unclear."""
    parts = re.split(r"[,;]\s*(?=\S)", text.strip().lower())
    return tuple(_result(part, units, today) for part in parts if part)


def _result(text: str, units: Units, today: date) -> Result:
    race, _, on = text.partition("@")
    found = re.fullmatch(r"\s*(.+?)\s*(?:=|\s+in\s+|\s+)\s*([\d:.h]+)\s*", race)
    if found is None:
        raise Refused(race_not_understood())
    km = race_km(found[1], units)
    result = Result(km, minutes(found[2]), _day(on, today))
    _be_plausible(result)
    return result


def race_km(text: str, units: Units) -> float:
    """The length of a race: by name, as in "half" or "10k", or as a distance."""
    name = text.strip().lower().replace(" ", "").removesuffix("race")
    known: dict[str, float] = {distance.name: distance.km for distance in DISTANCES}
    known["halfmarathon"] = known["half"]
    return known.get(name) or kilometres(text, units)


def race_length(text: str, units: Units) -> float:
    """The length of a race to train for, in km; a known distance written otherwise is that one."""
    try:
        km = kilometres(text, units)
    except Refused:
        km = 0.0
    if not SHORTEST_RACE_KM <= km <= LONGEST_RACE_KM:
        raise Refused(race_length_out_of_reach(units))
    known = named(km)
    return known.km if known else km


def _day(text: str, today: date) -> date:
    """The day of the race; without one, yesterday."""
    if not text.strip():
        return today - timedelta(days=1)
    on = day(text, today)
    if on >= today:
        raise Refused(race_day_ahead())
    if on < today - timedelta(days=RACE_DAYS):
        raise Refused(race_day_too_old(today - timedelta(days=RACE_DAYS)))
    return on


def _be_plausible(result: Result) -> None:
    if result.km < RACE_LEAST_KM:
        raise Refused(race_too_short())
    slowest, fastest = PLAUSIBLE_VDOT
    if not slowest <= vdot(result.km, result.minutes) <= fastest:
        least, most = (race_minutes(result.km, end) for end in (fastest, slowest))
        raise Refused(race_too_slow_or_fast(time_text(least), time_text(most)))


def run_of(result: Result, run_id: str) -> Run:
    """The race as a run of the journal."""
    return Run(
        id=run_id,
        day=result.day,
        km=result.km,
        minutes=result.minutes,
        kind="race",
        source="typed",
        note=STATED,
    )
