"""A plan that is written is read back the same, whoever drew it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.map.own import own_weeks
from app.coach.map.own_sizes import sized
from app.coach.map.paces import paces
from app.coach.plan import journey, journey_weeks, planned
from app.demo import demo_journal
from app.exchange.adoption import Adoption, adoption
from app.exchange.calendar import When
from app.exchange.plan import plan_in
from app.exchange.plan_rows import Written, plan_text
from app.exchange.plan_written import written_plan
from app.typed import Refused
from app.voice.words import Units
from storage.journal import Journal
from storage.records import Change, Outing, Runner, Week, Weekday

TODAY = date(2026, 11, 23)
"""A Monday."""


def adopted(text: str, start: date | None, journal: Journal, units: str = "km") -> Adoption:
    in_units = Units("mi" if units == "mi" else "km")
    plan = plan_in(text, in_units.name, TODAY)
    assert plan.troubles == ()
    return adoption(plan, When(start=start), journal, in_units, lambda: "new", TODAY)


def weeks_of(found: Adoption, journal: Journal) -> tuple[Week, ...]:
    known = journal.after(Change(put=(found.runner,)))
    return own_weeks(known, found.plan, found.journey, TODAY)


def outings(weeks: tuple[Week, ...]) -> list[Outing]:
    return [session.outing for week in weeks for session in week.sessions]


CELLS = (
    "rest", "6 easy", "4x2k @ 4:25", "3 up, 4x2k @ 4:25 off 90 s float, 2 down", "tempo 10",
    "long 24, last 8 at MP", "45 min", "strides", "10k easy + 6 strides", "cross 40", "gym",
    "=7 with Tom", "'6 easy", "+5 km", "8 miles w/ 5 miles @ MP", "2 up, 6x3 min, 2 down",
    "parkrun", "12 E + 12 T + 11 E", "run 3, walk 1, run 3", '8 “quoted”, "twice"', "[5 km easy]",
    "[3 km easy + 4 x 5 min interval off 90 s walk]",
    "1h30 long\nno hurry", "race 10k", "5 mi",
)  # fmt: skip
grids = st.lists(
    st.lists(st.sampled_from(CELLS), min_size=4, max_size=4), min_size=1, max_size=4
).filter(lambda rows: any("easy" in cell for row in rows for cell in row))


def grid(rows: list[list[str]]) -> str:
    lines = [[str(n), *row] for n, row in enumerate(rows, 1)]
    quoted = (['"{}"'.format(cell.replace('"', '""')) for cell in line] for line in lines)
    return "\n".join(["Week,Mon,Wed,Sat,Sun", *map(",".join, quoted)])


@given(grids, st.sampled_from(["mon", "sun"]), st.sampled_from(["km", "mi"]))
def test_a_coachs_plan_is_always_read_back_the_same(
    rows: list[list[str]], week_start: Weekday, units: str
) -> None:
    journal = Journal().after(Change(put=(Runner(week_start=week_start),)))
    found = adopted(grid(rows), TODAY + timedelta(days=7), journal, units)
    first = weeks_of(found, journal)
    before = journal.after(Change(put=(found.journey, *first)))
    text = plan_text(written_plan(before, found.journey, TODAY))
    again = weeks_of(adopted(text, None, journal, units), journal)
    assert outings(again) == outings(first)
    assert [(w.id, w.number, w.km, w.ticks) for w in again] == [
        (w.id, w.number, w.km, w.ticks) for w in first
    ]


@pytest.mark.parametrize("ahead", [0, 9, 30])
def test_a_drawn_plan_is_read_back_the_same(ahead: int) -> None:
    ana = demo_journal(TODAY + timedelta(days=ahead))
    way = journey(ana)
    assert way
    text = plan_text(written_plan(ana, way, TODAY))
    plan = plan_in(text, "km", TODAY)
    assert plan.troubles == ()
    planned_outings = [planned(s) for week in journey_weeks(ana, way) for s in week.sessions]
    read = [
        sized(Outing(row.day, kind, km, minutes, segments, row.words), paces(ana, TODAY))
        for row in plan.asks
        for kind, km, minutes, segments, _ in [row.reading]
        if row.day and kind
    ]
    assert read == planned_outings


def test_what_is_written_says_what_became_of_each_session() -> None:
    ana = demo_journal(TODAY)
    way = journey(ana)
    assert way
    states = {session.state for session in written_plan(ana, way, TODAY)}
    assert {"done", "eased", "open"} <= states


def test_columns_are_those_that_are_read() -> None:
    outing = Outing(date(2026, 11, 24), "easy", 6.0, 39.0, words="=6 easy")
    assert plan_text([Written(1, outing, "open")]) == (
        "week,day,kind,distance_km,minutes,note,day_date,state\n"
        "1,2,easy,6,39,'=6 easy,2026-11-24,open\n"
    )


def test_a_plan_of_rest_is_refused() -> None:
    with pytest.raises(Refused, match="There is no run in it"):
        adopted("Week,Mon,Tue\n1,rest,gym\n", TODAY, Journal())
