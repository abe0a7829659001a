"""Another day of the week for a run: the runner's days change, and weeks to come are drawn anew."""

from collections.abc import Container
from datetime import date

from msgspec import structs

from app.coach.map.begin import begin
from app.coach.map.pattern import days_apart
from app.coach.map.reach import is_green
from app.coach.map.start import objections
from app.coach.plan import journey as running
from storage.journal import Journal
from storage.records import WEEKDAYS, Change, Journey, Runner, Weekday


def other_day(
    journal: Journal, day: Weekday, today: date, avoided: Container[Weekday] = ()
) -> Weekday | None:
    """The free day nearest to one of the runner's days that could take its runs; None where none.

    None of the days that are `avoided`.

    The plan has to be drawn by the coach, on days of the week, and to lead to its goal as before.
    """
    way, runner = running(journal), journal.owner
    if runner is None or way is None or not _is_drawn_by_days(way) or day not in runner.days:
        return None
    free = [other for other in WEEKDAYS if other not in runner.days and other not in avoided]
    nearest = sorted(free, key=lambda other: days_apart(day, other))
    return next((other for other in nearest if _would_do(journal, way, day, other, today)), None)


def change_day(journal: Journal, day: Weekday, other: Weekday, today: date) -> Change:
    """The runs of one of the runner's days go to another; weeks that have begun stay."""
    way, runner = running(journal), journal.owner
    is_free = runner is not None and day in runner.days and other not in runner.days
    if runner is None or way is None or not is_free or not _is_drawn_by_days(way):
        return Change()
    return begin(journal, _with_day(runner, day, other), way, (), way.id, today)


def _is_drawn_by_days(way: Journey) -> bool:
    """Neither a ladder nor an own coach's plan is drawn anew on the way."""
    return way.drawn_by == "coach" and way.goal.kind != "run_walk"


def _would_do(journal: Journal, way: Journey, day: Weekday, other: Weekday, today: date) -> bool:
    runner = _with_day(journal.owner or Runner(), day, other)
    if objections(runner, way, today):
        return False
    after = journal.after(Change(put=(runner,)))
    return way.goal.kind != "race" or is_green(after, way, today) >= is_green(journal, way, today)


def _with_day(runner: Runner, day: Weekday, other: Weekday) -> Runner:
    """The runner with one day in the place of another, for as many minutes."""
    swapped = {other if one == day else one: most for one, most in runner.days.items()}
    return structs.replace(
        runner,
        days={one: swapped[one] for one in WEEKDAYS if one in swapped},
        long_day=other if runner.long_day == day else runner.long_day,
    )
