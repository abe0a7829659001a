"""The day's one sentence: the runner's own facts where there are any, and never twice running."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.maintenance.spiral import lately
from app.coach.maintenance.taking import take
from app.coach.maintenance.variants import shapes
from app.coach.momentum.runs import tick
from app.coach.momentum.standing import standing_on
from app.voice.cards import card
from app.voice.day import sentence
from app.voice.words import LINE
from storage.journal import Journal
from storage.records import Change, Goal, Outing, Pause, Week
from tests.builders import JOURNEY, MONDAY, RUNNER, easy, intervals, journal, long, tempo, week
from tests.coach.momentum.lives import LETTERS, happened, life, on
from tests.voice.unkind import UNKIND

DAY = timedelta(days=1)
DEV = structs.replace(RUNNER, why="three times a week, through the winter", if_then=None)
NO_RACE = structs.replace(JOURNEY, goal=Goal("runs", per_week=3), runs_per_week=3)


def recovery(day: date) -> Outing:
    return Outing(day=day, kind="recovery", km=8.0, minutes=58)


def said(own: Journal, today: date) -> str:
    return sentence(own, standing_on(own, today), today)


def of_dev(number: int) -> Journal:
    first = on(number - 1)
    days = [first + timedelta(days=n) for n in (1, 3, 6)]
    return journal(DEV, NO_RACE, week(first, map(easy, days), number))


@pytest.mark.parametrize(
    ("number", "days", "is_said"), [(8, 3, True), (8, 1, False), (7, 3, False)]
)
def test_the_reason_is_said_in_the_middle_of_every_fourth_week(
    number: int, days: int, *, is_said: bool
) -> None:
    reason = "You said: three times a week, through the winter. This is week eight."
    assert (said(of_dev(number), on(number - 1, days)) == reason) is is_said


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("for Leo.", "You said: for Leo. This is week eight."),
        ("x" * 65, f"You said: {'x' * 65}."),
        ("x" * 66, "Nothing about today has to be fast."),
        ("", "Nothing about today has to be fast."),
    ],
)
def test_a_reason_too_long_for_the_line_is_not_cut(why: str, words: str) -> None:
    own = of_dev(8).after(Change(put=(structs.replace(DEV, why=why),)))
    assert said(own, on(7, 3)) == words


def test_with_a_race_the_reason_is_kept_for_its_day() -> None:
    own = life("dddd dddd dddd d...")
    assert "You said" not in said(own, on(3, 5))


def test_the_if_then_is_said_on_a_key_run_every_second_dark_week() -> None:
    each = enumerate(days(" ".join(["dddd"] * 15)))
    told = [n for n, (_, now) in each if any(words.startswith("You wrote: cold") for words in now)]
    assert told == [8, 22, 36, 50, 64, 78, 92]


def test_the_if_then_is_said_on_a_day_that_was_marked_wet() -> None:
    own = life("....", date(2027, 5, 3))
    easy_run, day = own.weeks[0].sessions[1], date(2027, 5, 6)
    way = shapes(easy_run.outing)[0]
    assert not said(own, day).startswith("You wrote")
    wet = own.after(take(own, easy_run.id, way, "weather", day))
    assert said(wet, day).startswith("You wrote: ")
    assert not said(own.after(take(own, easy_run.id, way, "time", day)), day).startswith(
        "You wrote"
    )
    assert not said(wet, day + timedelta(days=1)).startswith("You wrote")


def test_a_comeback_is_named_on_the_evening_of_the_run() -> None:
    assert said(life("dxd."), on(0, 5)).startswith("Straight back after one that went by.")
    assert not said(life("ddd."), on(0, 5)).startswith("Straight back")


def test_a_first_day_of_rest_names_the_weeks_that_were_built() -> None:
    assert said(life("dddd dddd ...."), on(2)) == "Two weeks kept, one after another."
    assert "kept" not in said(life("dddd xxxx ...."), on(2))


def test_a_week_of_eased_runs_is_what_maintaining_is() -> None:
    own = life("....")
    for session in own.weeks[0].sessions[:3]:
        own = own.after(ease(own, session.id, session.outing.day))
        own = own.after(tick(own, session.id, session.outing.day))
    own = own.after(Change(put=(_next_week(),)))
    gone = structs.replace(own.weeks[0].sessions[3], let_go=on(0, 6))
    own = own.after(Change(put=(own.with_session(gone),)))
    assert said(own, on(1)) == "Three eased runs kept last week. That is maintaining."


def _next_week() -> Week:
    return week(on(1), [tempo(on(1, 1)), easy(on(1, 3)), easy(on(1, 5))], 2)


def test_a_first_day_that_is_a_run_day_says_the_week() -> None:
    own = journal(week(MONDAY, map(easy, [on(0), on(0, 2), on(0, 4)]), 6))
    assert said(own, MONDAY) == "Week 6: three runs, 21 km; three keep it."


def test_the_day_before_the_last_run_of_a_kept_week() -> None:
    own = life("dd..").after(Change(put=(RUNNER,)))
    own = own.after(tick(own, f"{MONDAY}/3", on(0, 4)))
    assert said(own, on(0, 5)) == "The week is kept. Tomorrow's long run makes it whole."


def test_yesterday_without_an_answer_takes_nothing_from_today() -> None:
    words = {said(life("dd.."), on(0, 6)), said(life("dd..", on(1)), on(1, 6))}
    assert "Whatever yesterday was, the long run today keeps the week." in words


@pytest.mark.parametrize(
    ("first", "words"),
    [
        (easy(MONDAY + DAY), "an easy 7.0 km. Today there is nothing to do."),
        (tempo(MONDAY + DAY), "a tempo run of 6.5 km. Today is free."),
        (long(MONDAY + DAY), "a long run of 12.0 km. Today is free."),
        (recovery(MONDAY + DAY), "a recovery run of 8.0 km. Today is free."),
        (intervals(MONDAY + DAY), "intervals, 8.0 km. Today is free."),
    ],
)
def test_before_the_first_run_it_is_named_as_one_would(first: Outing, words: str) -> None:
    own = journal(week(MONDAY, [first]))
    assert said(own, MONDAY) == f"Your plan begins tomorrow with {words}"


def test_a_pause_before_the_first_run_is_no_beginning() -> None:
    ill = Pause(id="p", first=MONDAY, reason="ill", made=MONDAY)
    assert "begins" not in said(journal(ill, week(MONDAY, [easy(MONDAY + DAY)])), MONDAY)


def test_a_pause_names_the_weeks_that_wait() -> None:
    ill = Pause(id="p", first=on(2), reason="ill", made=on(2))
    own = life("dddd dddd ....").after(Change(put=(ill,)))
    assert card(own, on(2), on(2)).under == "The streak waits at 2 weeks. Nothing is lost here."
    assert card(own, on(2, 1), on(2)).under == "The streak waits."
    long = life("dddd " * 12 + "....").after(Change(put=(structs.replace(ill, first=on(12)),)))
    assert card(long, on(12), on(12)).under == "The streak waits at 12 weeks. Nothing is lost."


def test_a_pause_of_a_row_that_broke_says_what_mends_it() -> None:
    ill = Pause(id="p", first=on(3), reason="ill", made=on(3))
    own = life("dddd dddd xxxx ....").after(Change(put=(ill,)))
    assert card(own, on(3), on(3)).under == "The streak waits at 2 weeks. Two runs mend it."


def test_the_card_counts_to_three_after_a_week_without_a_run() -> None:
    own = life("dddd xxxx d...")
    assert card(own, on(2, 3), on(2, 3)).title == "Today · coming back, 2 of 3"
    assert card(own, on(2, 5), on(2, 3)).title == "Saturday 12 December · ahead"


def test_four_weeks_without_a_run_end_on_a_card_of_their_own() -> None:
    own = life("dddd xxxx xxxx xxxx xxxx ....")
    start = card(own, on(5), on(5))
    assert start.title == "Week 6 · a fresh start"
    assert start.body[0].left == "28 days without a run, and this week is new."
    back = card(life("dddd xxxx xxxx xxxx xxxx d... ...."), on(6), on(6))
    assert back.body[0].left == "Back after four weeks and more, and this week is new."
    assert card(life("dddd dddd ...."), on(2), on(2)).title == "Week 3 · today is rest"


def days(words: str) -> Iterator[tuple[date, set[str]]]:
    """Every day of a life, with what is said in the morning and in the evening."""
    letters = words.replace(" ", "")
    own = life("".join(" " if each == " " else "." for each in words))
    sessions = [session for each in own.weeks for session in each.sessions]
    told = {s.outing.day: (s, letter) for s, letter in zip(sessions, letters, strict=True)}
    for n in range((sessions[-1].outing.day - MONDAY).days + 9):
        today = MONDAY + timedelta(days=n)
        before = said(own, today)
        if today in told:
            own = own.after(happened(own, *told[today]))
        yield today, {before, said(own, today)}


def check(words: str) -> None:
    yesterday = set[str]()
    for today, now in days(words):
        assert not now & yesterday, today
        assert all(0 < len(each) <= LINE for each in now)
        assert not [word for word in UNKIND for each in now if word in each.lower()]
        assert not any("!" in each for each in now)
        yesterday = now


YEAR = "dddd dxdd dddd d.dd ddds xxdd gddd dmdd dddd .... dddd ddxd xxxx "


def test_nothing_is_said_two_days_running_in_a_year() -> None:
    check((YEAR * 4).strip())


@given(st.lists(st.text(LETTERS, min_size=3, max_size=7), min_size=1, max_size=4))
def test_nothing_is_said_two_days_running_in_any_life(weeks: list[str]) -> None:
    check(" ".join(weeks))


def test_two_that_went_by_are_not_spoken_of_once_runs_have_settled_them() -> None:
    assert " by" in said(life("dxx."), on(0, 6))
    settled = life("xxxd dd..")
    assert lately(settled, on(1, 5)).course == "wobble"
    assert " by" not in said(settled, on(1, 5))
