"""A coach's own plan on the calendar: its weeks, what they ask, and what stands."""

from datetime import date, timedelta

from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.map.draw import planned_weeks
from app.coach.map.own import OwnPlan, follow, own_weeks
from app.coach.momentum.runs import tick
from app.coach.momentum.weeks import tally
from app.coach.plan import journey
from app.coach.turn import turn
from storage.journal import Journal
from storage.records import Change, Goal, Journey, Outing, Runner, Segment, Week, Weekday

MONDAY = date(2026, 11, 23)
RUNNER = Runner(days={"tue": None, "thu": None, "sun": None}, easy_pace=6.0)
RACE_DAY = MONDAY + timedelta(days=34)


def on(week: int, day: int) -> date:
    return MONDAY + timedelta(days=7 * week + day)


def run(day: date, km: float, words: str = "") -> Outing:
    return Outing(day, "easy", km, words=words)


def weeks_of(*kms: float) -> tuple[Outing, ...]:
    """Weeks of three runs that come to so many km, the last day of the last the race."""
    outings = [
        Outing(on(n, day), "long" if day == 6 else "easy", km / 3)
        for n, km in enumerate(kms)
        for day in (1, 3, 6)
    ]
    outings[-1] = Outing(outings[-1].day, "race", 21.0975)
    return tuple(outings)


FIVE_WEEKS = weeks_of(30, 33, 24, 36, 24)
WAY = Journey(
    id="way",
    goal=Goal("race", 21.0975, RACE_DAY),
    from_day=MONDAY,
    weekly_km=30,
    longest_km=10,
    runs_per_week=3,
    drawn_by="own",
)


def plan(outings: tuple[Outing, ...] = FIVE_WEEKS, from_day: date = MONDAY) -> OwnPlan:
    return OwnPlan(outings, MONDAY, from_day)


def followed(
    own: OwnPlan | None = None, journal: Journal | None = None, today: date = MONDAY
) -> Journal:
    """The journal with the plan, the journey that runs replaced."""
    before = journal or Journal()
    way = journey(before)
    return before.after(follow(before, own or plan(), RUNNER, WAY, way.id if way else None, today))


def laid(own: OwnPlan, week_start: Weekday = "mon", today: date = MONDAY) -> tuple[Week, ...]:
    runner = structs.replace(RUNNER, week_start=week_start)
    return own_weeks(Journal().after(Change(put=(runner,))), own, WAY, today)


def test_a_week_asks_for_its_runs_and_not_for_the_race() -> None:
    weeks = laid(plan())
    assert [week.km for week in weeks] == [30, 33, 24, 36, 16]
    assert [week.ticks for week in weeks] == [2] * 5
    assert [week.number for week in weeks] == [1, 2, 3, 4, 5]


def test_what_weeks_are_for_is_read_off_their_sizes() -> None:
    assert [week.kind for week in laid(plan())] == ["build", "build", "cutback", "build", "race"]
    tapered = laid(plan(weeks_of(30, 33, 36, 24, 24)))
    assert [week.kind for week in tapered] == ["build", "build", "build", "taper", "race"]
    assert [week.phase for week in tapered[2:]] == ["peak", "taper", "taper"]


def test_cross_training_and_walks_are_shown_and_ask_for_nothing() -> None:
    outings = (
        run(on(0, 1), 6),
        Outing(on(0, 2), "cross", None, 60),
        Outing(on(0, 3), "walk", 4.0, 40),
        run(on(0, 6), 9),
    )
    week = laid(plan(outings))[0]
    assert (len(week.sessions), week.km, week.ticks) == (4, 15, 2)


def test_runs_without_kilometres_have_none_made_up() -> None:
    outings = (Outing(on(0, 1), "easy", None, 40), Outing(on(0, 6), "easy", 8.0))
    week = laid(plan(outings))[0]
    assert (week.km, week.sessions[0].outing.km) == (8, None)
    assert week.sessions[0].outing.segments == (Segment("easy", 40),)
    assert week.sessions[1].outing.minutes == 48


def test_parts_in_kilometres_take_their_minutes_at_the_runners_pace() -> None:
    work = Segment("interval", 8.5, 2, times=4, rest=1.5)
    outing = Outing(
        on(0, 1), "intervals", 13, None, (Segment("easy", km=3), work, Segment("easy", km=2))
    )
    session = laid(plan((outing,)))[0].sessions[0]
    assert [part.minutes for part in session.outing.segments] == [18, 8.5, 12]
    assert session.outing.minutes == round(18 + 4 * 8.5 + 3 * 1.5 + 12)


def test_weeks_are_cut_where_the_runners_begin() -> None:
    weeks = laid(plan(), "sun")
    assert [week.id for week in weeks][:2] == ["2026-11-22", "2026-11-29"]
    assert [week.number for week in weeks] == [1, 2, 3, 4, 5, 6]
    assert [len(week.sessions) for week in weeks] == [2, 3, 3, 3, 3, 1]


def test_nothing_before_the_day_of_joining_exists() -> None:
    weeks = laid(plan(from_day=on(1, 3)), today=on(1, 2))
    assert [week.number for week in weeks] == [2, 3, 4, 5]
    assert [session.outing.day for session in weeks[0].sessions] == [on(1, 3), on(1, 6)]
    assert (weeks[0].km, weeks[0].ticks) == (22, 2)
    assert [week.kind for week in weeks] == ["build", "cutback", "build", "race"]


def test_a_week_without_sessions_is_a_week_all_the_same() -> None:
    weeks = laid(plan((run(on(0, 1), 6), run(on(2, 1), 6))))
    assert [(week.number, week.km, week.ticks) for week in weeks] == [
        (1, 6, 1),
        (2, 0, 0),
        (3, 6, 1),
    ]


def test_the_week_that_has_begun_stands() -> None:
    before = followed()
    larger = tuple(structs.replace(one, km=(one.km or 0) + 1) for one in FIVE_WEEKS)
    after = followed(plan(larger), before, on(1, 2))
    assert after.week[on(0, 0).isoformat()] == before.week[on(0, 0).isoformat()]
    assert after.week[on(1, 0).isoformat()] == before.week[on(1, 0).isoformat()]
    assert after.week[on(2, 0).isoformat()].km == 27


def test_an_unchanged_session_keeps_what_the_runner_made_of_it() -> None:
    before = followed()
    pinned = structs.replace(before.week[on(2, 0).isoformat()].sessions[1], pinned=True)
    before = before.after(Change(put=(before.with_session(pinned),)))
    changed = tuple(
        structs.replace(one, km=5.0) if one.day == on(2, 1) else one for one in FIVE_WEEKS
    )
    after = followed(plan(changed), before).week[on(2, 0).isoformat()]
    assert after.sessions[1] == pinned
    assert after.sessions[0].outing.km == 5
    assert len({session.id for session in after.sessions}) == 3


def test_weeks_that_the_new_file_lacks_are_dropped() -> None:
    after = followed(plan(weeks_of(30, 33, 24)), followed())
    assert len(after.weeks) == 3


def test_another_journey_that_runs_by_now_is_left_alone() -> None:
    before = followed()
    assert not follow(before, plan(), RUNNER, WAY, "another", MONDAY)
    assert not follow(before, plan(), RUNNER, WAY, None, MONDAY)


def test_the_same_again_changes_nothing() -> None:
    before = followed()
    assert followed(journal=before) == before


def test_the_coachs_weeks_are_never_fitted() -> None:
    """After two weeks in which nothing was run: they have begun, and ask what they asked."""
    before = followed()
    today = on(2, 0)
    after = before.after(turn(before, today))
    for week in before.weeks:
        assert structs.replace(after.week[week.id], begun=week.begun) == week


def test_nothing_else_would_be_drawn() -> None:
    own = followed()
    assert planned_weeks(own, WAY, on(2, 0)) == own.weeks


def test_a_plan_without_a_race_is_not_drawn_on_and_ends_reached() -> None:
    way = structs.replace(WAY, goal=Goal("keep_running"))
    own = plan((run(on(0, 1), 6), run(on(0, 6), 9)))
    before = Journal().after(follow(Journal(), own, RUNNER, way, None, MONDAY))
    assert len(before.after(turn(before, on(0, 6))).weeks) == 1
    after = before.after(turn(before, on(1, 0)))
    assert (after.journey["way"].ended, after.journey["way"].ended_why) == (on(0, 6), "reached")


def test_days_after_the_race_belong_to_the_plan() -> None:
    own = plan((*FIVE_WEEKS, run(on(5, 3), 5)))
    before = followed(own)
    assert journey(before.after(turn(before, on(5, 2)))) is not None
    after = before.after(turn(before, on(5, 4)))
    assert after.journey["way"].ended == on(5, 3)
    assert [week.kind for week in before.weeks][-2:] == ["race", "recovery"]


def test_a_week_is_ticked_and_kept_like_any_other() -> None:
    own = followed()
    week = own.week[on(0, 0).isoformat()]
    for session in week.sessions[:2]:
        own = own.after(tick(own, session.id, session.outing.day))
    counted = tally(own, week, on(0, 4))
    assert (counted.ticks, counted.kept, counted.km) == (2, True, 20)


def test_m_keeps_the_coachs_pace_and_cuts_the_count() -> None:
    work = Segment("interval", 8.5, 2, times=4, rest=1.5)
    outing = Outing(
        on(0, 1),
        "intervals",
        13,
        None,
        (Segment("easy", km=3), work, Segment("easy", km=2)),
        "4x2k",
    )
    own = followed(plan((outing, run(on(0, 6), 9))))
    session = own.week[on(0, 0).isoformat()].sessions[0]
    eased = own.after(ease(own, session.id, MONDAY)).session(session.id)
    assert eased
    assert eased.outing.segments[1] == structs.replace(work, times=3)
    assert (eased.outing.km, eased.outing.words) == (11, "4x2k")
    assert eased.outing.segments[::2] == session.outing.segments[::2]
