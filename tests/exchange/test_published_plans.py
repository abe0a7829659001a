"""Published plans, where they lie beside the project: each is read whole, and ends on its day."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.coach.constants import RAMP_KM, RAMP_MAX
from app.coach.growth import reference
from app.coach.limits import refusals
from app.coach.map.own import own_weeks
from app.coach.sessions import is_run
from app.exchange.adoption import Adoption, adoption
from app.exchange.calendar import When
from app.exchange.plan import plan_in
from app.exchange.sheets import decoded
from app.voice.words import Units
from benchmarks.plans import rows_of, week_km
from storage.journal import Journal
from storage.records import Change, Week

PLANS = Path(__file__).parents[3] / "shared" / "plans"
TODAY = date(2026, 11, 23)
SUNDAY = date(2027, 4, 4)

pytestmark = pytest.mark.skipif(not PLANS.exists(), reason="the published plans are not here")


def read(name: str, when: When) -> tuple[Adoption, Journal, tuple[Week, ...]]:
    plan = plan_in(decoded((PLANS / f"{name}.csv").read_bytes()), "km", TODAY)
    assert plan.troubles == ()
    found = adoption(plan, when, Journal(), Units(), lambda: "new", TODAY)
    known = Journal().after(Change(put=(found.runner,)))
    return found, known, own_weeks(known, found.plan, found.journey, TODAY)


@pytest.mark.parametrize(
    ("name", "weeks", "runs", "others"),
    [
        ("higdon_5k_novice", 8, 24, 7),
        ("higdon_10k_intermediate", 8, 40, 6),
        ("higdon_half_novice1", 12, 48, 9),
        ("higdon_marathon_novice1", 18, 72, 16),
        ("higdon_marathon_intermediate1", 18, 88, 18),
        ("pfitzinger_marathon_18_55", 18, 87, 0),
    ],
)
def test_a_plan_to_a_race_ends_on_race_day(name: str, weeks: int, runs: int, others: int) -> None:
    found, _, laid = read(name, When(race_date=SUNDAY))
    outings = [session.outing for week in laid for session in week.sessions]
    assert len(laid) == weeks
    assert [week.number for week in laid] == list(range(1, weeks + 1))
    counts = Counter(is_run(outing) for outing in outings)
    assert (counts[True], counts[False]) == (runs, others)
    assert (outings[-1].day, outings[-1].kind) == (SUNDAY, "race")
    assert (laid[-1].kind, laid[-1].phase) == ("race", "taper")
    assert found.journey.goal.race_day == SUNDAY
    assert found.remarks[0].startswith("Your days for running are taken from it")
    assert all(outing.minutes for outing in outings if is_run(outing) and outing.kind != "race")


@pytest.mark.parametrize(
    ("name", "weeks", "runs"), [("nhs_couch_to_5k", 9, 27), ("own_hold_template", 4, 16)]
)
def test_a_plan_without_a_race_begins_with_a_week(name: str, weeks: int, runs: int) -> None:
    found, _, laid = read(name, When(start=TODAY))
    assert (len(laid), sum(len(week.sessions) for week in laid)) == (weeks, runs)
    assert laid[0].first_day == TODAY
    assert [week.km for week in laid] == [0.0] * weeks
    assert found.journey.goal.kind == "keep_running"


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("higdon_marathon_novice1", 7),
        ("higdon_half_novice1", 6),
        ("higdon_marathon_intermediate1", 5),
        ("pfitzinger_marathon_18_55", 2),
        ("higdon_5k_novice", 0),
    ],
)
def test_runs_that_grow_by_more_than_a_tenth_are_told(name: str, flags: int) -> None:
    found, known, laid = read(name, When(race_date=SUNDAY))
    told = [one for one in refusals(known, found.journey, laid, TODAY) if one.invariant == "01"]
    assert len(told) == flags


def test_the_largest_step_of_them_all_is_named_with_its_figures() -> None:
    found, known, laid = read("higdon_marathon_novice1", When(race_date=SUNDAY))
    told = [one for one in refusals(known, found.journey, laid, TODAY) if one.invariant == "01"]
    largest = max(told, key=lambda one: one.figure / one.measure)
    assert (largest.id.partition("/")[0], largest.figure, largest.measure) == (
        laid[3].id, 14.48, 11.27,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "flagged"),
    [("higdon_10k_intermediate", [2]), ("higdon_half_novice1", []), ("higdon_5k_novice", []),
     ("higdon_marathon_novice1", []), ("higdon_marathon_intermediate1", []),
     ("pfitzinger_marathon_18_55", [])],
)  # fmt: skip
def test_weeks_that_grow_by_more_than_a_fifth(name: str, flagged: list[int]) -> None:
    rows = rows_of(PLANS / f"{name}.csv")
    weeks = [week_km(rows, number) for number in range(1, rows[-1].week)]
    volumes = [weeks[0]] * 3
    found = []
    for number, km in enumerate(weeks, 1):
        if km > max(RAMP_MAX + 0.01, 1) * reference(volumes) and km > reference(volumes) + RAMP_KM:
            found.append(number)
        volumes.append(km)
    assert found == flagged


def test_a_table_of_race_times_is_no_plan() -> None:
    plan = plan_in((PLANS / "vdot_race_times.csv").read_text(encoding="utf-8"), "km", TODAY)
    assert "No plan is in it" in plan.troubles[0].sentence
