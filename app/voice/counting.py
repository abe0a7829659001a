"""How numbers of Momentum came about, in words: weeks, streak, spares, score."""

from collections.abc import Iterator
from datetime import date
from math import floor

from app.coach.momentum.bounce_back import BounceBack
from app.coach.momentum.how import how
from app.coach.momentum.shares import Shares
from app.coach.momentum.spares import MOST, Counted
from app.coach.momentum.standing import Standing
from app.voice.momentum import counted_runs
from app.voice.signs import SPARE, SPENT_SPARE
from app.voice.words import dated, day_name, listed, number
from storage.journal import Journal
from storage.records import Runner


def how_counted(week: Counted) -> str:
    """As in "2 of 3, a spare covered Thursday" or "1 of 4, two short of 3"."""
    own, due = week.tally, week.tally.due
    ticks = f"{own.ticks} of {due}"
    of_goal = f" of {own.goal}" if own.goal < due else ""
    short = f"{ticks}, {number(own.left)} short{of_goal}"
    match how(week):
        case "runs":
            return ticks if own.ticks >= due else f"{ticks}, and {_keeps(own.goal)}"
        case "race":
            return "the race kept it"
        case "spare":
            days = listed([day_name(session.outing.day) for session in week.covered])
            spares = "a spare" if len(week.covered) == 1 else "two spares"
            return f"{ticks}, {spares} covered {days}"
        case "paused":
            return "paused, so it neither adds nor ends anything"
        case "open" if own.is_over:
            return f"{ticks}, {own.unanswered} without an answer"
        case "open":
            return f"{ticks} so far, and {_keeps(own.goal)}"
        case "short":
            return short
        case "declined":
            return f"{short}, its spare taken back"


def _keeps(goal: int) -> str:
    return f"{goal} {'keeps' if goal == 1 else 'keep'} it"


def score_words(now: Standing) -> str:
    """As in "momentum 68"."""
    return f"momentum {floor(now.score)}"


def spare_signs(journal: Journal, now: Standing) -> str:
    """As in "◆◇", one in hand and one spent; empty where the runner goes without them."""
    if not (journal.owner or Runner()).spares_on:
        return ""
    return SPARE * now.spares + SPENT_SPARE * (MOST - now.spares)


def spares_line(journal: Journal, now: Standing) -> str:
    """As in "spares ◆◇"; empty where the runner goes without them."""
    signs = spare_signs(journal, now)
    return signs and f"spares {signs}"


def spares_counted(now: Standing, today: date) -> str:
    """What is in hand, and where the last ones went."""
    spent = [week for week in now.weeks if week.covered]
    held = number(now.spares) if now.spares else "none"
    if not spent:
        return f"{held} in hand, none spent so far"
    last = dated(spent[-1].tally.first_day, today)
    return f"{held} in hand, last spent on the week of {last}"


def straight_back(found: BounceBack) -> str:
    """As in "came straight back 3 of 7 times"; empty while it never was so: no zero is shown."""
    if found.is_spotless:
        return "no run missed"
    if not found.straight:
        return ""
    times = "time" if found.misses == 1 else "times"
    return f"came straight back {found.straight} of {found.misses} {times}"


def shares_words(found: Shares) -> Iterator[str]:
    """As in "37 on time", and what else there was."""
    for name, count in found._asdict().items():
        if count or name == "on_time":
            yield f"{count} {name.replace('_', ' ')}"


def due_words(found: Shares) -> str:
    """As in "44 runs were due"."""
    return f"{counted_runs(found.due)} {'was' if found.due == 1 else 'were'} due"
