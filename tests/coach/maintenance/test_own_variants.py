"""Lighter ways to run what a coach wrote: in kilometres, at the coach's own pace."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.coach.maintenance.shape import Shape
from app.coach.maintenance.variants import recommended, shapes
from app.coach.sessions import load
from storage.records import Kind, Outing, Segment, Zone

DAY = date(2026, 12, 9)
UP, DOWN = Segment("easy", 18, 3), Segment("easy", 12, 2)


def repeats(times: int, kind: Kind = "intervals", zone: Zone = "interval") -> Outing:
    """3 km up, `times` x 2 km in 8:30 off 90 s, 2 km down."""
    work = Segment(zone, 8.5, 2, times=times, rest=1.5)
    minutes = 30 + times * 8.5 + (times - 1) * 1.5
    return Outing(DAY, kind, 5 + 2 * times, minutes, (UP, work, DOWN), "3 up, 2 down")


def taken(outing: Outing) -> Shape:
    way = recommended(outing, long_runs_cut=0)
    assert way is not None
    return way


def test_m_takes_fewer_repeats_between_the_coachs_own_warm_up_and_cool_down() -> None:
    for times, left in ((8, 5), (6, 4), (5, 3), (4, 3), (3, 2), (2, 1)):
        part = taken(repeats(times)).segments[1]
        assert (part.times, part.km, part.minutes) == (left, 2, 8.5)
        assert taken(repeats(times)).segments[::2] == (UP, DOWN)


def test_shorter_repeats_keep_their_pace() -> None:
    shorter = next(way for way in shapes(repeats(4)) if way.name == "shorter").segments[1]
    assert (shorter.km, shorter.minutes) == (1.3, 8.5 * 1.3 / 2)


def test_work_at_a_pace_is_cut_at_that_pace() -> None:
    work = Segment("marathon", 40, 8)
    outing = Outing(DAY, "mp", 13, 70, (UP, work, DOWN), "8 at 5:00")
    assert taken(outing).segments[1] == Segment("marathon", 24, 4.8)


def test_the_pace_inside_a_long_run_stays_whole() -> None:
    parts = (Segment("easy", 100, 16), Segment("marathon", 40, 8))
    outing = Outing(DAY, "long", 24, 140, parts, "long 24, last 8 at MP")
    assert taken(outing).segments == (Segment("easy", 51, 8.1), parts[1])


def test_a_tempo_of_which_no_parts_are_known_has_none_made_up() -> None:
    outing = Outing(DAY, "tempo", 10, 60, (), "tempo 10")
    assert "shorter" not in [way.name for way in shapes(outing)]
    assert (taken(outing).kind, taken(outing).minutes) == ("steady", 30)


def test_intervals_of_which_no_parts_are_known_can_be_eased() -> None:
    outing = Outing(DAY, "intervals", 9, 60, (), "fartlek 9")
    assert taken(outing).kind == "easy"


outings = st.one_of(
    st.builds(repeats, st.integers(2, 12)),
    st.builds(repeats, st.integers(2, 12), st.just("tempo"), st.just("threshold")),
    st.builds(repeats, st.integers(2, 12), st.just("mp"), st.just("marathon")),
    st.builds(
        lambda easy, pace: Outing(
            DAY,
            "long",
            (easy + pace) / 6,
            easy + pace,
            (Segment("easy", easy, easy / 6), Segment("marathon", pace, pace / 5)),
        ),
        st.integers(20, 200),
        st.integers(5, 90),
    ),
)


@given(outings)
def test_no_way_is_ever_longer_heavier_or_farther_than_the_coachs(outing: Outing) -> None:
    from msgspec import structs

    for way in shapes(outing):
        lighter = structs.replace(outing, kind=way.kind, segments=way.segments, minutes=way.minutes)
        assert way.minutes <= (outing.minutes or 0)
        assert load(lighter) <= load(outing)
        assert sum(part.times * (part.km or 0) for part in way.segments) <= (outing.km or 0) + 0.05
