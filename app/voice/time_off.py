"""Time off in words: pauses with their dates, what is refused, and what coming back asks."""

from datetime import date

from app.coach.maintenance.coming_back import WayBack
from app.coach.maintenance.pauses import DAYS_BACK, PauseRefusal, overlapped, pause_refusal
from app.coach.maintenance.return_factor import FREE_DAYS, Course, return_factor
from app.coach.maintenance.way_back import returning
from app.coach.momentum.streaks import Streak, streak
from app.coach.momentum.weeks import tallies
from app.coach.plan import journey, pause_on
from app.voice.maintenance import in_full
from app.voice.momentum import counted_runs, counted_weeks
from app.voice.words import (
    Units,
    capital,
    counted,
    date_words,
    day_name,
    number,
    relative_day,
    short_date,
    size,
    units_of,
)
from storage.journal import Journal
from storage.records import Pause, Session

SHARES = {
    1.0: "the usual size", 0.85: "85 %", 0.75: "three quarters", 0.70: "seven tenths",
    0.50: "half", 0.33: "a third",
}  # fmt: skip
"""What a run is of its usual size."""
WELCOME = "Welcome back. The way back below is agreed; w shows the rule behind it."
GOES_ON = "Welcome back. The plan goes on as it stands."
ASKS = "Three runs in ten days, any length. That is all this stretch asks."
OVER_WHEN = {
    "ill": "when you are well", "injured": "when it has healed",
    "away": "when you are back", "life": "when there is room again",
}  # fmt: skip
MARATHON_KM, MARATHON_DAYS, MARATHON_GAP = 42.0, 16 * 7, 7
"""Days off, in the last days before a marathon, that cost something in it (7.3)."""
MARATHON = "A week or more off costs 5 to 8 % of a marathon's time, on average: plan it 5 % slower."


def whole_day(day: date, today: date) -> str:
    """As in "today, Tuesday 19 January"."""
    words = f"{day_name(day)} {date_words(day)}"
    near = relative_day(day, today)
    return f"{near}, {words}" if near in ("today", "yesterday", "tomorrow") else words


def pause_words(time_off: Pause) -> str:
    """As in "ill, from Tue 19 Jan, no end set" or "away, Mon 1 Feb to Sun 14 Feb"."""
    first = _short(time_off.first)
    if time_off.last is None:
        return f"{time_off.reason}, from {first}, no end set"
    until = f" to {_short(time_off.last)}" if time_off.last != time_off.first else ""
    return f"{time_off.reason}, {first}{until}"


def _short(day: date) -> str:
    return f"{day_name(day)[:3]} {short_date(day)}"


def paused(journal: Journal, pause_id: str, today: date) -> str:
    """What is said when a pause has been entered or changed."""
    time_off = journal.pause.get(pause_id)
    if time_off is None:
        return ""
    if time_off.last is not None and time_off.last < today:
        return f"Noted: {pause_words(time_off)}. Nothing was due on those days."
    first = relative_day(time_off.first, today)
    until = f" to {_short(time_off.last)}" if time_off.last else ""
    return f"Paused from {first}{until}. {waits_at(journal, today)}"


def waits_at(journal: Journal, today: date) -> str:
    """As in "The streak waits at 8 weeks."."""
    weeks = _streak(journal, today).weeks
    return f"The streak waits at {counted_weeks(weeks)}." if weeks else "The streak waits."


def row_waits_at(journal: Journal, today: date) -> str:
    """As in "The streak waits at 8 weeks, the row at 5 runs."."""
    own = _streak(journal, today)
    row = f", the row at {counted_runs(own.sessions)}." if own.sessions else "."
    return f"{waits_at(journal, today).removesuffix('.')}{row}"


def _streak(journal: Journal, today: date) -> Streak:
    return streak(tallies(journal, today), today)


def pause_refused(journal: Journal, time_off: Pause, today: date) -> str:
    """Why a pause can't have these dates, and what would do; empty where it can."""
    refused: PauseRefusal | None = pause_refusal(journal, time_off, today)
    match refused:
        case None:
            return ""
        case "ends before it begins":
            return f"It ends before it begins, on {_short(time_off.first)}; a later day does."
        case "too long ago":
            days = DAYS_BACK[time_off.reason]
            first = _short(today - days)
            return f"{capital(time_off.reason)}: up to {days.days} days back, so from {first} on."
        case "overlaps":
            other = overlapped(journal, time_off)
            return f"There is a pause already: {pause_words(other)}." if other else ""


def came_back(journal: Journal, today: date) -> str:
    """What is said when a pause has ended, or a way back was taken."""
    has_way = any(
        was.on == today
        for week in journal.weeks
        for session in week.sessions
        if (was := returning(session))
    )
    return WELCOME if has_way else GOES_ON


def pause_day(journal: Journal, today: date) -> str:
    """Once a week in an open pause: how long it has been, and the key that ends it."""
    running = pause_on(journal, today)
    if running is None or running.last is not None:
        return ""
    days = (today - running.first).days
    if not days or days % 7:
        return ""
    return f"Day {number(days + 1)} of the pause.   p ends it {OVER_WHEN[running.reason]}"


def course_words(asked: Course, firm_on: date | None) -> str:
    """As in "Half of the usual for four days, three quarters for four more. Firm running ..."."""
    parts = [
        f"{SHARES[block.share]}{'' if n or block.share == 1 else ' of the usual'} "
        f"for {counted(block.days, 'day') if not n else f'{number(block.days)} more'}"
        for n, block in enumerate(asked.blocks)
    ]
    load = f"{capital(', '.join(parts))}." if parts else "A short first run, then the usual size."
    firm = f" Firm running again from {_short(firm_on)}." if firm_on else " Easy until the end."
    return f"{load}{firm}"


def gap_words(found: WayBack) -> str:
    """As in "Eight days without a run. About 99 % of your fitness is still there."."""
    days = found.gap.days
    said = f"{capital(counted(days, 'day'))} without a run."
    left = f" About {100 * return_factor(days):.0f} % of your fitness is still there."
    return said + (left if days > FREE_DAYS else "")


def way_rows(journal: Journal, found: WayBack) -> tuple[tuple[str, str, str], ...]:
    """Each session of the way back: its day, what it would be, and what it is now."""
    units = units_of(journal.owner)
    return tuple(_way_row(before, after, units) for before, after in found.days)


def _way_row(before: Session, after: Session, units: Units) -> tuple[str, str, str]:
    name = "long" if after.outing.kind == "long" else after.outing.kind
    was = "" if before == after else f"was {in_full(before.outing, units)}"
    return _short(after.outing.day), f"{name} {size(after.outing, units)}", was


def marathon_words(journal: Journal, found: WayBack, today: date) -> str:
    """What a week or more off costs in a marathon that is near; empty where none is."""
    way = journey(journal)
    goal = way.goal if way else None
    is_near = goal and goal.race_day and 0 <= (goal.race_day - today).days <= MARATHON_DAYS
    is_marathon = goal is not None and (goal.km or 0.0) >= MARATHON_KM
    return MARATHON if is_near and is_marathon and found.gap.days >= MARATHON_GAP else ""
