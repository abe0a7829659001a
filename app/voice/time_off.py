"""Time off in words: pauses with their dates, what is refused, and what coming back asks."""

from datetime import date

from app.coach.maintenance.pauses import (
    DAYS_BACK,
    PauseRefusal,
    is_over,
    overlapped,
    pause_refusal,
)
from app.coach.maintenance.return_factor import Course
from app.coach.maintenance.way_back import GOAL_RUNS, comeback, returning, unanswered_gap
from app.coach.momentum.streaks import Streak, streak_on
from app.coach.plan import pause_on
from app.voice.ladder import goes_on_at
from app.voice.momentum import counted_runs, counted_weeks
from app.voice.words import (
    capital,
    counted,
    date_words,
    day_name,
    number,
    relative_day,
    short_date,
)
from storage.journal import Journal
from storage.records import Pause, PauseReason

SHARES = {
    0.85: "85 %", 0.75: "three quarters", 0.70: "seven tenths",
    0.50: "half", 0.33: "a third",
}  # fmt: skip
"""What a run is of its usual size."""
WELCOME = "Welcome back. The way back is agreed; w shows its rule."
GOES_ON = "Welcome back. The plan goes on as it stands."
ASKS = "Three runs in ten days, any length. That is all this stretch asks."
OVER_WHEN = {
    "ill": "when you are well", "injured": "when it has healed",
    "away": "when you are back", "life": "when there is room again",
}  # fmt: skip
REASONS: dict[PauseReason, str] = {
    "ill": "Ill: no running until it is over.",
    "injured": "Injured: something hurts that has to heal first.",
    "away": "Away: a holiday, or work elsewhere.",
    "life": "Life: the days are yours, runs stay welcome.",
}
"""What each reason means."""
MEDICINE = (
    "With fever, a heavy chest or aching all over: no running until two days after it has gone. "
    "Pain in the chest, fainting or breathlessness at rest belongs to a doctor, today; so does "
    "pain that changes how you run for more than a week."
)
"""Said where time off begins, always the same (7.4)."""
DOCTOR = {
    "ill": "Pain in the chest or fainting belongs to a doctor, today.",
    "injured": "Pain that changes how you run for a week belongs to a doctor.",
}
"""Said once, when a red flag begins, by the reason of the pause."""
NO_RUN = "No run is planned until you say it is settled."
"""Said as long as a red flag stands."""
SETTLED = "Taking it says that it is settled."
"""Said above the way back from a red flag."""


def whole_day(day: date, today: date) -> str:
    """As in "today, Tuesday 19 January"."""
    words = f"{day_name(day)} {date_words(day)}"
    near = relative_day(day, today)
    return f"{near}, {words}" if near in ("today", "yesterday", "tomorrow") else words


def last_words(last: date | None, today: date) -> str:
    """As in "Sunday 24 January" or "open, until you end it"."""
    return whole_day(last, today) if last else "open, until you end it"


def pause_means(journal: Journal, asked: Pause, today: date) -> str:
    """What a pause would mean."""
    if asked.red_flag and asked.last is None:
        return f"{DOCTOR[asked.reason]} {NO_RUN} {row_waits_at(journal, today)}"
    welcome = "A run in a pause is welcome and counted; none is expected."
    if is_over(asked, today):
        return f"Nothing was due on those days. {welcome}"
    due = f"Nothing is due from {relative_day(asked.first, today)}."
    return f"{due} {row_waits_at(journal, today)} {welcome}"


def pause_words(time_off: Pause) -> str:
    """As in "ill, from Tue 19 Jan, no end set" or "away, Mon 1 Feb to Sun 14 Feb"."""
    first = short(time_off.first)
    if time_off.last is None:
        end = "until it is settled" if time_off.red_flag else "no end set"
        return f"{time_off.reason}, from {first}, {end}"
    until = f" to {short(time_off.last)}" if time_off.last != time_off.first else ""
    return f"{time_off.reason}, {first}{until}"


def short(day: date) -> str:
    """As in "Tue 19 Jan"."""
    return f"{day_name(day)[:3]} {short_date(day)}"


def paused(journal: Journal, pause_id: str, today: date) -> str:
    """What is said when a pause has been entered or changed."""
    time_off = journal.pause.get(pause_id)
    if time_off is None:
        return ""
    if is_over(time_off, today):
        has_way = unanswered_gap(journal, today) is not None
        then = "A way back is ready." if has_way else "Nothing was due on those days."
        return f"Noted: {pause_words(time_off)}. {then}"
    if time_off.red_flag:
        return DOCTOR[time_off.reason]
    days = abs((time_off.first - today).days)
    first = relative_day(time_off.first, today) if days <= 1 else short(time_off.first)
    until = f" to {short(time_off.last)}" if time_off.last else ""
    return f"Paused from {first}{until}. {waits_at(streak_on(journal, today))}"


def called_off(time_off: Pause) -> str:
    """What is said when time off that had not begun is called off."""
    return f"Called off: {pause_words(time_off)}."


def waits_at(own: Streak) -> str:
    """As in "The streak waits at 8 weeks."."""
    return f"The streak waits at {counted_weeks(own.held)}." if own.held else "The streak waits."


def row_waits_at(journal: Journal, today: date) -> str:
    """As in "The streak waits at 8 weeks, the row at 5 runs."."""
    own = streak_on(journal, today)
    row = f", the row at {counted_runs(own.sessions)}." if own.sessions else "."
    return f"{waits_at(own).removesuffix('.')}{row}"


def pause_refused(journal: Journal, time_off: Pause, today: date) -> str:
    """Why a pause can't have these dates, and what would do; empty where it can."""
    refused: PauseRefusal | None = pause_refusal(journal, time_off, today)
    match refused:
        case None:
            return ""
        case "ends before it begins":
            return f"It ends before it begins, on {short(time_off.first)}; a later day does."
        case "too long ago":
            days = DAYS_BACK[time_off.reason]
            first = short(today - days)
            return f"{capital(time_off.reason)}: up to {days.days} days back, so from {first} on."
        case "overlaps":
            other = overlapped(journal, time_off, today)
            return f"There is a pause already: {pause_words(other)}." if other else ""
        case "ends by word":
            return "It begins today or earlier, and ends on the day you say it is settled."


def came_back(journal: Journal, today: date) -> str:
    """What is said when a pause has ended, or a way back was taken."""
    has_way = any(
        was.on == today
        for week in journal.weeks
        for session in week.sessions
        if (was := returning(session))
    )
    if has_way:
        return WELCOME
    steps = goes_on_at(journal, today)
    return f"Welcome back. {steps}." if steps else GOES_ON


def pause_day(journal: Journal, today: date) -> str:
    """Once a week in an open pause: how long it has been, and the key that ends it."""
    running = pause_on(journal, today)
    if running is None or running.last is not None:
        return ""
    days = (today - running.first).days
    if not days or days % 7:
        return ""
    return f"Day {number(days + 1)} of the pause.   p ends it {over_when(running)}"


def over_when(running: Pause) -> str:
    """As in "when you are well": what ends a pause whose end is open."""
    return "once it is settled" if running.red_flag else OVER_WHEN[running.reason]


def way_back_offered(journal: Journal, today: date) -> str:
    """That a way back is ready, after days without a run; empty where none is, or in a pause."""
    behind = None if pause_on(journal, today) else unanswered_gap(journal, today)
    if behind is None:
        return ""
    return f"{capital(counted(behind.days, 'day'))} without a run.   p shows a way back"


def on_the_way_back(journal: Journal, today: date) -> bool:
    """Whether a way back is under way whose three runs are not all run."""
    agreed = comeback(journal, today)
    return agreed is not None and agreed.runs < GOAL_RUNS


def course_words(asked: Course, firm_on: date | None) -> str:
    """As in "Half of the usual for four days, three quarters for four more. Firm again ..."."""
    parts = [
        f"{SHARES[block.share]}{'' if n else ' of the usual'} "
        f"for {counted(block.days, 'day') if not n else f'{number(block.days)} more'}"
        for n, block in enumerate(asked.blocks)
        if block.share < 1
    ]
    load = f"{capital(', '.join(parts))}." if parts else "A short first run, and only easy ones."
    return f"{load}{_firm_words(firm_on)}"


def block_words(asked: Course, since: date, day: date, firm_on: date | None) -> str:
    """The same for one day, where all of it is too much to say: what holds on it."""
    words = SHARES.get(asked.share((day - since).days) or 1.0)
    load = f"{capital(words)} of the usual, a little more later." if words else "Easy."
    return f"{load}{_firm_words(firm_on)}"


def _firm_words(firm_on: date | None) -> str:
    """From which day on a run may be hard again."""
    return f" Firm again from {short(firm_on)}." if firm_on else " Easy until the end."
