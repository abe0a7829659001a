"""The weeks before a race: what falls, what is kept, and the last days as small as the weeks."""

from datetime import date, timedelta
from typing import get_args

import pytest

from app.coach.map.distances import DISTANCES, distance
from app.coach.map.start_week import first_day_for
from app.coach.map.taper import volume_share
from app.coach.sessions import is_hard, is_key
from storage.records import Goal, Journey, Run, Runner, Week, Weekday
from tests.coach.map.runners import ANA, MONDAY, journey, outings, runner, weeks_of

FOUR_DAYS: tuple[Weekday, ...] = ("tue", "thu", "sat", "sun")
RACE_SUNDAY = date(2027, 3, 14)


def to(km: float, race_day: date, weekly_km: float, longest_km: float, runs: int = 4) -> Journey:
    return journey(Goal("race", km=km, race_day=race_day), weekly_km, longest_km, runs)


def tapered(weeks: tuple[Week, ...]) -> list[Week]:
    return [week for week in weeks if week.kind == "taper"]


def last_days(weeks: tuple[Week, ...], race_day: date) -> list[float]:
    """Kilometres of the runs in the six days before the race."""
    return [
        outing.km or 0.0
        for outing in outings(weeks)
        if 0 < (race_day - outing.day).days <= 6 and outing.kind != "race"
    ]


@pytest.mark.parametrize(
    ("name", "weeks", "longs"),
    [
        ("5k", (0.45,), ()),
        ("10k", (0.45,), ()),
        ("half", (0.70, 0.35), (0.65,)),
        ("marathon", (0.75, 0.55, 0.30), (0.70, 0.50)),
        ("50k", (0.70, 0.50, 0.25), (0.70, 0.50)),
    ],
)
def test_each_distance_tapers_as_the_rules_have_it(
    name: str, weeks: tuple[float, ...], longs: tuple[float, ...]
) -> None:
    race = next(known for known in DISTANCES if known.name == name)
    assert (race.taper, race.long_taper) == (weeks, longs)


@pytest.mark.parametrize(("ago", "share"), [(2, 0.75), (1, 0.55), (3, 1.0)])
def test_a_week_that_ends_with_a_sunday_s_race_has_its_share_whole(ago: int, share: float) -> None:
    first = RACE_SUNDAY - timedelta(days=6 + 7 * ago)
    weights = {first + timedelta(days=day): weight for day, weight in ((1, 0.5), (6, 0.5))}
    assert volume_share(distance(42.195), RACE_SUNDAY, weights) == pytest.approx(share)


def test_a_week_whose_long_run_is_laid_by_hand_has_only_what_its_other_days_weigh() -> None:
    friday = date(2027, 3, 12)
    weights = {date(2027, 3, 2): 0.5, date(2027, 3, 7): 0.5}
    assert volume_share(distance(42.195), friday, weights) == pytest.approx(0.5 * 0.55)


@pytest.mark.parametrize("later", range(7))
def test_no_easy_run_of_a_taper_is_longer_than_those_before_it(later: int) -> None:
    race_day = RACE_SUNDAY + timedelta(days=later)
    way = to(42.195, race_day, 60.0, 25.0)
    weeks = weeks_of(runner(*FOUR_DAYS), way)
    build = [o for week in weeks if week.phase != "taper" for o in outings([week])]
    most = max(o.km or 0.0 for o in build if not is_key(o))
    taper = [o for week in weeks if week.phase == "taper" for o in outings([week])]
    assert all((o.km or 0.0) <= most for o in taper if not is_key(o))


@pytest.mark.parametrize("weekly_km", [24.0, 30.0, 45.0])
def test_every_week_of_a_taper_keeps_a_short_hard_run(weekly_km: float) -> None:
    way = to(42.195, date(2027, 4, 4), weekly_km, 12.0)
    weeks = weeks_of(runner(*FOUR_DAYS), way)
    assert [sum(map(is_hard, outings([week]))) for week in tapered(weeks)] == [1, 1]


@pytest.mark.parametrize(("minutes", "has_hard"), [(33, False), (36, True)])
def test_hard_work_that_the_days_never_held_does_not_begin_in_a_taper(
    minutes: int, *, has_hard: bool
) -> None:
    owner = Runner(days={"tue": minutes, "thu": minutes, "sat": minutes, "sun": None}, easy_pace=6)
    weeks = weeks_of(owner, to(42.195, RACE_SUNDAY, 28.0, 12.0))
    assert any(is_hard(o) for week in tapered(weeks) for o in outings([week])) is has_hard


def test_a_taper_keeps_all_its_days_but_one() -> None:
    way = to(42.195, date(2027, 4, 10), 20.4, 6.3, 5)
    days: tuple[Weekday, ...] = ("mon", "wed", "thu", "fri", "sun")
    weeks = weeks_of(runner(*days, long_day="wed", easy_pace=5.2), way)
    assert all(len(week.sessions) >= 4 for week in tapered(weeks))


def test_small_weeks_leave_out_the_eve_before_a_race() -> None:
    way = to(42.195, date(2026, 12, 13), 16.3, 11.1, 3)
    small = weeks_of(runner("tue", "thu", "sat", long_day="sat", easy_pace=4.5), way)
    assert len(small[-1].sessions) == 3
    assert sum(last_days(small, date(2026, 12, 13))) <= 0.45 * 17.6


def test_large_weeks_on_few_days_have_longer_runs_before_a_race() -> None:
    way = to(10.0, RACE_SUNDAY, 90.0, 40.0, 3)
    weeks = weeks_of(runner("tue", "thu", "sun", easy_pace=5.0), way)
    largest = max(week.km for week in weeks)
    assert sum(last_days(weeks, RACE_SUNDAY)) >= 0.10 * largest - 0.5


def test_a_race_next_week_makes_the_short_runs_begin_at_once() -> None:
    friday, race_day = date(2026, 11, 20), date(2026, 11, 27)
    owner = runner(*get_args(Weekday), long_day="tue", easy_pace=None)
    way = journey(
        Goal("race", km=5.0, race_day=race_day), 33.2, 22.2, 3, first_day_for(owner, friday)
    )
    assert max(last_days(weeks_of(owner, way), race_day)) <= 33.2 / 3 / 2


def test_the_eve_of_a_long_journey_is_no_shorter_for_it() -> None:
    assert last_days(weeks_of(ANA, journey()), RACE_SUNDAY) == [4.5, 4.5, 3.0]


def test_no_race_pace_is_touched_while_an_earlier_race_asks_for_easy_days() -> None:
    ran = Run(
        id="ran", day=MONDAY - timedelta(days=1), km=50.0, minutes=300, kind="race", source="typed"
    )
    race_day = MONDAY + timedelta(days=17)
    weeks = weeks_of(Runner(days=dict.fromkeys(FOUR_DAYS)), to(10.0, race_day, 40.0, 16.0), ran)
    easy_until = MONDAY + timedelta(days=16)
    assert not [o for o in outings(weeks) if is_hard(o) and o.day <= easy_until]
