"""Pauses: dates with a reason on which nothing is due (training rules, 7.5).

A pause freezes: it is one record of its own, and no other is touched when it begins, changes or
ends. Whatever it means for sessions, weeks and streaks is read from it.
"""

from datetime import date, timedelta
from typing import Literal, TypeAlias

from msgspec import structs

from app.coach.days import DAY
from app.coach.momentum.ticks import silent_days
from app.coach.plan import pause_on
from storage.journal import Journal, key_of
from storage.records import Change, Pause, PauseReason

DAYS_BACK = {
    "ill": timedelta(days=14),
    "injured": timedelta(days=14),
    "away": timedelta(days=7),
    "life": timedelta(days=7),
}
"""How far back a pause may begin when it is entered after the fact (7.5), by its reason."""

FLAGGED: tuple[PauseReason, ...] = ("ill", "injured")
"""The reasons that may come with a red flag (7.4)."""

PauseRefusal: TypeAlias = Literal[
    "ends before it begins", "too long ago", "overlaps", "ends by word"
]
"""Why not; what ends by word is a red flag (7.4): when it is settled, nobody knows beforehand."""


def pause(journal: Journal, time_off: Pause, today: date) -> Change:
    """Begin a pause, or give the one with its id other dates or another reason.

    Changes nothing where `pause_refusal` says why.
    """
    refused = pause_refusal(journal, time_off, today)
    return Change() if refused else Change(put=(time_off,))


def pause_refusal(journal: Journal, time_off: Pause, today: date) -> PauseRefusal | None:
    """Why a pause can't have these dates; None where it can."""
    if time_off.last is not None and time_off.last < time_off.first:
        return "ends before it begins"
    known = journal.pause.get(time_off.id)
    is_earlier = known is None or time_off.first < known.first
    if is_earlier and time_off.first < today - DAYS_BACK[time_off.reason]:
        return "too long ago"
    if time_off.red_flag and _is_timed(time_off, today):
        return "ends by word"
    return "overlaps" if overlapped(journal, time_off, today) else None


def is_over(time_off: Pause, today: date) -> bool:
    """Whether its last day has gone by."""
    return time_off.last is not None and time_off.last < today


def _is_timed(time_off: Pause, today: date) -> bool:
    """Whether it would begin or end by itself, on a day to come."""
    return time_off.first > today or (time_off.last is not None and not is_over(time_off, today))


def overlapped(journal: Journal, time_off: Pause, today: date) -> Pause | None:
    """The first other pause that shares a day with this one, as far as their ends are known."""
    others = (one for one in journal.pause.values() if one.id != time_off.id)
    shared = (one for one in others if _shares_days(one, time_off, today))
    return min(shared, key=lambda one: one.first, default=None)


def _shares_days(one: Pause, other: Pause, today: date) -> bool:
    """Whether they do; an open end says nothing of the days to come, two of them the same."""
    if one.last is None and other.last is None:
        return True
    return one.first <= _until(other, today) and other.first <= _until(one, today)


def _until(time_off: Pause, today: date) -> date:
    """The last day that is known."""
    return time_off.last or max(time_off.first, today)


def end_pause(journal: Journal, today: date) -> Change:
    """End the pause that runs: yesterday was its last day. One that began today is gone."""
    running = pause_on(journal, today)
    if running is None:
        return Change()
    if running.first == today:
        return Change(drop=(key_of(running),))
    return Change(put=(structs.replace(running, last=today - DAY),))


def call_off_pause(journal: Journal, pause_id: str, today: date) -> Change:
    """Drop a pause that has not begun."""
    announced = journal.pause.get(pause_id)
    if announced is None or announced.first <= today:
        return Change()
    return Change(drop=(key_of(announced),))


def announced_pause(journal: Journal, today: date) -> Pause | None:
    """The next pause that has not begun."""
    ahead = (one for one in journal.pause.values() if one.first > today)
    return min(ahead, key=lambda one: one.first, default=None)


def silence(journal: Journal, today: date) -> Pause | None:
    """Days without a word as the time off that they may have been; None where an answer is near.

    They begin with the first run after the last one that was run, whatever is awaited of it still.
    """
    quiet = silent_days(journal, today)
    if not quiet:
        return None
    since = today - quiet * DAY
    days = (s.outing.day for week in journal.weeks for s in week.sessions if not s.let_go)
    first = min(day for day in days if since <= day < today and pause_on(journal, day) is None)
    return Pause(id="", first=first, last=today - DAY, reason="away", made=today)


def reaching_back(time_off: Pause, since: date, today: date) -> Pause:
    """The time off from a day on, or from as far back as its reason reaches if days are left."""
    first = max(since, today - DAYS_BACK[time_off.reason])
    is_left = time_off.last is None or first <= time_off.last
    return structs.replace(time_off, first=first if is_left else since)
