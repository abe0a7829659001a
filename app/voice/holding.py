"""A hold in words: its weeks, what it means, and why there can be none."""

from datetime import date

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.maintenance.hold import HoldRefusal, held, hold, hold_refusal
from app.coach.map.verdict import verdict
from app.coach.plan import journey, journey_weeks
from app.voice.drawn import verdict_words
from app.voice.time_off import short
from app.voice.words import counted, units_of
from storage.journal import Journal
from storage.records import Runner

HOLD = "Hold: keep running, build later."
"""What the reason means."""
KEEPS = "A hold keeps a long run and one firm run a week; its runs count like any other."
LEFT = "The hold ends with this week; the weeks after it lead up again."


def hold_words(journal: Journal, today: date) -> str:
    """As in "Mon 4 Jan to Sun 31 Jan"; empty where there is none."""
    own = held(journal, today)
    return f"{short(own.first)} to {short(own.last)}" if own else ""


def hold_keys(journal: Journal, today: date) -> str:
    """What the keys do to the hold, where it is chosen."""
    own = held(journal, today)
    if own is None:
        return ""
    words = f"Hold, {hold_words(journal, today)}."
    if not own.weeks_after(today):
        return f"{words} This week is its last; enter adds to it."
    ends = "backspace ends it with this week" if own.first <= today else "backspace calls it off"
    return f"{words} enter changes its weeks, {ends}."


def holding(journal: Journal, today: date) -> str:
    """As in "Held from Mon 4 Jan to Sun 31 Jan: 23 km a week, then up again."."""
    own = held(journal, today)
    if own is None:
        return ""
    units, km = units_of(journal.owner), journal.week[own.last_week.isoformat()].km
    size = f"{units.whole(km)} {units.name} a week, then up again"
    return f"Held from {short(own.first)} to {short(own.last)}: {size}."


def hold_weeks(weeks: int) -> str:
    """As in "four weeks, from next week on"; none end a hold."""
    return f"{counted(weeks, 'week')}, from next week on" if weeks > 0 else "none more"


def hold_means(journal: Journal, weeks: int, today: date) -> str:
    """What a hold of so many weeks would mean; none are the end of one."""
    if not weeks:
        return LEFT
    first = first_of_week(today, (journal.owner or Runner()).week_start) + WEEK
    last = first + weeks * WEEK - DAY
    held_until = f"Held from {short(first)} to {short(last)}. {KEEPS}"
    return f"{held_until} {_what_it_costs(journal, weeks, today)}".strip()


def _what_it_costs(journal: Journal, weeks: int, today: date) -> str:
    """The verdict on the goal after such a hold, where it is another than now; else nothing."""
    way = journey(journal)
    if way is None:
        return ""
    after = journal.after(hold(journal, weeks, today))
    now, then = (verdict(own, way, journey_weeks(own, way), today) for own in (journal, after))
    is_other = now.colour != then.colour
    return verdict_words(then, way, units_of(journal.owner), today) if is_other else ""


def hold_refused(journal: Journal, weeks: int, today: date) -> str:
    """Why there can be no hold of so many weeks, and what would do; empty where there can."""
    refused = hold_refusal(journal, weeks, today)
    return _refused(refused) if refused else ""


def _refused(refused: HoldRefusal) -> str:
    match refused.case:
        case "no plan":
            return "There is no plan to hold."
        case "own":
            return "This plan is your coach's: ask there for a lighter stretch; m eases any run."
        case "ladder":
            return "The ladder waits by itself: r takes the same step again."
        case "not begun":
            return "The plan has not begun; a hold can follow its first week."
        case "weeks":
            return f"A hold has 1 to {refused.most} weeks."
        case "taper":
            return "The race is too near to hold for: these weeks rest for it already."
        case "recovery":
            return "These weeks settle a race already; a hold can follow them."
        case "way back":
            return "The way back comes first; a hold can follow it."
        case "too many":
            return _at_most(refused.most)


def _at_most(weeks: int) -> str:
    if not weeks:
        return "Fifteen weeks are the most that a hold keeps what you have; now it leads up again."
    return f"At most {counted(weeks, 'week')} from next week on: after them the plan needs its own."
