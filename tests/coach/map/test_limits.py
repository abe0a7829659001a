"""Each limit refuses what it is there for, and names it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.limits import Refusal, other_than_drawn, refusals, warnings
from app.coach.map.goals import week_km
from storage.records import Goal, Journey, Outing, Run, Segment, Session, Week, Zone
from tests.coach.map.runners import ANA, MONDAY, journal_of, journey, outings, weeks_of

WAY = journey()
JOURNAL = journal_of(ANA)
DRAWN = weeks_of(ANA, WAY)

Edit = Callable[[Outing], Outing]


def edited(number: int, ordinal: int, edit: Edit) -> tuple[Week, ...]:
    """Ana's weeks with one session of one week changed, and that week's goal with it."""
    week = DRAWN[number - 1]
    sessions = list(week.sessions)
    old = sessions[ordinal - 1]
    sessions[ordinal - 1] = structs.replace(old, outing=edit(old.outing))
    changed = structs.replace(
        week, sessions=tuple(sessions), km=week_km(session.outing for session in sessions)
    )
    return (*DRAWN[: number - 1], changed, *DRAWN[number:])


def with_fields(**fields: str | float | date) -> Edit:
    return lambda outing: structs.replace(outing, **fields)


def with_segments(segments: tuple[Segment, ...]) -> Edit:
    return lambda outing: structs.replace(outing, segments=segments)


def later(days: int) -> Edit:
    return lambda outing: structs.replace(outing, day=outing.day + timedelta(days=days))


def bare(found: Sequence[Refusal]) -> list[Refusal]:
    """The refusals without what only their sentences need."""
    return [Refusal(*one[:4]) for one in found]


def refused(weeks: Sequence[Week], way: Journey = WAY) -> list[Refusal]:
    return bare(refusals(JOURNAL, way, weeks, MONDAY))


def numbers(weeks: Sequence[Week]) -> set[str]:
    return {refusal.invariant for refusal in refused(weeks)}


def flat(kms: Sequence[float], kind: str = "build") -> tuple[Week, ...]:
    """Weeks of two plain runs, so many km each week."""
    return tuple(
        Week(
            id=(first := MONDAY + timedelta(days=7 * n)).isoformat(),
            journey=WAY.id, number=n + 1, phase="build", kind=kind, km=km, ticks=2,  # type: ignore[arg-type]
            sessions=tuple(
                Session(f"{first}/{o}", Outing(first + timedelta(days=day), "easy", km / 2, km * 3))
                for o, day in enumerate((1, 4), 1)
            ),
        )
        for n, km in enumerate(kms)
    )  # fmt: skip


def test_ana_s_plan_is_refused_nothing() -> None:
    assert refused(DRAWN) == []


def test_01_a_run_more_than_a_tenth_longer_is_refused() -> None:
    found = [r for r in refused(edited(2, 4, with_fields(km=9.9))) if r.invariant == "01"]
    assert [(r.id, r.figure) for r in found] == [("2026-11-30/4", 9.9)]
    assert found[0].limit == pytest.approx(9.68)


@pytest.mark.parametrize(("km", "is_refused"), [(16.5, False), (17.0, True)])
def test_01_of_a_run_of_long_ago_half_is_left(km: float, *, is_refused: bool) -> None:
    far = structs.replace(WAY, longest_km=30.0)
    late = edited(7, 1, with_fields(km=km))[6:7]
    found = {refusal.id for refusal in refused(late, far) if refusal.invariant == "01"}
    assert (late[0].sessions[0].id in found) is is_refused


def test_01_races_are_left_out() -> None:
    race = DRAWN[-1].sessions[-1]
    assert race.id not in {refusal.id for refusal in refused(DRAWN[-1:])}


def test_02_a_week_more_than_a_tenth_larger_is_refused() -> None:
    found = [refusal for refusal in refused(flat((25.0, 28.0))) if refusal.invariant == "02"]
    assert [(r.id, r.figure) for r in found] == [("2026-11-30", 28.0)]
    assert found[0].limit == pytest.approx(27.5)


def test_02_a_small_week_may_grow_by_two_kilometres() -> None:
    small = structs.replace(WAY, weekly_km=10.0)
    assert "02" not in {refusal.invariant for refusal in refused(flat((12.0,)), small)}


def test_03_a_run_of_more_than_its_share_is_refused() -> None:
    assert "03" in numbers(edited(1, 4, with_fields(km=20.0)))


def test_03_race_weeks_are_left_out() -> None:
    assert "03" not in numbers(flat((20.0, 4.0), kind="race"))


@pytest.mark.parametrize(("km", "minutes"), [(10.0, 120), (21.0975, 150), (42.195, 195)])
def test_04_a_run_longer_than_its_race_allows_is_refused(km: float, minutes: float) -> None:
    way = structs.replace(WAY, goal=Goal("race", km=km, race_day=WAY.goal.race_day))
    for over in (-1, 1):
        long_run = with_fields(km=(minutes + over) / 6.5)
        found = {r.invariant for r in refused(edited(14, 4, long_run), way)}
        assert ("04" in found) is (over > 0)


def test_04_in_a_week_that_has_begun_the_minutes_stand_that_it_was_drawn_with() -> None:
    slower = journal_of(structs.replace(ANA, easy_pace=9.0))
    weeks = edited(14, 4, with_fields(km=18.0, minutes=130.0))
    monday = weeks[13].first_day
    for today, is_refused in ((monday - timedelta(days=1), True), (monday, False)):
        found = {r.id for r in refusals(slower, WAY, weeks, today) if r.invariant == "04"}
        assert (weeks[13].sessions[3].id in found) is is_refused


def test_05_five_weeks_of_growth_without_rest_are_refused() -> None:
    growing = flat((27.0, 29.0, 31.0, 33.0, 35.0))
    assert [(r.id, r.figure) for r in refused(growing) if r.invariant == "05"] == [
        ("2026-12-21", 35.0)
    ]


@pytest.mark.parametrize(
    "kms",
    [(27.0, 29.0, 31.0, 23.0, 33.0), (25.0, 25.0, 25.5, 25.0, 25.0), (27.0, 29.0, 31.0, 33.0)],
    ids=["with a cutback", "a plateau", "only four"],
)
def test_05_growth_with_rest_is_allowed(kms: tuple[float, ...]) -> None:
    assert "05" not in {refusal.invariant for refusal in refused(flat(kms))}


def test_06_stress_days_next_to_each_other_are_refused() -> None:
    assert "06" in numbers(edited(6, 1, later(4)))


def test_06_the_last_long_run_of_the_week_before_counts() -> None:
    found = [r for r in refused(edited(6, 1, later(-1))) if r.invariant == "06"]
    assert found == [Refusal("06", "2026-12-28/1", 1, 2)]


def test_07_a_second_hard_session_is_refused_at_level_two() -> None:
    found = [r for r in refused(edited(6, 2, with_fields(kind="tempo"))) if r.invariant == "07"]
    assert found == [Refusal("07", "2026-12-28", 2, 1)]


def test_07_hard_sessions_are_counted_over_any_seven_days() -> None:
    first, second, third = (
        with_fields(kind="tempo", day=day)
        for day in (date(2027, 1, 3), date(2027, 1, 5), date(2027, 1, 9))
    )
    weeks = list(DRAWN)
    weeks[5] = edited(6, 1, first)[5]
    two = structs.replace(
        weeks[6],
        sessions=tuple(
            structs.replace(session, outing=edit(session.outing))
            for session, edit in zip(weeks[6].sessions[:2], (second, third), strict=True)
        ),
    )
    weeks[6] = two
    assert {(r.id, r.figure) for r in refused(weeks) if r.invariant == "07"} == {
        ("2027-01-04", 2),
        ("2027-01-04/2", 3),
    }


def test_07_level_one_has_no_hard_session_in_its_first_six_weeks() -> None:
    thin = structs.replace(WAY, weekly_km=15.0)
    weeks = flat((15.0,) * 8)
    hard = tuple(
        structs.replace(
            week,
            sessions=(
                structs.replace(
                    week.sessions[0], outing=structs.replace(week.sessions[0].outing, kind="tempo")
                ),
                week.sessions[1],
            ),
        )
        for week in weeks
    )
    found = {r.id for r in refused(hard, thin) if r.invariant == "07"}
    assert found == {week.id for week in weeks[:6]}


def test_08_too_few_days_of_rest_are_refused() -> None:
    week = DRAWN[0]
    extra = tuple(
        Session(f"{week.id}/{n}", Outing(MONDAY + timedelta(days=day), "easy", 3.0, 20.0))
        for n, day in ((5, 0), (6, 2))
    )
    full = structs.replace(week, sessions=(*week.sessions, *extra))
    assert Refusal("08", "2026-11-23", 1, 2) in refused((full,))


def test_09_too_many_days_in_a_row_are_refused_across_weeks() -> None:
    weeks = edited(2, 1, later(-1))
    assert not [r for r in refused(weeks) if r.invariant == "09"]
    sessions = (structs.replace(weeks[1].sessions[1], outing=_easy_on(date(2026, 12, 1))),)
    longer = structs.replace(weeks[1], sessions=(weeks[1].sessions[0], *sessions))
    assert Refusal("09", "2026-11-30/2", 4, 3) in refused((weeks[0], longer))


def _easy_on(day: date) -> Outing:
    return Outing(day, "easy", 5.0, 32.0, (Segment("easy", 32.0),))


def test_10_four_weeks_with_too_little_easy_running_are_warned_about() -> None:
    hard = [Segment("easy", 5), Segment("threshold", 30), Segment("easy", 5)]
    firm = tuple(
        structs.replace(
            week,
            sessions=tuple(
                structs.replace(
                    s, outing=structs.replace(s.outing, segments=tuple(hard), minutes=40)
                )
                for s in week.sessions
            ),
        )
        for week in DRAWN[:4]
    )
    found = [r for r in warnings(JOURNAL, WAY, firm, MONDAY) if r.invariant == "10"]
    assert [(r.id, r.limit, r.weight) for r in found] == [(DRAWN[3].id, 0.75, "warn")]
    assert found[0].figure == pytest.approx(0.25)
    assert not [r for r in warnings(JOURNAL, WAY, DRAWN, MONDAY) if r.invariant == "10"]


@pytest.mark.parametrize(
    ("zone", "minutes", "most"),
    [("threshold", 30, 17.6), ("interval", 30, 13.1), ("marathon", 60, 37.5)],
)
def test_11_more_work_than_a_week_carries_is_refused(
    zone: Zone, minutes: float, most: float
) -> None:
    work = (Segment("easy", 15), Segment(zone, minutes), Segment("easy", 10))
    found = [r for r in refused(edited(6, 1, with_segments(work))) if r.invariant == "11"]
    assert [(r.id, r.figure) for r in found] == [("2026-12-28/1", minutes)]
    assert found[0].limit == pytest.approx(most, rel=0.05)


def test_12_a_taper_that_rises_is_refused() -> None:
    rising = structs.replace(DRAWN[14], km=DRAWN[14].km, kind="taper")
    larger = structs.replace(DRAWN[13], kind="taper", km=20.0)
    assert "12" in numbers((*DRAWN[:13], larger, rising, DRAWN[15]))


def test_12_hard_running_in_the_last_days_is_refused() -> None:
    late = edited(16, 2, with_fields(kind="tempo"))
    found = [r for r in refused(late) if r.invariant == "12"]
    assert [(r.id, r.figure, r.limit) for r in found] == [("2027-03-08/2", 3, 3)]


def test_12_a_taper_without_any_firm_running_is_refused() -> None:
    soft = edited(15, 1, with_fields(kind="easy"))
    assert [r.id for r in refused(soft) if r.invariant == "12"] == [DRAWN[14].id]


def test_13_a_run_near_the_longest_so_late_is_refused() -> None:
    late = edited(15, 4, with_fields(km=13.0))
    found = [r for r in refused(late) if r.invariant == "13"]
    assert [(r.id, r.figure, r.limit) for r in found] == [("2027-03-01/4", 13.0, 12.6)]


def test_14_a_long_run_soon_after_a_race_is_refused() -> None:
    race = Run(id="r", day=MONDAY - timedelta(days=1), km=21.1, minutes=120, kind="race")
    own = journal_of(ANA, race)
    found = [r for r in refusals(own, WAY, DRAWN[:1], MONDAY) if r.invariant == "14"]
    assert [(r.id, r.figure, r.limit) for r in found] == [("2026-11-23/4", 7, 8)]


def test_22_a_load_of_half_as_much_again_is_only_said() -> None:
    found = [r for r in warnings(JOURNAL, WAY, flat((25.0, 45.0)), MONDAY) if r.invariant == "22"]
    assert [(r.id, r.weight) for r in found] == [("2026-11-30", "warn")]


def test_a_coach_s_own_plan_is_warned_about_and_refused_nothing() -> None:
    own = structs.replace(WAY, drawn_by="own")
    found = refusals(JOURNAL, own, edited(2, 4, with_fields(km=12.0)), MONDAY)
    assert {one.weight for one in found} == {"warn"}


def test_19_a_run_of_less_than_ten_minutes_is_refused() -> None:
    assert Refusal("19", "2026-11-23/3", 9.0, 10.0) in refused(
        edited(1, 3, with_fields(minutes=9.0))
    )


def test_19_a_week_of_one_run_is_refused() -> None:
    lonely = structs.replace(DRAWN[0], sessions=DRAWN[0].sessions[:1])
    assert Refusal("19", "2026-11-23", 1, 2) in refused((lonely,))
    race_week = structs.replace(DRAWN[-1], sessions=DRAWN[-1].sessions[-2:])
    assert "19" not in numbers((race_week,))


def test_21_a_plan_other_than_the_drawn_one_is_named() -> None:
    assert not list(other_than_drawn(JOURNAL, WAY, DRAWN, MONDAY))
    changed = edited(3, 1, with_fields(km=5.0))
    assert [r.id for r in other_than_drawn(JOURNAL, WAY, changed, MONDAY)] == ["2026-12-07"]


def test_21_a_race_on_another_day_is_named() -> None:
    moved = edited(16, 4, later(-1))
    named = {refusal.id for refusal in other_than_drawn(JOURNAL, WAY, moved, MONDAY)}
    assert named == {DRAWN[-1].id, WAY.id}


def test_the_week_of_an_earlier_journey_counts_for_days_in_between() -> None:
    before = Week(
        id="2026-11-16", journey="older", number=4, phase="block", kind="steady", km=10.0, ticks=1,
        sessions=(Session("2026-11-16/1", Outing(date(2026, 11, 22), "long", 10.0, 65.0)),),
    )  # fmt: skip
    journal = type(JOURNAL)(runner=JOURNAL.runner, week={before.id: before})
    monday_long = edited(1, 1, with_fields(kind="long", day=MONDAY))
    found = [r for r in bare(refusals(journal, WAY, monday_long, MONDAY)) if r.invariant == "06"]
    assert found[0] == Refusal("06", "2026-11-23/1", 1, 2)


def test_everything_that_is_drawn_is_a_run() -> None:
    assert all(outing.minutes or outing.kind == "race" for outing in outings(DRAWN))
