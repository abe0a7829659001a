"""What the Momentum screen shows of a journal, filled in from the coach."""

from collections.abc import Iterator, Mapping
from datetime import date

from app.coach.days import days_of_week
from app.coach.momentum.lookback import Lookback
from app.coach.momentum.shares import Shares, planned_shares
from app.coach.momentum.standing import Standing
from app.coach.plan import day_of, extra_runs_on, pause_on
from app.screens.glance import GONE, momentum_line
from app.voice.card_parts import TONES
from app.voice.counting import shares_words, spares_line, straight_back
from app.voice.looking_back import (
    due_line,
    gone_line,
    kept_line,
    momentum_title,
    percent,
    plan_days_line,
    row_line,
)
from app.voice.momentum import days_line
from app.voice.signs import EXTRA, PAUSED, REST, SIGNS, SPENT_SPARE, session_sign
from app.voice.time_labels import month_names
from app.voice.words import DAYS
from storage.journal import Journal
from storage.records import Session
from widgets.card import Tone
from widgets.facts import Fact
from widgets.shares import ShareRow, SharesPicture
from widgets.year_strip import Strip, StripWeek

STRIP_TITLE = "A column a week, a row a day"
CUT_TITLE = "A column a week, the last {count}"
MOST_WEEKS = 180
"""Columns that the widest terminal has room for."""
KEYS = "r range  ← → earlier, later  ? help"
"""The keys in a small terminal."""
EMPTY_KEYS = "1 today  2 map  ? help"
"""The same before there is anything to count."""
WAYS: tuple[tuple[str, str, str, Tone], ...] = (
    ("on_time", SIGNS["done"], "on time", "done"),
    ("eased", SIGNS["eased"], "eased", "eased"),
    ("moved", SIGNS["moved"], "moved", "done"),
    ("let_go", GONE, "let go", "rest"),
    ("missed", GONE, "missed", "rest"),
    ("paused", PAUSED, "paused", "paused"),
    ("extra", EXTRA, "extra", "done"),
)
"""Each way that a run goes: its count, its sign, its name and its colour."""
NOT_DUE = ("paused", "extra")
"""Those that are no share of the runs that were due."""
Cell = tuple[str, Tone]


def streak_facts(journal: Journal, now: Standing, today: date) -> tuple[Fact, ...]:
    """The card of the streak: what is held, the best, the spares, and what was missed."""
    gone = gone_line(planned_shares(now.weeks))
    straight = "" if gone and now.bounce_back.is_spotless else _straight(now)
    below = (Fact(words) for words in (gone and f"in all {gone}", straight) if words)
    days, spares = plan_days_line(now.streak), spares_line(journal, now)
    held = [*_held(journal, now, today), Fact(*days), Fact(spares)]
    free = [] if days[0] else [Fact("")]  # days on plan take its place
    return Fact(""), *(fact for fact in held if fact.left), *free, *below


def _held(journal: Journal, now: Standing, today: date) -> Iterator[Fact]:
    is_paused = pause_on(journal, today) is not None
    yield Fact(*kept_line(now.streak, is_paused=is_paused), "bold $text-success")
    yield Fact(*row_line(now.streak))


def _straight(now: Standing) -> str:
    return straight_back(now.bounce_back).removesuffix(" times").removesuffix(" time")


def shares_picture(found: Shares, now: Standing) -> SharesPicture:
    """How the runs of the weeks went."""
    counts = found._asdict()
    rows = (
        ShareRow(
            sign,
            name,
            counts[field],
            "" if field in NOT_DUE else percent(counts[field], found.due),
            tone,
        )
        for field, sign, name, tone in WAYS
    )
    return SharesPicture(due_line(found, now), tuple(rows))


def strip_of(journal: Journal, back: Lookback, today: date) -> Strip:
    """The weeks looked at, a sign a day."""
    firsts = back.firsts[-MOST_WEEKS:]
    return Strip(
        title=STRIP_TITLE,
        cut_title=CUT_TITLE,
        names=tuple(DAYS[day.weekday()][0] for day in days_of_week(firsts[0])),
        weeks=tuple(
            StripWeek(month, tuple(_days(journal, back, first, today)))
            for first, month in zip(firsts, month_names(firsts), strict=True)
        ),
        room=min(back.length, MOST_WEEKS),
    )


def _days(journal: Journal, back: Lookback, first: date, today: date) -> Iterator[Cell]:
    week = back.counted.get(first)
    sessions = week.tally.states if week else ()
    covered = {session.id for session in week.covered} if week else set()
    signs = dict[date, Cell]()
    for session, _ in sessions:
        day, cell = day_of(journal, session), _session_cell(journal, session, covered, today)
        if signs.get(day, NOTHING)[1] in QUIET:
            signs[day] = cell
    for day in days_of_week(first):
        yield _day_cell(journal, day, signs, today)


NOTHING: Cell = (REST, "rest")
QUIET: tuple[Tone, ...] = ("rest", "paused")
"""What a run on the same day takes the place of."""


def _session_cell(journal: Journal, session: Session, covered: set[str], today: date) -> Cell:
    sign = SPENT_SPARE if session.id in covered else session_sign(journal, session, today)
    tones: Mapping[str, Tone] = {SIGNS[reached]: tone for reached, tone in TONES.items()}
    return sign, "rest" if sign == SIGNS["open"] else tones.get(sign, "due")


def _day_cell(journal: Journal, day: date, signs: Mapping[date, Cell], today: date) -> Cell:
    own = signs.get(day, NOTHING)
    if own[1] not in QUIET:
        return own
    if day <= today and extra_runs_on(journal, day):
        return EXTRA, "done"
    return (PAUSED, "paused") if own is NOTHING and pause_on(journal, day) else own


def pocket_facts(
    journal: Journal, now: Standing, found: Shares, range_words: str, insight: str, today: date
) -> tuple[Fact, ...]:
    """All of it in the rows of a small terminal."""
    title = Fact(momentum_title(now), range_words, "bold")
    if not now.weeks:
        return title, Fact(""), Fact(insight), Fact(""), Fact(EMPTY_KEYS)
    line, held = Fact(momentum_line(now, today)), _held(journal, now, today)
    beside = Fact(spares_line(journal, now), days_line(now.streak))
    how = Fact(f"{due_line(found, now)}: {', '.join(shares_words(found))}")
    reserve = [beside] if any(beside) else []
    return title, line, *held, *reserve, Fact(_straight(now)), how, Fact(insight), Fact(KEYS)
