"""The words of what the runner said of a session: on the bench, when it is done, and under w."""

from collections.abc import Callable
from datetime import date

import pytest

from app.coach.maintenance.rearranging import on_bench
from app.coach.maintenance.wishes import pin, prize, unpin, unprize
from app.coach.momentum.runs import tick
from app.voice.bench import session_keys, session_words
from app.voice.carrying import refused
from app.voice.hovering import over
from app.voice.rearranging import keeps
from app.voice.why_page import session_page
from app.voice.wishes import held_words, pinned, prized, wish_signs
from app.voice.words import LINE
from storage.journal import Journal
from storage.records import Change
from tests.builders import MONDAY
from tests.coach.maintenance.test_rearranging import OWN, SAT, SUN, THU, TUE, WED, on
from tests.coach.maintenance.test_wishes import raced, said
from tests.voice.unkind import UNKIND

BOTH = said(said(OWN, pin, SUN), prize, SUN)
UNDO = "   u undo"


@pytest.mark.parametrize(
    ("own", "signs", "words", "keys"),
    [
        (OWN, "", "", "o keeps it on its day, i says it matters."),
        (
            said(OWN, pin, SUN),
            "▼",
            "It keeps its day.",
            "o lets it move again, i says it matters.",
        ),
        (
            said(OWN, prize, SUN),
            "★",
            "It matters to you.",
            "o keeps it on its day, i takes back that it matters.",
        ),
        (
            BOTH,
            "▼ ★",
            "It keeps its day, and matters to you.",
            "o lets it move again, i takes back that it matters.",
        ),
    ],
)
def test_the_bench_says_what_was_said_and_what_the_keys_do(
    own: Journal, signs: str, words: str, keys: str
) -> None:
    session = on(own, SUN)
    assert wish_signs(own, session, MONDAY) == signs
    told = session_words(own, session, MONDAY).removeprefix(
        "Sunday: long run, 12.0 km, about 1:20. "
    )
    assert told == (words or "The longest once more, 105 days before the race.")
    assert session_keys(own, session, MONDAY).splitlines()[-1] == keys


def test_of_what_is_over_or_has_become_a_race_nothing_is_shown() -> None:
    ticked = BOTH.after(tick(BOTH, on(BOTH, SUN).id, SUN))
    assert wish_signs(ticked, on(ticked, SUN), SUN) == ""
    assert wish_signs(raced(), on(raced(), SAT), MONDAY) == ""
    assert wish_signs(OWN, None, MONDAY) == ""


@pytest.mark.parametrize(
    ("own", "wish", "say", "words"),
    [
        (OWN, pin, pinned, "Sunday's long run keeps its day, whatever moves around it."),
        (BOTH, unpin, pinned, "Sunday's long run may be moved again."),
        (OWN, prize, prized, "Sunday's long run matters to you: it is kept first."),
        (BOTH, unprize, prized, "Sunday's long run counts like any other again."),
    ],
)
def test_each_is_said_in_a_line_beside_the_way_back(
    own: Journal,
    wish: Callable[[Journal, str, date], Change],
    say: Callable[[Journal, str], str],
    words: str,
) -> None:
    assert say(said(own, wish, SUN), on(own, SUN).id) == words
    assert len(f"{words}{UNDO}") <= LINE
    assert not [word for word in UNKIND if word in words.lower()]


def test_w_says_what_the_runner_said() -> None:
    rows = dict(session_page(BOTH, on(BOTH, SUN), MONDAY).rows)
    assert rows["You said"] == (
        "that it stays on Sunday, and that it matters: it is kept first when something has to go"
    )
    assert "You said" not in dict(session_page(OWN, on(OWN, SUN), MONDAY).rows)


@pytest.mark.parametrize(
    ("own", "words"),
    [
        (OWN, ""),
        (said(OWN, pin, THU), "Thursday's easy run keeps its day: it makes no room."),
        (said(OWN, prize, THU), "Thursday's easy run matters to you: it makes no room."),
    ],
)
def test_a_day_says_why_it_makes_no_room(own: Journal, words: str) -> None:
    session = on(own, TUE)
    told = refused(on_bench(own, session, MONDAY).opened(), session, THU, "run")
    assert words in told
    assert ("one run a day" in told) == (not words)


def test_a_run_that_keeps_its_day_counts_among_those_that_are_left() -> None:
    for own in (OWN, BOTH):
        week = on_bench(own, on(own, TUE), MONDAY).opened()
        option = over(week, on(own, TUE), WED)
        left = keeps(own, week.week, (option,), MONDAY)
        assert left == "This leaves at least four runs, and three keep the week."


def test_days_without_room_are_named_with_the_key_that_frees_them() -> None:
    assert held_words([]) == ""
    assert held_words([on(OWN, SAT)]) == "Saturday's easy run keeps its day: o lets it move."
    both = held_words([on(OWN, SAT), on(OWN, SUN)])
    assert both == "Saturday's easy run and Sunday's long run keep their days: o lets them move."
