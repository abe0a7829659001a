"""Where a journey stands, in words: its week, or the runs of its block."""

from datetime import date

from app.coach.days import DAY, WEEK
from app.coach.momentum.ticks import TICKS, state
from app.coach.plan import REACHED, block_of, is_endless, journey_weeks, week_of
from app.voice.ladder import ladder_words
from app.voice.momentum import counted_runs
from app.voice.words import date_words, short_day, units_of
from storage.journal import Journal
from storage.records import Journey


def weeks_on_the_way(journal: Journal, way: Journey) -> int | None:
    """The numbered weeks of a journey; None where it leads on and on, or was cut short."""
    leads_on = is_endless(way) or (way.goal.kind == "run_walk" and not way.goal.race_day)
    if leads_on or (way.ended and way.ended_why != REACHED):
        return None
    return max((week.number for week in journey_weeks(journal, way)), default=0)


def journey_line(journal: Journal, way: Journey, today: date) -> tuple[str, str]:
    """As in "Journey", "week 6 of 16 · 14 March", "Block 2", "9 of 12 runs", or "Ladder"."""
    if way.goal.kind == "run_walk":
        race_day = way.goal.race_day
        ahead = race_day if race_day and race_day >= today else None
        steps = ladder_words(journal, way, today)
        return "Ladder", f"{steps} · {_end(journal, way, today)}" if ahead else steps
    if is_endless(way):
        return _block_line(journal, way, today)
    return "Journey", f"{place(journal, way, today)} · {_end(journal, way, today)}"


def place(journal: Journal, way: Journey, today: date) -> str:
    """How far along the way today is: as in "week 6 of 16"."""
    week = week_of(journal, today, today)
    if today < way.from_day or week is None or week.journey != way.id:
        return f"begins {short_day(way.from_day)}"
    of = weeks_on_the_way(journal, way)
    return f"week {week.number} of {of}" if week.number else f"before week 1 of {of}"


def _end(journal: Journal, way: Journey, today: date) -> str:
    if way.goal.race_day:
        return "today" if way.goal.race_day == today else date_words(way.goal.race_day)
    weeks = journey_weeks(journal, way)
    if way.drawn_by == "own" and weeks:
        return f"until {date_words(weeks[-1].first_day + WEEK - DAY)}"
    units = units_of(journal.owner)
    return f"{units.whole(way.goal.km or 0)} {units.name} a week"


def _block_line(journal: Journal, way: Journey, today: date) -> tuple[str, str]:
    block = block_of(journal, way, today)
    ticked = sum(state(journal, session, today) in TICKS for session in block.sessions)
    return f"Block {block.number}", f"{ticked} of {counted_runs(len(block.sessions))}"
