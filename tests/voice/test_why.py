"""Every session says why it is there: in one sentence, true for this runner and this week."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.map.draw import draw
from app.coach.momentum.runs import tick
from app.voice.why import plain_why, why
from app.voice.why_words import ROW
from storage.journal import Journal
from storage.records import (
    Goal,
    Journey,
    Kind,
    Outing,
    Phase,
    Run,
    Runner,
    Segment,
    Was,
    Week,
    WeekKind,
)
from tests.builders import (
    JOURNEY,
    MONDAY,
    RUNNER,
    easy,
    journal,
    long,
    race,
    tempo,
    week,
)
from tests.coach.map.any_runner import Setting, second_settings, settings_of
from tests.coach.map.runners import journey, runner
from tests.voice.unkind import UNKIND

BEFORE = MONDAY - timedelta(days=1)
"""A day on which everything still lies ahead."""


def on(number: int, days: int) -> date:
    """A day of a week: the first week is 1, its Monday 0."""
    return MONDAY + timedelta(days=7 * (number - 1) + days)


def plan(way: Journey, owner: Runner = RUNNER) -> Journal:
    """A journey as it is drawn on its first day."""
    own = Journal(runner={"runner": owner})
    return own.after(draw(own, way, way.from_day))


HALF = plan(JOURNEY)
THREE_A_WEEK = plan(journey(Goal("runs", per_week=3), runs=3), runner("tue", "thu", "sun"))
FORTY_A_WEEK = plan(journey(Goal("weekly_km", km=40.0)))
FAR = plan(
    journey(
        Goal("race", km=42.195, race_day=date(2027, 3, 28)),
        weekly_km=45.0,
        longest_km=16.0,
        runs=5,
    ),
    runner("tue", "wed", "thu", "sat", "sun"),
)


def said_of(own: Journal, number: int, weekday: str, today: date = BEFORE) -> str:
    """The why of the session on a weekday of a week."""
    found = next(each for each in own.weeks if each.number == number)
    session = next(s for s in found.sessions if f"{s.outing.day:%a}" == weekday)
    return why(own, session, today)


@pytest.mark.parametrize(
    ("number", "weekday", "sentence"),
    [
        (1, "Tue", "Why: the first weeks are made of easy runs."),
        (1, "Sun", "The first step from 8.0 km towards 18.0 km."),
        (2, "Sat", "Why: the days come first, firmer running later."),
        (2, "Sun", "The longest yet, by 0.8 km: step two of ten."),
        (3, "Tue", "The first firm minutes: ten, between easy ones."),
        (3, "Thu", "0.5 km more than last Thursday, as easy as ever."),
        (3, "Sat", "Why: short, to start Sunday's 10.4 km fresh."),
        (4, "Tue", "A lighter week, so that the work settles."),
        (4, "Thu", "2.5 km less than last Thursday: a lighter week."),
        (4, "Sun", "A lighter week, so that 10.4 km can settle."),
        (5, "Tue", "Two minutes more at tempo than last time."),
        (7, "Tue", "The first intervals: four times two minutes."),
        (7, "Thu", "60 minutes is what Thursday has."),
        (8, "Tue", "The same 14 minutes as last time: a lighter week."),
        (9, "Tue", "The same four as last time, in a larger week."),
        (10, "Tue", "Four minutes more at tempo than last time."),
        (10, "Sun", "Past the 15 km that a half marathon asks for."),
        (11, "Tue", "One repeat more than last time: five in all."),
        (11, "Thu", "0.5 km less than last Thursday: the long run grew."),
        (12, "Tue", "A first 15 minutes at the pace of 14 March."),
        (13, "Tue", "Five minutes more at race pace than last time."),
        (13, "Sun", "2.2 km more than last time, on known ground."),
        (14, "Sun", "The longest of the plan, 14 days before the race."),
        (15, "Tue", "Seven minutes, not 18: same pace, fresh legs."),
        (15, "Thu", "1.0 km less than last Thursday: the legs freshen."),
        (15, "Sun", "One week before the race, shorter for fresh legs."),
        (16, "Tue", "Firm once more, five days before the race."),
        (16, "Thu", "Short and easy, three days before the race."),
        (16, "Sat", "Why: a short turn of the legs before Sunday."),
        (16, "Sun", "Why: sixteen weeks have led to this day."),
    ],
)
def test_the_way_to_a_half_from_the_first_easy_run_to_the_race(
    number: int, weekday: str, sentence: str
) -> None:
    assert said_of(HALF, number, weekday) == sentence


@pytest.mark.parametrize(
    ("number", "weekday", "sentence"),
    [
        (4, "Tue", "1.5 km more than last Tuesday: they take turns."),
        (2, "Thu", "Same minutes as last Thursday, partly steady."),
        (3, "Thu", "Same minutes as last Thursday, another flavour."),
        (4, "Thu", "Same minutes as last Thursday, plain this time."),
        (5, "Thu", "Same minutes as last Thursday, now with strides."),
    ],
)
def test_blocks_without_a_race(number: int, weekday: str, sentence: str) -> None:
    assert said_of(THREE_A_WEEK, number, weekday) == sentence


def test_nothing_grows_by_itself_where_the_goal_is_to_keep_running() -> None:
    longs = {said_of(THREE_A_WEEK, number, "Sun") for number in range(1, 13)}
    assert "Held at 8.0 km: nothing grows by itself here." in longs
    assert len(longs) > 4


def test_a_weekly_distance_is_held_for_a_while_before_it_grows_on() -> None:
    assert said_of(FORTY_A_WEEK, 11, "Sun") == "Held at 16.0 km: a level is kept three weeks."
    assert said_of(FORTY_A_WEEK, 5, "Tue") == "Held this week: a level is kept for three weeks."
    assert said_of(FORTY_A_WEEK, 10, "Tue") == "0.5 km more than last Tuesday, as easy as ever."


@pytest.mark.parametrize(
    ("km", "sentence"),
    [
        (7.0, "The same again, so that this much becomes usual."),
        (7.5, "Why: easy distance carries all that is hard."),
    ],
)
def test_only_a_run_as_long_as_last_week_is_the_same_again(km: float, sentence: str) -> None:
    way = structs.replace(JOURNEY, goal=Goal("weekly_km", km=30.0))
    before, now = (
        structs.replace(week(on(n, 0), [easy(on(n, 3), size)], number=n), kind="steady")
        for n, size in ((6, 7.0), (7, km))
    )
    assert said_of(journal(way, before, now), 7, "Thu") == sentence


@pytest.mark.parametrize(
    ("number", "weekday", "sentence"),
    [
        (2, "Wed", "1.0 km more than last time, on known ground."),
        (4, "Wed", "2.5 km less than last time: a lighter week."),
        (10, "Sun", "Shorter after 29.0 km: no two peaks in a row."),
        (13, "Sun", "Why: the legs learn race pace when they are tired."),
        (14, "Sun", "50 minutes at race pace inside, five more."),
        (16, "Sun", "Two weeks before the race, shorter for fresh legs."),
        (18, "Tue", "Race pace once more, five days before the race."),
    ],
)
def test_the_way_to_a_marathon(number: int, weekday: str, sentence: str) -> None:
    assert said_of(FAR, number, weekday) == sentence


def of_kind(kind: WeekKind, outings: Iterable[Outing], phase: Phase = "build") -> Week:
    """Week 6 as a week of that kind."""
    return structs.replace(week(on(6, 0), outings, number=6), kind=kind, phase=phase)


RACED = Run(id="raced", day=on(5, 6), km=21.2, minutes=118, kind="race", source="typed")


@pytest.mark.parametrize(
    ("kind", "outing", "sentence"),
    [
        ("recovery", easy(on(6, 3)), "A half marathon asks for eight easy days after it."),
        ("hold", easy(on(6, 3)), "Held as it is: this keeps what you have."),
        ("maintenance", long(on(6, 6)), "A small week, which keeps what you have."),
        ("return", easy(on(6, 3)), "A part of the usual, on the way back."),
    ],
)
def test_weeks_that_are_not_for_growing(kind: WeekKind, outing: Outing, sentence: str) -> None:
    own = journal(of_kind(kind, [outing]), RACED)
    assert why(own, own.weeks[0].sessions[0], on(6, 0)) == sentence


def test_after_the_easy_days_the_race_still_settles() -> None:
    late = structs.replace(week(on(7, 0), [easy(on(7, 3)), long(on(7, 6))]), kind="recovery")
    own = journal(late, RACED)
    said = [why(own, session, on(7, 0)) for session in late.sessions]
    assert said == [
        "A small week: the race is still settling in.",
        "Shorter than usual, while the race settles.",
    ]


def three_tempos() -> Journal:
    """Weeks 3 to 5 with 14, 16 and 18 minutes at tempo, of which the first was run."""
    own = journal(*(week(on(n, 0), [tempo(on(n, 1), 8 + 2 * n)], number=n) for n in (3, 4, 5)))
    first = own.weeks[0].sessions[0]
    return own.after(tick(own, first.id, first.outing.day))


def test_what_is_compared_was_really_run() -> None:
    own = three_tempos()
    second = own.weeks[1].sessions[0]
    eased = own.after(ease(own, second.id, second.outing.day))
    run = own.after(tick(own, second.id, second.outing.day))
    assert said_of(own, 5, "Tue", on(5, 0)) == "Four minutes more at tempo than on 8 December."
    assert said_of(eased, 5, "Tue", on(5, 0)) == "Four minutes more at tempo than on 8 December."
    assert said_of(run, 5, "Tue", on(5, 0)) == "Two minutes more at tempo than last time."


def test_a_purpose_leaves_out_a_race_day_that_has_no_room() -> None:
    late = structs.replace(JOURNEY, goal=structs.replace(JOURNEY.goal, race_day=date(2027, 9, 12)))
    weeks = [week(on(n, 0), [tempo(on(n, 1))], number=n) for n in (5, 6, 7)]
    assert said_of(journal(late, *weeks), 7, "Tue") == "Why: it lifts the pace you can hold."
    assert said_of(journal(*weeks), 7, "Tue") == "Why: it lifts the pace you can hold on 14 March."


def test_a_swap_says_what_it_stands_in_place_of() -> None:
    own = HALF.after(ease(HALF, f"{on(3, 0).isoformat()}/1", on(3, 1)))
    assert said_of(own, 3, "Tue", on(3, 1)) == "In place of tempo 5.5 km; it counts in full."


def was(before: Outing, rule: str, by: str = "coach") -> Was:
    """A change on the first day of week 6."""
    return Was(before, on(6, 0), rule, "", "coach" if by == "coach" else "runner")


@pytest.mark.parametrize(
    ("before", "now", "rule", "sentence"),
    [
        (
            long(on(6, 6), 12.4),
            long(on(6, 6), 11.4),
            "4.5",
            "11.4 km, not 12.4: it grows from what was run.",
        ),
        (
            easy(on(6, 3), 8.0),
            easy(on(6, 3), 7.0),
            "4.5",
            "7.0 km, not 8.0: fitted to what was run.",
        ),
        (
            long(on(6, 6), 8.4),
            long(on(6, 6), 12.4),
            "4.5",
            "Longer than drawn: the light weeks were the rest.",
        ),
        (long(on(6, 6), 8.8), easy(on(6, 6), 5.5), "7.2", "Easy after a run that was too long."),
        (tempo(on(6, 1)), easy(on(6, 1), 6.5), "4.6", "Not as it was drawn: around a race."),
        (easy(on(6, 3), 8.0), easy(on(6, 3), 7.0), "99", "7.0 km, not 8.0: by rule 99."),
    ],
)
def test_what_the_coach_changed_says_from_what_and_by_which_rule(
    before: Outing, now: Outing, rule: str, sentence: str
) -> None:
    drawn = week(on(6, 0), [now], number=6)
    session = structs.replace(drawn.sessions[0], was=(was(before, rule),))
    own = journal(structs.replace(drawn, sessions=(session,)))
    assert why(own, session, on(6, 0)) == sentence


def test_a_run_that_went_by_adds_nothing_to_the_long_one() -> None:
    own = journal(week(on(6, 0), [easy(on(6, 5), 8.0), long(on(6, 6), 9.0)], number=6))
    assert said_of(own, 6, "Sun", on(6, 6)) == "The longest yet, by 1.0 km, and nothing added."


def walks(day: date, minutes: float, times: int = 6) -> Outing:
    """A run and walk of so many parts of running."""
    part = Segment("easy", minutes, times=times, rest=2, rest_zone="walk")
    return Outing(day, "runwalk", None, 24, (Segment("walk", 5), part))


def test_run_and_walk_counts_minutes_of_running() -> None:
    own = journal(
        week(on(1, 0), [walks(on(1, 0), 1.5), walks(on(1, 2), 1.5), walks(on(1, 4), 5, 3)])
    )
    said = [why(own, session, BEFORE) for session in own.weeks[0].sessions]
    assert said == [
        "Why: minutes add up, walked or run.",
        "As last time: a step may be stayed on.",
        "Five minutes without a walk, for the first time.",
    ]


OTHERS: tuple[Kind, ...] = ("cross", "strength", "walk", "timetrial", "recovery", "reps")


@pytest.mark.parametrize("kind", OTHERS)
def test_what_a_coach_of_ones_own_may_plan_has_a_why_too(kind: Kind) -> None:
    own = journal(
        structs.replace(JOURNEY, drawn_by="own"),
        week(on(6, 0), [Outing(on(6, 2), kind, None, 30)], number=6),
    )
    assert_fits(why(own, own.weeks[0].sessions[0], on(6, 0)))


def test_a_race_on_another_day_than_the_goal_tells_paces() -> None:
    own = journal(week(on(6, 0), [race(on(6, 5))], number=6))
    said = why(own, own.weeks[0].sessions[0], on(6, 0))
    assert said == "A race on the way: it tells the paces to come."


def test_the_days_before_a_race_on_the_way_count_down_to_that_race() -> None:
    days = [tempo(on(6, 1)), easy(on(6, 3)), race(on(6, 5))]
    own = journal(structs.replace(week(on(6, 0), days, number=6), kind="race"))
    assert said_of(own, 6, "Tue") == "Firm once more, four days before the race."
    assert said_of(own, 6, "Thu") == "Short and easy, two days before the race."


def test_the_plain_sentence_stands_without_the_word_why() -> None:
    session = HALF.weeks[0].sessions[0]
    assert plain_why(HALF, session, BEFORE) == "The first weeks are made of easy runs."


def test_over_sixteen_weeks_hardly_a_sentence_is_said_twice() -> None:
    said = [
        why(HALF, session, BEFORE)
        for each in HALF.weeks
        for session in each.sessions
        if session.outing.kind != "easy"
    ]
    assert len(set(said)) / len(said) > 0.9
    easy_ones = [
        why(HALF, session, BEFORE)
        for each in HALF.weeks
        for session in each.sessions
        if session.outing.kind == "easy"
    ]
    assert len(set(easy_ones)) / len(easy_ones) > 0.5


def assert_fits(sentence: str) -> None:
    """One sentence, no longer than the row, in the program's voice."""
    assert 0 < len(sentence) <= ROW, sentence
    assert sentence.endswith("."), sentence
    assert not set(sentence) & set("!?{}"), sentence
    assert ". " not in sentence, sentence
    assert not [word for word in UNKIND if word in sentence.lower()], sentence


def assert_every_session_fits(own: Journal, today: date) -> None:
    for each in own.weeks:
        for session in each.sessions:
            assert_fits(why(own, session, today))


EXAMPLES = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


@EXAMPLES
@given(settings_of())
def test_every_session_of_any_plan_has_one_sentence(setting: Setting) -> None:
    own = setting.journal.after(draw(setting.journal, setting.journey, setting.today))
    assert_every_session_fits(own, setting.today)


@settings(parent=EXAMPLES, max_examples=30)
@given(second_settings())
def test_so_has_every_session_of_a_plan_that_took_over(setting: Setting) -> None:
    own = setting.journal.after(draw(setting.journal, setting.journey, setting.today))
    assert_every_session_fits(own, setting.today + timedelta(days=20))
