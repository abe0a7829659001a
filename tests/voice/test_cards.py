"""Every kind of day has its own honest card."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.maintenance.return_factor import course
from app.coach.maintenance.taking import INDOORS
from app.coach.momentum.runs import Figures, enter, tick
from app.coach.momentum.standing import standing_on
from app.demo import ANA, half_marathon
from app.voice.answers import question
from app.voice.cards import card
from app.voice.day import sentence
from app.voice.ticking import ticked
from app.voice.time_off import block_words
from storage.journal import Journal
from storage.records import Change, Kind, Outing, Pause, Run, Was
from tests.builders import (
    JOURNEY,
    MONDAY,
    RACE_DAY,
    easy,
    four_runs,
    intervals,
    journal,
    long,
    race,
    tempo,
    week,
    weeks_of_four,
)
from tests.coach.map.living import begun, lived
from tests.coach.momentum.lives import life
from tests.voice.unkind import UNKIND
from widgets.card import INSIDE, Card

TUESDAY, WEDNESDAY, SATURDAY, SUNDAY = (MONDAY + timedelta(days=n) for n in (1, 2, 5, 6))
OWN = weeks_of_four(3)
TEMPO = OWN.weeks[0].sessions[0]


def said_on(own: Journal, today: date) -> str:
    """The sentence of a day."""
    return sentence(own, standing_on(own, today), today)


def words(of: Card) -> str:
    """Everything a card says, on one line."""
    rows = [of.head, *of.body]
    return " | ".join([of.title, of.under, of.key_line, *(f"{r.left} {r.right}" for r in rows)])


def test_a_run_day_before_the_tick() -> None:
    said = words(card(OWN, TUESDAY, TUESDAY))
    assert said.startswith("Today · key run")
    assert "TEMPO 6.5 km · about 39 min" in said
    assert "The first firm minutes: 14, between easy ones." in said
    assert "d done   m steady 30 min   s swaps   n not today" in said


def test_a_run_day_after_the_tick() -> None:
    own = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    said = words(card(own, TUESDAY, TUESDAY))
    assert "Today · done" in said
    assert "✓ TEMPO 6.5 km · 39 min" in said
    assert "Thursday  ○ easy" in said


def test_an_eased_day_says_what_it_was() -> None:
    own = OWN.after(ease(OWN, TEMPO.id, TUESDAY))
    assert "Was: tempo 6.5 km, 39 min." in words(card(own, TUESDAY, TUESDAY))


def test_a_run_on_another_day_says_so_on_the_day_it_was_run() -> None:
    own = OWN.after(tick(OWN, OWN.weeks[0].sessions[3].id, WEDNESDAY))
    said = words(card(own, WEDNESDAY, WEDNESDAY))
    assert "Today · moved" in said
    assert "REST" in words(card(own, SUNDAY, WEDNESDAY))


def test_yesterday_without_an_answer_is_neutral() -> None:
    said = words(card(OWN, TUESDAY, WEDNESDAY))
    assert "no answer yet" in said
    assert "d done" in said
    asked = "Yesterday's tempo 6.5 km: did it happen?   y yes   x no   ← another answer"
    assert question(OWN, WEDNESDAY) == asked


def test_a_run_gone_by_is_a_fact_and_can_still_be_answered() -> None:
    said = words(card(OWN, TUESDAY, TUESDAY + timedelta(days=8)))
    assert "– TEMPO" in said
    assert "nothing is owed for it" in said
    assert "d it was run" in said


def test_a_rest_day() -> None:
    said = words(card(OWN, WEDNESDAY, WEDNESDAY))
    assert "Today · rest" in said
    assert "REST nothing is due" in said
    assert "Tomorrow  ○ easy 7.0 km · about 45 min" in said


def test_the_first_morning_of_a_week_is_the_week_as_a_promise() -> None:
    said = words(card(OWN, MONDAY, MONDAY))
    assert "Week 1 · today is rest" in said
    assert "FOUR RUNS, 30 KM three keep the week" in said
    assert "○ tempo 6.5   ○ easy 7   ○ easy 5   ○ LONG 12" in said


@pytest.mark.parametrize(
    ("amounts", "listed"),
    [
        ((6.0, 10.0, 7.5, 13.6), "○ hard 6   ○ easy 10   ○ easy 7.5   ○ LONG 13.6"),
        ((6.0, 10.0, 7.5, 8.0, 13.6), "hard 6, easy 10, easy 7.5, easy 8, LONG 13.6"),
        ((6.0, 10.0, 7.5, 8.5, 9.5, 21.0), "hard 6, LONG 21 and four easy runs"),
    ],
)
def test_a_week_that_is_too_much_for_a_row_is_told_closer(
    amounts: tuple[float, ...], listed: str
) -> None:
    days = [MONDAY + timedelta(days=n) for n in range(7)][-len(amounts) :]
    middle = [easy(day, km) for day, km in zip(days[1:-1], amounts[1:-1], strict=True)]
    first = structs.replace(tempo(days[0]), kind="intervals", km=amounts[0])
    own = journal(week(MONDAY, [first, *middle, long(days[-1], amounts[-1])]))
    under = card(own, MONDAY, MONDAY).under
    assert under == listed
    assert len(under) <= INSIDE


def test_a_coachs_week_of_long_names_is_not_cut() -> None:
    kinds: tuple[Kind, ...] = ("recovery", "tempo", "easy", "medlong", "long")
    days = [Outing(MONDAY + timedelta(n + 1), kind, 10.4) for n, kind in enumerate(kinds)]
    under = card(journal(week(MONDAY, days)), MONDAY, MONDAY).under
    assert under == "tempo 10.4, LONG 10.4 and three easier runs"


def test_a_week_s_sessions_have_room_in_a_narrow_terminal_too() -> None:
    assert card(OWN, MONDAY, MONDAY).brief == "tempo 6.5, easy 7, easy 5, LONG 12"


@pytest.mark.parametrize(
    ("outings", "listed"),
    [
        ((easy,) * 5, "five easy runs"),
        ((tempo, easy, easy, easy, long), "tempo 6.5, LONG 12 and three easy"),
        ((tempo, intervals, tempo), "○ tempo 6.5   ○ hard 8   ○ tempo 6.5"),
    ],
)
def test_a_full_week_is_told_closer_in_a_narrow_terminal(
    outings: tuple[Callable[[date], Outing], ...], listed: str
) -> None:
    days = [MONDAY + timedelta(days=n) for n in range(7)][-len(outings) :]
    each = [outing(day) for outing, day in zip(outings, days, strict=True)]
    assert card(journal(week(MONDAY, each)), MONDAY, MONDAY).brief == listed


def test_what_comes_next_has_room_on_any_day_of_a_plan() -> None:
    own = begun(ANA, half_marathon(MONDAY))
    for n in range(7 * 15):
        day = MONDAY + timedelta(days=n)
        for row in card(own, day, MONDAY).body:
            assert len(f"{row.left} {row.right}".rstrip()) <= INSIDE, (day, row)


def test_the_days_after_a_race_are_for_the_race() -> None:
    on_wednesday = RACE_DAY + timedelta(days=3)
    own = lived(begun(ANA, half_marathon(MONDAY)), MONDAY, on_wednesday)
    said = words(card(own, on_wednesday, on_wednesday))
    assert "The race is still in the legs: nothing before Thursday." in said


def test_the_card_of_another_day_says_no_today_yesterday_or_tomorrow() -> None:
    own = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    for n in range(7):
        day = MONDAY + timedelta(days=n)
        said = words(card(own, day, TUESDAY)._replace(keys=())).casefold()
        near = [word for word in ("today", "yesterday", "tomorrow") if word in said]
        assert day == TUESDAY or not near


def test_before_the_journey_starts() -> None:
    late = structs.replace(JOURNEY, from_day=MONDAY + timedelta(days=7))
    own = journal(late, four_runs(MONDAY + timedelta(days=7)))
    said = words(card(own, WEDNESDAY, WEDNESDAY))
    assert "NOTHING IS DUE YET from Mon 30" in said
    assert "The way to a half marathon begins then." in said


def test_race_day() -> None:
    own = journal(week(RACE_DAY - timedelta(days=6), [race(RACE_DAY)], number=16))
    said = words(card(own, RACE_DAY, RACE_DAY))
    assert "Today · the race" in said
    assert "HALF MARATHON 21.1 km · by effort" in said
    assert "You wrote: to show Leo that slow counts." in said
    assert "d done   e done, with my time" in said
    assert said_on(own, RACE_DAY).startswith("Nothing is left to train.")


def test_after_it_ended() -> None:
    ended = structs.replace(JOURNEY, ended=SUNDAY, ended_why="reached")
    own = OWN.after(Change(put=(ended,)))
    said = words(card(own, MONDAY + timedelta(days=30), MONDAY + timedelta(days=30)))
    assert "The way to a half marathon" in said
    assert "NOTHING IS DUE ended 29 Nov" in said
    assert "g a new goal" in said
    raced = Run(id="r", day=SUNDAY, km=21.1, kind="race")
    own = own.after(Change(put=(raced,)))
    later = MONDAY + timedelta(days=300)
    assert "reached 29 Nov 2026" in words(card(own, later, later))


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        ("xxxx", "Last week: none of four. This one is new."),
        ("ddxx", "Last week: two of four, and kept by a spare."),
        ("dxxx", "Last week: one of four, and kept by both spares."),
    ],
)
def test_the_first_morning_tells_how_the_last_week_went(letters: str, said: str) -> None:
    own, morning = life(f"{letters} ...."), MONDAY + timedelta(days=7)
    assert said in words(card(own, morning, morning))
    assert not said_on(own, morning).startswith("Your plan begins")


def test_in_a_pause() -> None:
    own = OWN.after(Change(put=(Pause(id="p", first=MONDAY, reason="ill", made=MONDAY),)))
    said = words(card(own, TUESDAY, TUESDAY))
    assert "Paused · ill" in said
    assert "since Mon 23 Nov, no end set" in said
    assert "on a way back that you see before you agree to it." in said


def test_a_run_in_a_pause_that_was_announced_is_not_named_as_the_next() -> None:
    away = Pause(id="p", first=MONDAY + timedelta(days=3), last=SUNDAY, reason="away", made=MONDAY)
    own = OWN.after(Change(put=(away,)))
    assert "Tuesday  ○ tempo" in words(card(own, WEDNESDAY, WEDNESDAY))
    assert "Tomorrow  ○ easy" in words(card(OWN, WEDNESDAY, WEDNESDAY))


def test_a_longer_run_of_years_ago_is_not_forgotten() -> None:
    own = OWN.after(tick(OWN, OWN.weeks[0].sessions[3].id, SUNDAY))
    before = Run(id="x", day=date(2024, 5, 5), km=30.0)
    assert "The longest so far, by" in words(card(own, SUNDAY, SUNDAY))
    own = own.after(Change(put=(before,)))
    assert "The longest on this way, by" in words(card(own, SUNDAY, SUNDAY))


def test_another_day_of_a_pause() -> None:
    own = OWN.after(Change(put=(Pause(id="p", first=MONDAY, reason="ill", made=MONDAY),)))
    said = words(card(own, WEDNESDAY, TUESDAY))
    assert "A run in a pause is welcome, and it is counted." in said


def test_an_extra_run_on_a_rest_day() -> None:
    own = OWN.after(Change(put=(Run(id="x", day=WEDNESDAY, km=4.0, source="typed"),)))
    assert "+ EXTRA RUN 4.0 km" in words(card(own, WEDNESDAY, WEDNESDAY))


def test_the_first_tick_ever() -> None:
    own = OWN.after(tick(OWN, TEMPO.id, TUESDAY))
    assert ticked(own, TEMPO.id, TUESDAY) == (
        "Tempo 6.5 km ticked: that is the first one. Two more keep the week."
    )


def test_the_tick_that_keeps_a_week_and_the_one_that_makes_it_whole() -> None:
    own = OWN
    said = []
    for session in OWN.weeks[0].sessions:
        own = own.after(tick(own, session.id, session.outing.day))
        said.append(ticked(own, session.id, session.outing.day))
    assert said[1] == "Easy 7.0 km ticked. 13 of 30 km this week."
    assert said[2] == "Easy 5.0 km ticked. That is the first week kept."
    assert said[3] == "Long run ticked: week 1 is kept, four of four."


def lives() -> Iterator[tuple[Journal, date]]:
    """A few weeks, each day with some of it done, in every way that the keys allow."""
    own, plan = OWN, [session for w in OWN.weeks for session in w.sessions]
    yield own, MONDAY - timedelta(days=3)
    for n, session in enumerate(plan):
        day = session.outing.day
        if n % 3 == 1:
            own = own.after(ease(own, session.id, day))
        if n % 5 == 4:
            own = own.after(enter(own, session.id, Figures(km=3.0, effort=4), day))
        elif n % 4 != 3:
            own = own.after(tick(own, session.id, day))
        yield own, day
        yield own, day + timedelta(days=1)
    yield own, plan[-1].outing.day + timedelta(days=40)


@pytest.mark.parametrize("life", lives())
def test_no_card_and_no_sentence_is_ever_unkind_or_too_long(life: tuple[Journal, date]) -> None:
    own, today = life
    for offset in range(-9, 10):
        said = words(card(own, today + timedelta(days=offset), today))
        assert not [word for word in UNKIND if word in said.lower()]
        assert "!" not in said
        shown = card(own, today + timedelta(days=offset), today)
        assert max(len(row.left) + len(row.right) for row in (shown.head, *shown.body)) <= 50
        assert len(shown.under) <= 50
    assert len(said_on(own, today)) <= 76
    assert said_on(own, today)


@settings(max_examples=30)
@given(st.integers(0, 400))
def test_no_sentence_is_ever_said_two_days_running(days: int) -> None:
    today = MONDAY + timedelta(days=days)
    assert said_on(OWN, today) != said_on(OWN, today + timedelta(days=1))


def test_a_way_back_of_three_blocks_says_what_holds_on_the_day() -> None:
    asked = course(40, ill_days=0)
    firm = date(2027, 3, 9)
    first, later = (block_words(asked, TUESDAY, TUESDAY + timedelta(days=n), firm) for n in (0, 14))
    assert first == "A third of the usual, a little more later. Firm again from Tue 9 Mar."
    assert later == "Half of the usual, a little more later. Firm again from Tue 9 Mar."


def test_the_day_after_several_intervals_names_them() -> None:
    own = journal(JOURNEY, week(MONDAY, (intervals(TUESDAY),)))
    own = own.after(tick(own, own.weeks[0].sessions[0].id, TUESDAY))
    assert card(own, WEDNESDAY, WEDNESDAY).under == "What yesterday's intervals began goes on."


def test_a_day_of_rest_after_none_says_nothing_of_yesterday() -> None:
    assert "yesterday" not in words(card(OWN, MONDAY + timedelta(6), MONDAY + timedelta(6)))


def test_a_run_of_the_week_before_is_asked_about_as_last_weeks() -> None:
    own = journal(JOURNEY, week(MONDAY, (structs.replace(TEMPO.outing, day=SUNDAY),)))
    assert question(own, SUNDAY + timedelta(3)).startswith("Last Sunday's tempo 6.5 km: ")


WEEKS = (MONDAY, MONDAY + timedelta(7))


def test_days_of_two_weeks_are_told_apart_in_one_question() -> None:
    days = (SUNDAY, SUNDAY + timedelta(2))
    own = journal(
        JOURNEY, *(week(first, [easy(day)]) for first, day in zip(WEEKS, days, strict=True))
    )
    asked = question(own, SUNDAY + timedelta(3))
    assert asked.startswith(f"Two runs have no answer yet: Sun {SUNDAY.day}, Tue.")


def test_a_tempo_taken_indoors_is_not_said_to_have_moved() -> None:
    was = Was(TEMPO.outing, TUESDAY, INDOORS, "weather", "runner")
    own = journal(
        JOURNEY, structs.replace(OWN.weeks[0], sessions=(structs.replace(TEMPO, was=(was,)),))
    )
    said = words(card(own, TUESDAY, TUESDAY))
    assert "Indoors, as it was planned, and it counts in full." in said
    assert "Moved" not in said


def test_a_run_gone_by_is_not_said_to_make_the_week_whole() -> None:
    own, second = OWN, OWN.weeks[1].sessions
    for session in (*OWN.weeks[0].sessions, *second[1:]):
        own = own.after(tick(own, session.id, session.outing.day))
    sunday = SUNDAY + timedelta(7)
    assert ticked(own, second[-1].id, sunday) == "Long run ticked: week 2 is kept."


def test_the_sessions_of_a_week_fit_into_its_card() -> None:
    days = (TUESDAY, TUESDAY + timedelta(2), SATURDAY)
    wide = week(
        MONDAY, (intervals(TUESDAY), *(easy(day, 8.5, 57) for day in days[1:]), long(SUNDAY)), 6
    )
    under = card(journal(JOURNEY, wide), MONDAY, MONDAY).under
    assert len(under) <= 50
    assert under.endswith("LONG 12")


def test_the_card_of_a_day_before_names_today_s_run_as_next() -> None:
    own = weeks_of_four(2)
    saturday = MONDAY + timedelta(days=5)
    shown = card(own, saturday - timedelta(days=1), saturday).body
    assert any(row.left == "Saturday  ○ easy" for row in shown)
