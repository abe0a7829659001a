"""The cards of time off: a day in a pause, and a run on the way back."""

from datetime import date
from textwrap import wrap

from app.coach.days import DAY
from app.coach.maintenance.way_back import GOAL_RUNS, AgreedWay, agreed_way, returning
from app.coach.momentum.streaks import streak_on
from app.coach.plan import is_open, pause_on
from app.voice.card_parts import day_title
from app.voice.coming_back import counted_to_three
from app.voice.ladder import goes_on_at
from app.voice.session_cards import due_card
from app.voice.time_off import NO_RUN, block_words, course_words, over_when, short, waits_at
from app.voice.why_words import ROW
from app.voice.words import date_words, day_name, full_date, units_of
from storage.journal import Journal
from storage.records import Pause, Session
from widgets.card import Card, Row

ROWS = 2
"""Rows of a card's body."""
TURN_ROUND = "easy all the way; turn round sooner if it is heavy"
WELCOME = "A run in a pause is welcome, and it is counted."
HERE = ("Nothing is lost here.", "Nothing is lost.")
"""Said beside the streak, the longer where there is room."""
DOCTOR_FIRST = "What a doctor says of it comes first."
FEVER = "Two days clear of fever first."
"""What an illness asks before anything else (7.4)."""


def pause_card(journal: Journal, pause: Pause, day: date, today: date) -> Card:
    """A day in a pause."""
    runs = pause_on(journal, today) == pause
    if runs and pause.red_flag and pause.last is None:
        return _flagged_card(journal, pause, day, today)
    last = f"until {short(pause.last)}" if pause.last else "no end set"
    return Card(
        title=_title(pause, day, today),
        tone="paused",
        head=Row("NOTHING IS DUE", f"since {short(pause.first)}, {last}"),
        under=_waits(journal, today) if day == today else "The streak waits.",
        body=_rows(_afterwards(journal, pause, today) if runs and day == today else WELCOME),
        keys=(("p", "end the pause"),) if runs else (("t", "back to today"),),
    )


def _flagged_card(journal: Journal, pause: Pause, day: date, today: date) -> Card:
    """A day on which a red flag stands."""
    return Card(
        title=_title(pause, day, today),
        tone="paused",
        head=Row("NO RUN IS PLANNED", f"since {short(pause.first)}"),
        under=_waits(journal, today) if day == today else "The streak waits.",
        body=_rows(f"{DOCTOR_FIRST} {NO_RUN}"),
        keys=(("p", "it is settled"),),
    )


def _title(pause: Pause, day: date, today: date) -> str:
    return f"{'Paused' if day == today else full_date(day)} · {pause.reason}"


def _waits(journal: Journal, today: date) -> str:
    """As in "The streak waits at 8 weeks. Nothing is lost here."; one that broke waits for runs."""
    own = streak_on(journal, today)
    mends = ("One run mends it." if own.row.mend else "Two runs mend it.",)
    waits, ends = waits_at(own), mends if own.row.waiting else HERE
    return next((each for end in ends if len(each := f"{waits} {end}") <= ROW), waits)


def _rows(words: str) -> tuple[Row, ...]:
    return tuple(Row(row) for row in wrap(words, ROW, max_lines=ROWS, placeholder="…"))


def _afterwards(journal: Journal, pause: Pause, today: date) -> str:
    """What comes after the pause that runs: the way back, or the plan as it stands."""
    from app.coach.maintenance.coming_back import return_plan  # what draws is not loaded before

    back = pause.last + DAY if pause.last else today
    found = return_plan(journal, back)
    km = found.days[0][1].outing.km if found else None
    if pause.last:
        first = f"Back on {day_name(back)} {date_words(back)}."
    else:
        first = FEVER if pause.reason == "ill" else f"p ends it {over_when(pause)}."
    steps = goes_on_at(journal, back)
    if steps:
        return f"{first} {steps}{'' if pause.last else ', as of today'}."
    if km is None:
        return f"{first} The plan then goes on as it stands."
    easy = f"{units_of(journal.owner).bare(km)} easy {units_of(journal.owner).name}"
    return f"{first} Then {easy}, on a way back that you see before you agree to it."


def is_coming_back(journal: Journal, session: Session) -> bool:
    """Whether a session still to run lies on a way back."""
    return returning(session) is not None and is_open(journal, session)


def coming_back_card(journal: Journal, session: Session, day: date, today: date) -> Card:
    """A run on the way back: counted to three, and what comes after it."""
    way, card = agreed_way(journal, today), due_card(journal, session, day, today)
    if way is None or day < today:
        return card
    return card._replace(
        parts=tuple(part._replace(labels=(TURN_ROUND, *part.labels)) for part in card.parts),
        title=day_title(day, today, _turn(way, day, today), "ahead" if day > today else ""),
        tone="due",
        body=_rows(_load_words(way, day)),
    )


def _load_words(way: AgreedWay, day: date) -> str:
    """What the way back asks in all, or of its day where that is too long for a card."""
    whole = course_words(way.course, way.firm_on)
    if len(wrap(whole, ROW)) <= ROWS:
        return whole
    return block_words(way.course, way.comeback.since, day, way.firm_on)


def _turn(way: AgreedWay, day: date, today: date) -> str:
    """As in "coming back, 1 of 3": the run that is next, until there are three."""
    nth = way.comeback.runs + 1
    is_next = day == today and nth <= GOAL_RUNS
    return counted_to_three(nth) if is_next else "coming back"
