"""docs/coach.md: each figure on it is the one by which the coach decides."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from app.coach import constants as c
from app.coach.level import CAUTIOUS_AGE, LEVEL_FROM_KM, VOLUME_LEVEL
from app.coach.maintenance import return_factor as back
from app.coach.maintenance.easy_ways import EASY_LESS, LONG_SHARES
from app.coach.maintenance.hold import MOST_WEEKS
from app.coach.maintenance.shape import STEADY_MINUTES
from app.coach.map import paces, phases, workouts
from app.coach.map.distances import DISTANCES
from app.coach.map.goals import KEPT_BY
from app.coach.map.offer import MORE
from app.coach.map.plateau import WEEK_SHARE
from app.coach.momentum import points, spares
from app.coach.momentum.score import OVERRUN, PATIENT_DAYS
from app.coach.momentum.streaks import MEND_EVERY
from app.coach.momentum.ticks import ANSWER_DAYS
from app.voice.why_rules import INVARIANTS, RULES

PAGE = (Path(__file__).parents[1] / "docs" / "coach.md").read_text(encoding="utf-8")
FIVE, TEN, HALF, MARATHON, FIFTY = DISTANCES
WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 7: "seven"}


def share(value: float) -> str:
    """As in "97.5 %"."""
    return f"{100 * value:.3g} %"


def shares(values: Iterable[float]) -> str:
    """As in "70, 35 %"."""
    return f"{', '.join(f'{100 * value:g}' for value in values)} %"


def row(values: Iterable[float], last: str) -> str:
    """As in "1, 2 or 3"."""
    *most, end = (f"{value:g}" for value in values)
    return f"{', '.join(most)} {last} {end}"


PACES = (
    f"last {paces.RACE_DAYS} days and at least {paces.RACE_LEAST_KM} km",
    f"{100 * paces.EASY_RANGE[0]:g} to {share(paces.EASY_RANGE[1])} of VDOT",
    f"tempo {share(paces.THRESHOLD)}, intervals {share(paces.INTERVAL)}",
    f"repetitions {share(paces.REPETITION)}",
    f"slower below VDOT {paces.MARATHON_SLOWER_BELOW:g}",
    f"Recovery ({100 * paces.RECOVERY_RANGE[0]:g} to {share(paces.RECOVERY_RANGE[1])})",
    f"steady ({100 * paces.STEADY_RANGE[0]:g} to {share(paces.STEADY_RANGE[1])})",
    f"at least {WORDS[paces.EASY_RUNS]} easy runs",
    f"the power of {paces.RIEGEL}",
)
HOW_FAR = (
    f"longest of the last {c.LONG_WINDOW_DAYS} days",
    f"or {c.LONG_STEP_KM} km longer where that is more",
    f"never more than {c.LONG_GROWTH_KM:g} km longer",
    f"{share(c.GROWTH)} of the largest of the last three weeks",
    f"by {share(c.GROWTH_AT_VOLUME)} from {LEVEL_FROM_KM[VOLUME_LEVEL - 1]:g} km a week on",
    f"by {share(c.GROWTH_CAUTIOUS)} from the age of {CAUTIOUS_AGE}",
    f"{c.RAMP_OK:.2f} times that largest week, or {c.RAMP_KM:g} km more",
    f"{c.RAMP_TWO_WEEKS:.2f} times those of two and three weeks before",
    f"{share(c.CUT)} of the week, {share(c.LONG_CUT)} of the long run",
    f"{FIVE.long_goal} km for a 5 km race, {TEN.long_goal} for 10 km",
    f"{HALF.long_goal} for a half, {MARATHON.long_goal} for a marathon",
    f"{FIFTY.long_goal} for 50 km",
    f"at least {row((one.long_least for one in DISTANCES), 'and')} km",
    f"at {row(sorted({one.long_minutes for one in DISTANCES}), 'and')} minutes",
    f"four weeks of {MARATHON.big_weeks[0]:g} km on average",
    f"not in reach below {MARATHON.big_weeks[1]:g}",
    f"({share(TEN.taper[0])} of the largest week)",
    f"to a half ({shares(HALF.taper)})",
    f"to a marathon ({shares(MARATHON.taper)})",
    f"{share(MORE - 1)} more is offered",
)
WHICH_DAYS = (
    f"below {', '.join(f'{km:g}' for km in LEVEL_FROM_KM)} a week, and above",
    f"there are {row(c.MAX_HARD, 'or')} hard runs a week",
    f"first {WORDS[phases.CALM_WEEKS]} weeks",
    f"at most {row(c.MAX_RUN, 'or')} days of running in a row",
    f"{row(c.REST_MIN, 'or')} days without running",
    f"always {workouts.TEMPO_LEAST:g} minutes",
    f"{share(workouts.INTERVAL_SHARE)} of the week, and always {workouts.INTERVAL_LEAST:g}",
    f"up to {workouts.INTERVAL_MOST_KM:g} km",
    f"{share(workouts.REPETITION_SHARE)} and {workouts.REPETITION_MOST_KM:g} km",
    f"{workouts.MP_MOST_KM:g} km and {workouts.MP_MOST:g} minutes",
)
LIGHTER_AND_BACK = (
    f"tempo becomes {STEADY_MINUTES:g} minutes steady",
    f"a long run {share(LONG_SHARES[1])} of itself, an easy run {EASY_LESS:g} minutes",
    f"{share(WEEK_SHARE)} of the largest of three weeks, for at most {MOST_WEEKS}",
    f"{WORDS[back.FREE_DAYS].capitalize()} full days without a run cost nothing",
    f"{share(back.LOSS_A_DAY)} less for each day",
    f"and {share(back.LEAST)} at least",
    f"at most half of the usual and {back.ILL_MINUTES:g} minutes",
    f"and {WORDS[back.ILL_EASY_DAYS]} at least (ours)",
)
MOMENTUM = (
    f"The score begins at {points.START:g}",
    f"costs at most {points.ISOLATED_MISS:g} points",
    f"brings back half of what was lost, {points.MOST_GIVEN_BACK:g} points at most",
    f"more than {share(OVERRUN - 1)} above its plan",
    f"after {PATIENT_DAYS} of them without a run",
    f"Half a run is worth {points.WORTH['partial']}, ten minutes {points.WORTH['minimal']}",
    f"kept with {row(KEPT_BY[1:], 'or')} ticks of 1 to {len(KEPT_BY) - 1} sessions",
    f"{WORDS[spares.MOST].capitalize()} spares are in hand at first",
    f"{WORDS[spares.KEPT_FOR_ONE]} kept weeks bring one back",
    f"({WORDS[spares.KEPT_FOR_ONE_OF_ALL]} where all runs are asked for)",
    f"one costs {points.SPARE_COSTS:g} points",
    f"once in {MEND_EVERY.days} days",
    f"before {WORDS[ANSWER_DAYS.days]} days",
)


@pytest.mark.parametrize("fact", [*PACES, *HOW_FAR, *WHICH_DAYS, *LIGHTER_AND_BACK, *MOMENTUM])
def test_the_page_has_the_figures_of_the_code(fact: str) -> None:
    assert fact in PAGE


@pytest.mark.parametrize(("number", "words"), [*RULES.items(), *INVARIANTS.items()])
def test_the_page_tells_every_rule_and_limit_by_its_number(number: str, words: str) -> None:
    assert f"| {number} | {words} |" in PAGE
