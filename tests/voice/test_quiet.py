"""The quiet lines: enough of each, none two days running, each in room for it and kindly said."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.days import WEEK
from app.coach.momentum.runs import tick
from app.coach.momentum.standing import standing_on
from app.voice import efforts, quiet
from app.voice.cards import card
from app.voice.day import sentence
from app.voice.rotation import in_turn
from app.voice.sessions import NOUNS
from app.voice.words import LINE
from storage.journal import Journal
from storage.records import Change, Outing, Pause, Run
from tests.builders import MONDAY, easy, journal, long, week
from tests.voice.unkind import UNKIND
from widgets.card import INSIDE

DAY = timedelta(days=1)
OFTEN = (
    quiet.EASY_DAY, quiet.KEY_DAY, quiet.LADDER_DAY, quiet.LADDER_RUN, quiet.REST_DAY,
    quiet.RUN_DAY, quiet.ILL_DAY, quiet.PAUSED_DAY, efforts.EFFORTS["easy"],
    efforts.EFFORTS["runwalk"],
)  # fmt: skip
"""Kinds of day that come several times a week."""
SELDOM = (
    quiet.EASED_DAY, quiet.GONE_DAY, quiet.FREE_DAY, quiet.IDLE_DAY, quiet.SETTLING,
    quiet.EXTRA_DAY,
    efforts.IN_ONE_PIECE, efforts.EFFORTS["long"], efforts.EFFORTS["recovery"],
)  # fmt: skip
ON_THE_LINE = (
    quiet.EASY_DAY, quiet.KEY_DAY, quiet.LADDER_DAY, quiet.REST_DAY, quiet.RUN_DAY,
    quiet.EASED_DAY, quiet.GONE_DAY, quiet.ILL_DAY, quiet.PAUSED_DAY, quiet.FREE_DAY,
    quiet.EXTRA_DAY,
)  # fmt: skip
ON_THE_CARD = (quiet.IDLE_DAY, efforts.IN_ONE_PIECE, *efforts.EFFORTS.values())


@pytest.mark.parametrize("lines", OFTEN)
def test_what_is_said_often_is_not_back_within_a_week(lines: Sequence[str]) -> None:
    days = [MONDAY + n * DAY for n in range(60)]
    for day in days:
        week_of_words = [in_turn(lines, day + n * DAY) for n in range(WEEK.days)]
        assert len(set(week_of_words)) == WEEK.days


@pytest.mark.parametrize("lines", [*OFTEN, *SELDOM])
def test_no_line_belongs_to_one_day_of_the_week(lines: Sequence[str]) -> None:
    assert len(set(lines)) == len(lines) > 1
    assert in_turn(lines, MONDAY) != in_turn(lines, MONDAY + WEEK)


@pytest.mark.parametrize("lines", ON_THE_LINE)
def test_a_line_has_room_for_its_words(lines: Sequence[str]) -> None:
    assert all(len(line) <= LINE for line in lines)


@pytest.mark.parametrize("lines", ON_THE_CARD)
def test_a_card_has_room_for_its_words(lines: Sequence[str]) -> None:
    assert all(len(line) <= INSIDE for line in lines)


def test_a_card_has_room_for_what_settles_in() -> None:
    settled = [line.format(run=noun) for line in quiet.SETTLING for noun in NOUNS.values()]
    assert all(len(words) <= INSIDE for words in settled)


def test_they_are_kind_and_never_exclaim_or_ask() -> None:
    for line in (line for lines in (*ON_THE_LINE, *ON_THE_CARD) for line in lines):
        assert line.endswith(".")
        assert not set("!?") & set(line)
        assert not any(f" {word} " in f" {line.lower()} " for word in UNKIND)


def test_an_easy_run_is_described_in_other_words_on_its_eve_and_on_its_day() -> None:
    own = journal(week(MONDAY, [easy(MONDAY + DAY)]))
    eve, due = card(own, MONDAY, MONDAY), card(own, MONDAY + DAY, MONDAY + DAY)
    assert eve.body[-1].left != due.body[0].left


@pytest.mark.parametrize("outing", [easy(MONDAY + DAY), long(MONDAY + DAY)])
def test_a_run_let_go_is_not_spoken_of_as_one_to_run(outing: Outing) -> None:
    own = journal(week(MONDAY, [outing]))
    gone = structs.replace(own.weeks[0].sessions[0], let_go=MONDAY)
    own = own.after(Change(put=(own.with_session(gone),)))
    assert said(own, MONDAY + DAY) in quiet.GONE_DAY


def test_a_run_on_a_day_of_rest_is_spoken_of() -> None:
    extra = Run(id="x", day=MONDAY + DAY, km=4.8, source="typed")
    own = journal(week(MONDAY, [easy(MONDAY), easy(MONDAY + 2 * DAY)]), extra)
    own = own.after(tick(own, own.weeks[0].sessions[0].id, MONDAY))
    assert said(own, MONDAY + DAY) in quiet.EXTRA_DAY


def test_ten_days_ill_say_nothing_twice_within_a_week() -> None:
    ill = Pause(id="p", first=MONDAY, reason="ill", made=MONDAY)
    own = journal(ill, week(MONDAY, [easy(MONDAY + DAY)]))
    told = [said(own, MONDAY + n * DAY) for n in range(10)]
    assert len(set(told)) == len(quiet.ILL_DAY)


def said(own: Journal, today: date) -> str:
    return sentence(own, standing_on(own, today), today)


def test_the_tick_that_keeps_a_week_is_not_said_twice() -> None:
    days = [MONDAY + n * DAY for n in (1, 3, 4)]
    own = journal(week(MONDAY, map(easy, days), ticks=2))
    for day, session in zip(days[:2], own.weeks[0].sessions, strict=False):
        own = own.after(tick(own, session.id, day))
    assert said(own, days[1]) in quiet.RUN_DAY
