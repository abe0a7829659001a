"""How the numbers of Momentum came about, as a page: score, streak, spares, and week by week."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from math import floor

from app.coach.days import DAY, WEEK
from app.coach.momentum.bounce_back import Miss, last_miss
from app.coach.momentum.points import ISOLATED_MISS, MOST, SPARE_COSTS, START
from app.coach.momentum.rows import kept_rows
from app.coach.momentum.score import BEFORE, PATIENT_DAYS, score_on, weekly
from app.coach.momentum.shares import shares
from app.coach.momentum.spares import Counted
from app.coach.momentum.standing import Standing
from app.voice.counting import (
    due_words,
    how_counted,
    score_words,
    shares_words,
    spare_signs,
    spares_counted,
    straight_back,
)
from app.voice.momentum import counted_runs, counted_weeks, days_line
from app.voice.why_page import WhyPage
from app.voice.words import capital, dated, day_in_full
from storage.journal import Journal
from widgets.labelled import Labelled

MOST_WEEKS = 53
"""Weeks that are told one by one, the newest first."""
SCORE = (
    "Each run that was due moves it on towards {most:.0f}, eased and moved ones in full; a single"
    " miss takes {miss:.0f} at most, a spare {spare:.0f}, and the first run back returns half of"
    " what was gone. A pause leaves it as it is for {patience} days; then it fades without a run."
)
RUNS = (
    "On time is on its day, whole, half or ten minutes; let go is given up in time; an extra run"
    " was not planned."
)
DAYS = "days with the run that was due, and days of planned rest. A pause adds none."
WEEKS = "How each was counted, and momentum before and after it."


def momentum_why(journal: Journal, now: Standing, weeks: Sequence[Counted], today: date) -> WhyPage:
    """How the score, the streak and the spares were counted, and each of some weeks."""
    looked_at = weeks[-MOST_WEEKS:]
    rows = (
        *_figures(journal, now, today),
        *_runs(journal, looked_at),
        *_weeks(now, looked_at, today),
    )
    return WhyPage(
        title="How momentum is counted",
        name=f"MOMENTUM {floor(now.score)}",
        size=now.band,
        rows=tuple(row for row in rows if row.words),
    )


def momentum_row(now: Standing, today: date) -> Iterator[Labelled]:
    """What stands in the streak's card, and where all of it is told; none before the first week."""
    if now.weeks:
        told = f"{capital(score_words(now))}, {now.band}; 3, then w, tells it week by week."
        yield Labelled("Streak", f"{_kept(now, today)} {told}")


def _figures(journal: Journal, now: Standing, today: date) -> Iterator[Labelled]:
    rule = SCORE.format(most=MOST, miss=ISOLATED_MISS, spare=SPARE_COSTS, patience=PATIENT_DAYS)
    yield Labelled("Score", f"{_begun(now)} {rule}")
    yield Labelled("Streak", _kept(now, today))
    yield Labelled("In a row", _in_a_row(now, today))
    yield Labelled("On plan", _on_plan(now))
    spares = f"{capital(spares_counted(now, today))}." if spare_signs(journal, now) else ""
    yield Labelled("Spares", spares)
    yield Labelled("Back", _back(now, today))


def _begun(now: Standing) -> str:
    is_given = now.begun > START
    before = f", for the running in the {BEFORE} weeks before it" if is_given else ""
    return f"It began at {now.begun:.0f}{before}."


def _kept(now: Standing, today: date) -> str:
    """As in "5 weeks kept, since 23 Nov; the best were 21, from 1 Jun to 25 Oct."."""
    own, rows = now.streak, kept_rows(now.weeks, today)
    if not rows:
        return "No week is kept yet."
    best = max(reversed(rows), key=lambda row: row.weeks)
    last = max(week.tally.first_day for week in now.weeks if week.kept and best.has(week))
    span = f"from {dated(best.first, today)} to {dated(last + WEEK - DAY, today)}"
    since = f"since {dated(rows[-1].first, today)}"
    if own.row.waits_since:  # whatever was kept since goes on with it once it is mended
        mends = "one more, run whole, mends" if own.row.mend else "the next two, run whole, mend"
        broken = dated(own.row.waits_since - WEEK, today)
        return f"{_weeks_kept(own.row.waiting)}, till the week of {broken}; {mends} the row."
    if own.weeks == own.best_weeks:
        return f"{_weeks_kept(own.weeks)}, {since}: the best so far."
    bests = f"the best {'was' if best.weeks == 1 else 'were'} {best.weeks}, {span}."
    if own.weeks:
        return f"{_weeks_kept(own.weeks)}, {since}; {bests}"
    return f"A new row begins with the next kept week; {bests}"


def _weeks_kept(count: int) -> str:
    return f"{counted_weeks(count)} kept"


def _in_a_row(now: Standing, today: date) -> str:
    """As in "19 runs, since Thursday 19 November was missed; the best were 55."."""
    own, missed = now.streak, last_miss(now.weeks)
    if not own.best_sessions:
        return ""
    if not own.sessions:
        gone = f"{_on(missed, today)} was missed, and the" if missed else "The"
        return f"{gone} next run begins a row; the best were {own.best_sessions}."
    is_whole = missed is not None and missed.since == own.sessions  # no weeks without a plan since
    since = f", since {_on(missed, today)} was missed" if missed and is_whole else ""
    best = "" if own.sessions == own.best_sessions else f"; the best were {own.best_sessions}"
    return f"{counted_runs(own.sessions)}{since}{best}."


def _on_plan(now: Standing) -> str:
    """As in "34 days on plan, the best were 80: days with a run that was due, ..."."""
    days = days_line(now.streak)
    is_best = now.streak.days in (0, now.streak.best_days)
    best = "" if is_best else f", the best were {now.streak.best_days}"
    return f"{capital(days)}{best}: {DAYS}" if days else ""


def _back(now: Standing, today: date) -> str:
    """As in "Came straight back 3 of 7 times; last after Thursday 19 November."."""
    missed, back = last_miss(now.weeks), capital(straight_back(now.bounce_back))
    if not back:
        return ""
    is_last = missed is not None and missed.is_back
    return f"{back}, last after {_on(missed, today)}." if missed and is_last else f"{back}."


def _on(missed: Miss, today: date) -> str:
    return day_in_full(missed.session.outing.day, today)


def _runs(journal: Journal, weeks: Sequence[Counted]) -> Iterator[Labelled]:
    """What became of the runs of the weeks that are told below."""
    found = shares(journal, weeks, [week.tally.first_day for week in weeks])
    if found.due:
        went = ", ".join(shares_words(found))
        yield Labelled("Runs", f"{capital(due_words(found))} in the weeks below: {went}. {RUNS}")


def _weeks(now: Standing, weeks: Sequence[Counted], today: date) -> Iterator[Labelled]:
    if not weeks:
        return
    yield Labelled("Weeks", WEEKS)
    firsts = [week.tally.first_day for week in weeks]
    before = score_on(now.scores, firsts[0] - DAY)
    after = (score.value for score in weekly(now.scores, firsts, now.begun, today))
    scores = map(floor, (now.begun if before is None else before, *after))
    for week, change in reversed(list(zip(weeks, pairwise(scores), strict=True))):
        went = " to ".join(map(str, dict.fromkeys(change)))
        yield Labelled(dated(week.tally.first_day, today), f"{how_counted(week)} · {went}")
