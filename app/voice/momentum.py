"""The words of Momentum: weeks and streaks, as facts with what is next."""

from datetime import date

from app.coach.days import weeks_between
from app.coach.momentum.streaks import MENDING_RUNS, Streak, streak_on
from app.coach.momentum.weeks import Tally
from app.coach.plan import runs_between, was_run
from app.voice.signs import SPENT_SPARE
from app.voice.words import Units, number
from storage.journal import Journal
from storage.records import Journey


def beginning(way: Journey, units: Units) -> str:
    """Where a journey began: as in "25 km a week"."""
    return f"{units.whole(way.weekly_km)} {units.name} a week" if way.weekly_km else "walking"


def behind(journal: Journal, way: Journey, today: date, units: Units) -> str:
    """As in "16 weeks, 56 runs, 398 km": a journey from its first day; empty without a run.

    A ladder asks for no distance, and few of its runs have one.
    """
    runs = [run for run in runs_between(journal, way.from_day, today) if was_run(run)]
    if not runs:
        return ""
    weeks = weeks_between(way.from_day, today) + 1
    if way.goal.kind == "run_walk":
        return f"{counted_weeks(weeks)}, {counted_runs(len(runs))}"
    km = units.whole(sum(run.km or 0.0 for run in runs))
    return f"{counted_weeks(weeks)}, {counted_runs(len(runs))}, {km} {units.name}"


def week_name(week: Tally) -> str:
    """As in "week 6"; the short week before week 1 has no number."""
    return f"week {week.week.number}" if week.week.number else "this short week"


def more_to_keep(week: Tally) -> str:
    """As in "two more keep the week"."""
    return f"{number(week.left)} more {'keeps' if week.left == 1 else 'keep'} the week"


def week_figures(week: Tally, units: Units) -> str:
    """As in "15 of 33 km", or "1 of 3 runs" where no kilometres are asked, or a pause took some."""
    if not week.week.km or week.due < week.planned:
        return f"{week.ticks} of {counted_runs(week.due)}"
    return f"{units.whole(week.km - week.race_km)} of {units.whole(week.week.km)} {units.name}"


def counted_runs(count: int) -> str:
    """As in "3 runs"."""
    return f"{count} run" if count == 1 else f"{count} runs"


def week_text(week: Tally, units: Units, *, is_covered: bool = False) -> str:
    """What stands beside the week bar; `is_covered` where spares stand in for what was missing."""
    figures = week_figures(week, units)
    if is_covered:
        return f"{figures} · week kept {SPENT_SPARE}"
    if week.is_excused:
        return "paused: this week is neutral"
    if week.kept and any(s.outing.kind == "race" for s, _ in week.states):
        return f"{figures}, and the race"
    if week.kept:
        return f"{figures} · week kept ✓"
    if week.is_over:
        waiting = f", {week.unanswered} without an answer" if week.unanswered else ""
        return f"{figures} · {week.ticks} of {week.due}{waiting}"
    if not week.is_in_reach:
        counts = f"{week.ticks} of {counted_runs(week.due)}"
        return figures if figures == counts else f"{figures} · {counts}"
    return f"{figures} · {what_keeps(week)}"


def what_keeps(week: Tally) -> str:
    """As in "3 runs keep it", "1 more keeps it" or "the race keeps it"."""
    ahead = [session.outing.kind for session, reached in week.states if reached == "open"]
    if week.left and ahead == ["race"]:
        return "the race keeps it"
    what = f"{week.left} more" if week.ticks else counted_runs(week.left)
    return f"{what} {'keeps' if week.left == 1 else 'keep'} it"


def asked(week: Tally, units: Units) -> str:
    """What a week asks for: as in "33 km · 3 of 4 runs keep it"."""
    has_race = any(session.outing.kind == "race" for session, _ in week.states)
    keep = f"{week.goal} of {counted_runs(week.due)} {'keeps' if week.goal == 1 else 'keep'} it"
    if has_race:
        keep = f"{keep}, or the race alone" if week.planned > 1 else "the race keeps it"
    has_km = week.week.km and week.due in (0, week.planned)
    km = f"{units.whole(week.week.km)} {units.name}" if has_km else ""
    return " · ".join(filter(None, (km, "" if week.is_excused else keep)))


def streak_lines(streak: Streak, *, is_paused: bool) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two lines of the streak, each with what stands at its right."""
    if streak.is_first_week:
        headline = ("first week", "")
    elif is_paused and streak.held:
        headline = (counted_weeks(streak.held), "waiting")
    elif streak.row.waiting:
        headline = (f"best {streak.best_weeks}", mending(streak))
    elif streak.weeks:
        headline = (counted_weeks(streak.weeks), f"best {streak.best_weeks}")
    else:
        headline = (f"best {streak.best_weeks}", "") if streak.best_weeks else ("a new row", "")
    return headline, (sessions_line(streak), "")


def mending(streak: Streak) -> str:
    """As in "mend 1 of 2"; shorter where the best has three figures."""
    of = "of" if streak.best_weeks < 100 else "/"
    return f"mend {streak.row.mend} {of} {MENDING_RUNS}".replace(" / ", "/")


def counted_weeks(count: int) -> str:
    """As in "5 weeks"."""
    return f"{count} week" if count == 1 else f"{count} weeks"


def sessions_line(streak: Streak) -> str:
    """As in "19 runs in a row"; after a miss the best row, never a zero."""
    if not streak.sessions:
        return f"best row {streak.best_sessions}" if streak.best_sessions else "ready to begin"
    row = counted_runs(streak.sessions)
    return row if streak.is_first_week else f"{row} in a row"


def days_line(streak: Streak) -> str:
    """As in "34 days on plan"; the best after a miss, and empty where days are not counted."""
    if streak.days is None:
        return ""
    if not streak.days:
        return f"best {streak.best_days} on plan" if streak.best_days else "first day on plan"
    return f"{streak.days} {'day' if streak.days == 1 else 'days'} on plan"


def days_switched(journal: Journal, today: date) -> str:
    """What is said once days on plan are counted, or no longer."""
    own = streak_on(journal, today)
    if own.days is None:
        return "Days on plan count no longer."
    row = f"{own.days} in a row" if own.days else "the next begins a row"
    return f"Days on plan count now, planned rest too: {row}."
