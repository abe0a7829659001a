"""What the bench shows of a journal and of what is in hand, filled in from the coach."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from app.coach.maintenance.bench import Bench
from app.coach.maintenance.rearranging import Option, may_ask, on_bench
from app.coach.plan import pause_on, session_on
from app.screens.glance import strip
from app.voice.bench import holds, next_week_words, time_off_words
from app.voice.carrying import says
from app.voice.holding import hold_words
from app.voice.rearranging import AS_PLANNED
from app.voice.signs import REST
from app.voice.week_table import table_head, table_row
from app.voice.wishes import wish_signs
from app.voice.words import units_of
from storage.journal import Journal
from storage.records import Pause, Session, Week
from widgets.bench import BenchDay, Block
from widgets.bench_foot import FootRow
from widgets.week_strip import StripDay


class Hand(NamedTuple):
    """What the runner looks at, carries, and has said about days."""

    chosen: date
    carried: Session | None
    hours: Mapping[date, float]


def by_hand(journal: Journal, session: Session, hand: Hand, today: date) -> Bench:
    """The bench for a session that is carried: whoever names a day has it, if x closed it not."""
    return on_bench(journal, session, today).opened().given(hand.hours)


def may_pick(journal: Journal, session: Session | None, today: date) -> bool:
    """Whether a session can be picked up."""
    return session is not None and may_ask(journal, session, today)


def bench_days(
    journal: Journal, on: Bench, over: Bench | None, hand: Hand, today: date
) -> tuple[BenchDay, ...]:
    """The seven days of the bench, with the minutes that they have now; `over` is `by_hand`."""
    days = strip(journal, hand.chosen, today)
    return tuple(
        _day(journal, on, shown, hand, today)._replace(
            says=says(over, hand.carried, shown.day) if over and hand.carried else ""
        )
        for shown in days
    )


def _day(journal: Journal, on: Bench, shown: StripDay, hand: Hand, today: date) -> BenchDay:
    day, carried = shown.day, hand.carried
    is_left = carried is not None and day == carried.outing.day
    hovers = carried is not None and shown.is_chosen
    return BenchDay(
        day=day,
        label=shown.label,
        block=None if is_left else _block(journal, shown, today),
        above=_carried(journal, carried, hand, today) if carried and hovers else None,
        holds=_holds(journal, on, shown, hand, today),
        says="",
        is_today=day == today,
        is_chosen=shown.is_chosen,
        is_left=is_left,
    )


def _block(journal: Journal, shown: StripDay, today: date) -> Block | None:
    """What stands on a day; nothing where it is one of rest, or of time off without a run."""
    if shown.sign == REST or not shown.name:
        return None
    marks = wish_signs(journal, session_on(journal, shown.day, today), today)
    return Block(shown.sign, shown.name, shown.figure, shown.tone, marks)


def _carried(journal: Journal, session: Session, hand: Hand, today: date) -> Block:
    day = session.outing.day
    (own,) = [one for one in strip(journal, day, today) if one.day == day]
    sign = own.sign if hand.chosen == day else "→"
    return Block(sign, own.name, own.figure, "due", wish_signs(journal, session, today))


def _holds(journal: Journal, on: Bench, shown: StripDay, hand: Hand, today: date) -> str:
    """Of a day gone by and of one whose run is run its sign, else what it can hold."""
    if shown.day < today or shown.tone in ("done", "eased") or pause_on(journal, shown.day):
        return shown.sign
    return holds(journal, on, shown.day, hand.hours)


def before_and_after(
    journal: Journal, week: Week, option: Option | None, label: str
) -> tuple[str, ...]:
    """The week as it is, and as an option leaves it; nothing without one."""
    if option is None:
        return ()
    units = units_of(journal.owner)
    return (
        table_head(week),
        table_row(journal, week, AS_PLANNED, None, units),
        table_row(journal, week, label, option, units),
    )


def time_off(journal: Journal) -> tuple[Pause, ...]:
    """Every pause, the newest first."""
    return tuple(sorted(journal.pause.values(), key=lambda one: one.first, reverse=True))


def foot(journal: Journal, row: int, following: Week | None, today: date) -> tuple[FootRow, ...]:
    """Time off, a line each, the hold and next week; `row` counts the chosen line from 1."""
    pauses, own = time_off(journal), hold_words(journal, today)
    listed = tuple(
        FootRow("" if n > 1 else TIME_OFF, time_off_words(one, today), n == row)
        for n, one in enumerate(pauses, 1)
    )
    return (
        *(listed or (FootRow(TIME_OFF, "none   p begins one"),)),
        FootRow("Hold", own or "none", bool(own) and row > len(pauses)),
        FootRow("Next week", next_week_words(journal, following, today)),
    )


TIME_OFF = "Time off"
