"""The lighter ways to run a session: training rules, section 5."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.shape import Shape
from app.coach.maintenance.variants import is_worth_a_swap, recommended, shapes
from app.coach.map.ladder_weeks import step_on
from app.coach.sessions import load
from storage.records import Outing, Segment
from tests.builders import easy, intervals, long, race, tempo

DAY = date(2026, 12, 29)
TEMPO_25 = tempo(DAY, 25)
MP_40 = Outing(
    DAY, "mp", 12, 65, (Segment("easy", 15), Segment("marathon", 40), Segment("easy", 10))
)
MEDLONG_80 = Outing(DAY, "medlong", 13, 80, (Segment("easy", 80),))
LONG_120 = long(DAY, 20, 120)


def way(outing: Outing, name: str, nth: int = 0) -> Shape:
    return [shape for shape in shapes(outing) if shape.name == name][nth]


def load_left(outing: Outing, shape: Shape) -> float:
    lighter = structs.replace(
        outing, kind=shape.kind, segments=shape.segments, minutes=shape.minutes
    )
    return load(lighter) / load(outing)


@pytest.mark.parametrize(
    ("outing", "planned"),
    [
        (TEMPO_25, 250),
        (intervals(DAY), 240),
        (MP_40, 275),
        (LONG_120, 450),
        (MEDLONG_80, 280),
        (easy(DAY), 135),
    ],
)
def test_the_load_of_each_session_of_the_table(outing: Outing, planned: float) -> None:
    assert load(outing) == pytest.approx(planned)


@pytest.mark.parametrize(
    ("outing", "name", "nth", "left", "keep"),
    [
        (TEMPO_25, "shorter", 0, 0.66, 0.77),
        (TEMPO_25, "maintenance", 0, 0.44, 0.54),
        (TEMPO_25, "strides", 0, 0.40, 0.32),
        (TEMPO_25, "easy", 0, 0.36, 0.27),
        (intervals(DAY), "fewer", 0, 0.63, 0.77),
        (intervals(DAY), "shorter", 0, 0.70, 0.82),
        (intervals(DAY), "lower", 0, 0.79, 0.75),
        (intervals(DAY), "fartlek", 0, 0.50, 0.57),
        (intervals(DAY), "maintenance", 0, 0.46, 0.45),
        (intervals(DAY), "easy", 0, 0.38, 0.19),
        (MP_40, "shorter", 0, 0.61, 0.77),
        (MP_40, "maintenance", 0, 0.40, 0.57),
        (MP_40, "easy", 0, 0.44, 0.35),
        (LONG_120, "shorter", 0, 0.76, 0.89),
        (LONG_120, "shorter", 1, 0.61, 0.81),
        (LONG_120, "shorter", 2, 0.47, 0.71),
        (LONG_120, "shorter", 3, 0.31, 0.58),
        (MEDLONG_80, "shorter", 0, 0.65, 0.81),
        (MEDLONG_80, "maintenance", 0, 0.39, 0.50),
        (easy(DAY), "easy", 0, 0.67, 0.82),
        (easy(DAY), "easy", 1, 0.44, 0.67),
    ],
)
def test_the_table_of_variants(
    outing: Outing, name: str, nth: int, left: float, keep: float
) -> None:
    shape = way(outing, name, nth)
    assert load_left(outing, shape) == pytest.approx(left, abs=0.02)
    assert shape.keep == pytest.approx(keep, abs=0.01)


@pytest.mark.parametrize(
    ("outing", "minutes", "kind"),
    [
        (tempo(DAY), 30, "steady"),
        (MP_40, 40, "mp"),
        (LONG_120, 78, "long"),
        (MEDLONG_80, 52, "medlong"),
        (easy(DAY), 20, "easy"),
        (easy(DAY, 4.0, 25), 15, "easy"),
        (easy(DAY, 3.0, 20), 10, "easy"),
        (Outing(DAY, "recovery", 4.0, 28, (Segment("recovery", 28),)), 15, "easy"),
    ],
)
def test_what_m_takes(outing: Outing, minutes: float, kind: str) -> None:
    taken = recommended(outing, long_runs_cut=0)
    assert taken is not None
    assert (taken.minutes, taken.kind) == (minutes, kind)


def test_m_takes_three_of_five_intervals() -> None:
    taken = recommended(intervals(DAY), long_runs_cut=0)
    assert taken is not None
    assert [part.times for part in taken.segments] == [1, 3, 1]


def test_m_leaves_more_of_a_long_run_the_third_time_running() -> None:
    taken = recommended(LONG_120, long_runs_cut=2)
    assert taken is not None
    assert taken.minutes == 96


def test_a_race_has_no_swap() -> None:
    assert recommended(race(DAY), long_runs_cut=0) is None
    assert not is_worth_a_swap(race(DAY), 120.0)


minutes = st.integers(10, 240)
outings = st.one_of(
    minutes.map(lambda n: easy(DAY, n / 6, n)),
    minutes.map(lambda n: long(DAY, n / 6, n)),
    st.integers(8, 40).map(lambda n: tempo(DAY, n)),
    st.integers(2, 12).map(lambda n: intervals(DAY, n)),
    minutes.map(lambda n: structs.replace(MEDLONG_80, minutes=n, segments=(Segment("easy", n),))),
)


@given(outings)
def test_no_variant_is_ever_longer_or_heavier_than_the_session(outing: Outing) -> None:
    for shape in shapes(outing):
        assert shape.minutes <= (outing.minutes or 0)
        assert load_left(outing, shape) <= 1
        assert 0 <= shape.keep <= 1


@given(outings)
def test_what_m_takes_is_always_worth_a_whole_tick(outing: Outing) -> None:
    taken = recommended(outing, long_runs_cut=0)
    assert taken is None or taken.name == "ten_minutes" or is_worth_a_swap(outing, taken.minutes)


@pytest.mark.parametrize(
    ("step", "left"),
    [
        (8, "5 walk 1.5 easy 1.5 walk 3 easy 4 walk"),
        (10, "5 walk 3 easy 1.5 walk 5 easy 3.5 walk"),
        (13, "5 walk 5 easy 3 walk 4 easy"),
        (27, "5 walk 18 easy"),
    ],
)
def test_m_takes_the_first_two_thirds_of_a_step(step: int, left: str) -> None:
    shorter = recommended(step_on(DAY, step), long_runs_cut=0)
    assert shorter
    assert " ".join(f"{part.minutes:g} {part.zone}" for part in shorter.segments) == left


def test_repeats_of_run_and_walk_are_cut_one_by_one() -> None:
    again = Segment("easy", 1.5, times=6, rest=2, rest_zone="walk")
    shorter = recommended(
        Outing(DAY, "runwalk", None, 24, (Segment("walk", 5), again)), long_runs_cut=0
    )
    assert shorter
    assert [part.minutes for part in shorter.segments] == [5, 1.5, 2, 1.5, 2, 1.5, 2.5]


@given(st.integers(1, 40), st.floats(1, 90))
def test_two_thirds_are_never_longer_and_never_nothing(step: int, minutes: float) -> None:
    plain = Outing(DAY, "runwalk", None, minutes)
    for outing in (step_on(DAY, step), plain):
        shorter = recommended(outing, long_runs_cut=0)
        assert shorter is None or 0 < shorter.minutes <= (outing.minutes or 0)
