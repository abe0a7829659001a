"""The words of the Momentum screen: what is looked back on, and what stands there at first."""

from datetime import date
from math import floor

from app.coach.momentum.lookback import Lookback
from app.coach.momentum.shares import Shares
from app.coach.momentum.standing import Standing
from app.coach.momentum.streaks import Streak
from app.coach.plan import is_stated, stands
from app.voice.counting import due_words, score_words
from app.voice.momentum import counted_weeks, days_line, streak_lines
from app.voice.words import capital, date_words, dated, day_name, short_date
from storage.journal import Journal

RANGES: dict[int | None, str] = {12: "12 weeks", 53: "a year", None: "all"}
"""The ranges by their weeks, in the order in which r leads through them."""
NO_PLAN = "Nothing to look back on yet. 2 opens the Map, where a road is drawn."
NO_SCORE = "Momentum begins with the first week.\nEach run that was due then moves it on."
NO_EFFORT = "No effort is noted in these weeks.\ne on Today notes how hard a run was, 1 to 10."
NO_RUN = "Nothing was run in these weeks."
NO_ROW = "No week is kept yet.\nThe first one that is begins a row."


def range_words(back: Lookback, length: int | None, today: date) -> str:
    """As in "12 weeks, to today", or "a year, 24 Nov 2025 to 29 Nov 2026"."""
    name = RANGES[length]
    if not back.counted and len(back.firsts) == 1:
        return "this week"
    if length and len(back.firsts) < length:
        name = f"{counted_weeks(len(back.firsts))} so far"
    if not back.has_later:
        return f"{name}, since {dated(back.firsts[0], today)}"
    return f"{name}, {dated(back.firsts[0], today)} to {dated(back.last_day, today)}"


def short_range_words(back: Lookback, words: str) -> str:
    """As in "12 weeks", or "to 4 Oct 26" for weeks that are over: a small terminal has no room."""
    if not back.has_later:
        return words.partition(",")[0].removesuffix(" so far")
    return f"to {short_date(back.last_day)} {back.last_day:%y}"


def momentum_title(now: Standing) -> str:
    """As in "Momentum 87 · rolling"."""
    return f"{capital(score_words(now))} · {now.band}"


def nothing_yet(journal: Journal, today: date) -> str:
    """What stands there before anything was due or run; empty once there is something."""
    if any(week.first_day <= today for week in journal.weeks):
        return ""
    if any(not is_stated(run) for run in journal.runs):
        return ""
    ahead = [week.first_day for week in journal.weeks if stands(journal, week, today)]
    if not ahead:
        return NO_PLAN
    begins = f"{day_name(ahead[0])} {date_words(ahead[0])}"
    return f"The first week begins on {begins}. 1 opens Today."


def kept_line(streak: Streak, *, is_paused: bool) -> tuple[str, str]:
    """As in "11 weeks kept" and "best 11"; what waits is said as on Today."""
    (left, right), _ = streak_lines(streak, is_paused=is_paused)
    return (f"{left} kept", right) if streak.weeks and left.endswith(("week", "weeks")) else (
        left, right
    )  # fmt: skip


def row_line(streak: Streak) -> tuple[str, str]:
    """As in "16 runs in a row" and "best 25"."""
    _, (left, _) = streak_lines(streak, is_paused=False)
    return left, f"best {streak.best_sessions}" if streak.sessions else ""


def plan_days_line(streak: Streak) -> tuple[str, str]:
    """As in "34 days on plan" and "best 80"; empty where days are not counted."""
    return days_line(streak), f"best {streak.best_days}" if streak.days else ""


def gone_line(found: Shares) -> str:
    """As in "1 missed, 2 let go"; without those of which there were none."""
    counts = ((found.missed, "missed"), (found.let_go, "let go"))
    return ", ".join(f"{count} {name}" for count, name in counts if count)


def percent(count: int, of: int) -> str:
    """As in "84 %", rounded down; empty where there is nothing to share."""
    return f"{floor(100 * count / of)} %" if of else ""


def due_line(found: Shares, now: Standing) -> str:
    """As in "44 runs were due"."""
    if found.due:
        return due_words(found)
    has_begun = any(week.tally.is_over for week in now.weeks)
    return "no run was due" if has_begun else "no run was due yet"
