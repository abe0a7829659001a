"""Running and walking in few words, and the picture above them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.maintenance.easing import shaped
from app.coach.maintenance.variants import recommended
from app.coach.map.ladder import TOP
from app.coach.map.ladder_weeks import step_on
from app.coach.map.paces import paces
from app.voice.run_walk import in_short, in_words, minutes_words, run_walk_name, run_walk_parts
from storage.journal import Journal
from storage.records import Outing, Segment
from widgets.profile import drawn

DAY = date(2026, 12, 9)
CARD, POCKET = 50, 36
"""Cells that a card has for the words, and a small terminal."""


@pytest.mark.parametrize(
    ("step", "words", "short"),
    [
        (1, "5 walk    1 run, 1½ walk, eight times", "5 walk, run/walk 1/1½, eight times"),
        (4, "5 walk    1½ run, 2 walk, six times, last walk 1",
         "5 walk, run/walk 1½/2, six times"),
        (8, "5 walk    1½ run, 1½ walk, 3 run, 3 walk, twice",
         "5 walk, run/walk 1½/1½, 3/3, twice"),
        (10, "5 walk    3 run, 1½ walk, 5 run, twice, 2½ between",
         "5 walk, run/walk 3/1½, 5, twice"),
        (13, "5 walk    5 run, 3 walk, 5 run, 3 walk, 5 run", "5 walk, run/walk 5/3, 5/3, 5"),
        (15, "5 walk    20 run", "5 walk, 20 run"),
    ],
)  # fmt: skip
def test_a_step_in_words(step: int, words: str, short: str) -> None:
    assert in_words(step_on(DAY, step)) == words
    assert in_short(step_on(DAY, step)) == short


def test_the_picture_has_two_cells_a_minute() -> None:
    cells, _ = drawn(run_walk_parts(step_on(DAY, 8)), CARD)
    assert cells == "▁" * 10 + ("▆" * 3 + "▁" * 3 + "▆" * 6 + "▁" * 6) * 2


def test_without_a_walk_in_between_it_is_called_otherwise() -> None:
    assert run_walk_name(step_on(DAY, 8)) == "run and walk"
    assert run_walk_name(step_on(DAY, 15)) == "walk, then run"
    assert run_walk_name(Outing(DAY, "runwalk", None, 30)) == "run and walk"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(3, "3"), (1.5, "1½"), (0.5, "½"), (2.25, "2¼"), (0, "0"), (1.2, "1.2")],
)
def test_halves_of_a_minute_are_written_short(minutes: float, words: str) -> None:
    assert minutes_words(minutes) == words


@given(step=st.integers(1, TOP), is_cut=st.booleans())
def test_every_step_and_its_two_thirds_fit_a_card_and_a_pocket(step: int, *, is_cut: bool) -> None:
    outing = step_on(DAY, step)
    if is_cut:
        way = recommended(outing, long_runs_cut=0)
        assert way
        outing = shaped(outing, way, paces(Journal(), DAY))
    assert len(in_words(outing)) <= CARD
    assert len(in_short(outing)) <= POCKET
    assert drawn(run_walk_parts(outing), CARD)[1] == in_words(outing)


turns = st.lists(
    st.builds(Segment, st.sampled_from(["walk", "easy"]), st.sampled_from([1.0, 1.5, 20.0])),
    max_size=20,
)


@given(turns)
def test_any_turns_have_words(segments: list[Segment]) -> None:
    outing = Outing(DAY, "runwalk", None, 30, tuple(segments))
    assert isinstance(in_words(outing), str)
    assert isinstance(in_short(outing), str)
