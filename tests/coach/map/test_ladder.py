"""The steps of the ladder, and beside them those of the published plan."""

import csv
import re
from pathlib import Path

import pytest

from app.coach.map.ladder import (
    LONGEST_MINUTES,
    STEPS,
    TOP,
    rung,
    rung_minutes,
    step_of,
    without_a_walk,
)
from storage.records import Segment

PLAN = Path(__file__).parents[4] / "shared/plans/nhs_couch_to_5k.csv"


def turns(step: int) -> list[tuple[str, float]]:
    """What follows the warm-up, as the published plan words it."""
    words = {"walk": "walk", "easy": "run"}
    return [(words[part.zone], part.minutes or 0.0) for part in rung(step)[1:]]


@pytest.mark.skipif(not PLAN.exists(), reason="the published plan is not here")
def test_the_27_steps_are_those_of_the_nhs() -> None:
    with PLAN.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] != "rest"]
    assert len(rows) == STEPS
    for step, row in enumerate(rows, 1):
        said = re.findall(r"(run|walk) ([\d.]+)", row["note"].rpartition("warm-up; ")[2])
        assert turns(step) == [(what, float(minutes)) for what, minutes in said], step
        assert rung_minutes(step) - 5 == float(row["minutes"]), step


@pytest.mark.parametrize(
    ("step", "minutes", "longest"),
    [(1, 25, 1), (4, 25, 1.5), (8, 23, 3), (10, 26.5, 5), (14, 26, 8), (15, 25, 20), (17, 28, 10),
     (18, 30, 25), (24, 33, 28), (27, 35, 30), (28, 35, 30), (29, 38, 33), (30, 41, 36),
     (31, 45, 40)],
)  # fmt: skip
def test_a_step_has_its_minutes_and_its_longest_run(
    step: int, minutes: float, longest: float
) -> None:
    assert rung_minutes(step) == minutes
    assert without_a_walk(rung(step)) == longest


def test_step_8_is_what_the_card_says() -> None:
    assert turns(8) == [("run", 1.5), ("walk", 1.5), ("run", 3), ("walk", 3)] * 2


def test_every_step_begins_with_a_brisk_walk() -> None:
    assert all(rung(step)[0] == Segment("walk", 5.0) for step in range(1, TOP + 1))


def test_beyond_the_top_the_top_is_run() -> None:
    assert rung(TOP + 5) == rung(TOP)
    assert rung_minutes(TOP) == LONGEST_MINUTES


def test_of_steps_alike_the_nearest_is_meant_and_none_above() -> None:
    assert step_of(rung(9), near=8) == 8
    assert step_of(rung(9), near=12) == 9
    assert step_of(rung(15), near=10) == 10
