"""The card of a day with a session: due, run, or gone by."""

from datetime import date
from textwrap import wrap

from app.coach.maintenance.choosing import may_choose
from app.coach.maintenance.easing import is_eased, swap
from app.coach.maintenance.rearranging import may_ask
from app.coach.map.ladder_moves import may_stay
from app.coach.momentum.coming_back import turn_of_goal
from app.coach.momentum.runs import refusal
from app.coach.momentum.ticks import TICKS, State, share, state
from app.coach.plan import is_own, longest_before, planned, run_of, was_run
from app.coach.sessions import is_key
from app.voice.card_parts import TONES, day_title, next_rows
from app.voice.coming_back import counted_to_three
from app.voice.efforts import effort
from app.voice.ladder import climbed, step_title
from app.voice.maintenance import swap_words, was
from app.voice.momentum import beginning, behind
from app.voice.own import own_title
from app.voice.sessions import headline, named_size, parts
from app.voice.signs import SIGNS
from app.voice.why import why
from app.voice.why_words import ROW
from app.voice.words import day_name, run_size, size, units_of
from storage.journal import Journal
from storage.records import Run, Session
from widgets.card import Card, Row

ROWS = 2
"""Rows under the picture: a coach's words may take both."""

TITLES: dict[State, str] = {
    "open": "", "done": "done", "eased": "eased", "moved": "moved", "partial": "part of it",
    "minimal": "ten minutes", "dropped": "let go", "missed": "not run", "excused": "paused",
}  # fmt: skip


WAITS = "The step waits."
"""What is said beside an eased step."""


def session_card(journal: Journal, session: Session, day: date, today: date) -> Card:
    """The card of a session: due, run, or gone by."""
    reached = state(journal, session, today)
    if reached in TICKS:
        return run_card(journal, session, reached, day, today)
    if reached != "open":
        return gone_card(journal, session, reached, day, today)
    return due_card(journal, session, day, today)


def due_card(journal: Journal, session: Session, day: date, today: date) -> Card:
    """A session still to run, or gone by without an answer."""
    units, outing = units_of(journal.owner), session.outing
    eased = is_eased(session)
    title = _title(journal, session, "eased" if eased else "", day, today)
    return Card(
        title=own_title(title) if is_own(journal, session) else title,
        tone="eased" if eased else "due",
        head=Row(headline(outing, units), size(outing, units)),
        parts=parts(outing, units),
        whole=planned(session).minutes or 0.0,
        body=_due_body(journal, session, today),
        keys=_due_keys(journal, session, today),
    )


def _due_body(journal: Journal, session: Session, today: date) -> tuple[Row, ...]:
    """How it is meant, a coach's own words first, and why it is here or what it was."""
    outing, whole = session.outing, planned(session)
    if outing.kind == "race" and not outing.words:
        return _race_body(journal, session, today)
    eased = is_eased(session)
    rows = 1 if eased else ROWS
    said = wrap(effort(journal, outing, today), ROW, max_lines=rows, placeholder="…")
    waits = f" {WAITS}" if whole.kind == "runwalk" and not is_own(journal, session) else ""
    before = f"{was(whole, units_of(journal.owner))}{waits}"
    second = before if eased else why(journal, session, today)
    return tuple(Row(row) for row in (*said, second)[:ROWS])


def _title(journal: Journal, session: Session, word: str, day: date, today: date) -> str:
    if session.outing.kind == "race":
        return day_title(day, today, "the race")
    step = step_title(journal, session, today)
    if word:
        return day_title(day, today, step, word)
    turn = turn_of_goal(journal, today) if day == today else None
    back = counted_to_three(turn) if turn else ""
    key = step or back or ("key run" if is_key(session.outing) else "")
    when = "no answer yet" if day < today else "ahead" if day > today else ""
    return day_title(day, today, key, when)


def _due_keys(journal: Journal, session: Session, today: date) -> tuple[tuple[str, str], ...]:
    if refusal(journal, session, today):
        return (("t", "back to today"),)
    if session.outing.kind == "race":
        return (("d", "done"), ("e", "done, with my time"), ("n", "not today"))
    ahead = session.outing.day > today
    keys = [("d", "ran it today" if ahead else "done")]
    lighter = swap(journal, session, today)
    if lighter:
        keys.append(("m", swap_words(lighter, units_of(journal.owner))))
    if may_choose(journal, session, today):
        keys.append(("s", "swaps" if lighter else "other swaps"))
    if may_ask(journal, session, today):
        keys.append(("n", "not today"))
    return (*keys, *_stay_key(journal, session, today), ("e", "what was run"))


def _stay_key(journal: Journal, session: Session, today: date) -> tuple[tuple[str, str], ...]:
    return (("r", "same step"),) if may_stay(journal, session, today) else ()


def _race_body(journal: Journal, session: Session, today: date) -> tuple[Row, ...]:
    way = journal.journey.get(journal.week[session.id.partition("/")[0]].journey)
    runner = journal.owner
    done = behind(journal, way, today, units_of(runner)) if way else ""
    is_here = session.outing.day <= today and done
    first = f"Behind you: {done}." if is_here else "The weeks before it make this day a calm one."
    why = (Row(f"You wrote: {runner.why}."),) if runner and runner.why else ()
    return (Row(first), *why)


def run_card(journal: Journal, session: Session, reached: State, day: date, today: date) -> Card:
    """A session that was run."""
    units, outing = units_of(journal.owner), session.outing
    run = run_of(journal, session)
    if run is None:
        return due_card(journal, session, day, today)
    return Card(
        title=_title(journal, session, TITLES[reached], day, today),
        tone=TONES[reached],
        head=Row(f"{SIGNS[reached]} {headline(outing, units)}", run_size(run, units)),
        bar=min(1.0, share(run, planned(session))),
        under=run.note or ("" if outing.kind == "race" else effort(journal, outing, today)),
        body=(
            Row(_about(journal, session, run, reached, today)),
            *next_rows(journal, day, today)[:1],
        ),
        keys=(
            ("e", "what was run"),
            *_stay_key(journal, session, today),
            ("→", "next day"),
        ),
    )


def _is_longest(journal: Journal, run: Run) -> bool:
    earlier = (one.km or 0.0 for one in journal.runs if one.day < run.day and was_run(one))
    return (run.km or 0.0) > max(earlier, default=0.0)


def _about(journal: Journal, session: Session, run: Run, reached: State, today: date) -> str:
    """One fact about a run that stands in the records."""
    units = units_of(journal.owner)
    before = longest_before(journal, session, today)
    step = climbed(journal, session, today)
    if step:
        return f"{step}."
    if run.kind == "run" and run.km and run.km > before + 0.05:
        since = "so far" if _is_longest(journal, run) else "on this way"
        return f"The longest {since}, by {units.distance(run.km - before)}."
    whole = planned(session)
    if reached == "eased":
        return was(whole, units)
    if reached == "moved":
        return f"Planned for {day_name(whole.day)}, run on {day_name(run.day)}."
    if reached in ("partial", "minimal"):
        return f"Of {named_size(whole, units)}. A shorter run is a run."
    if run.effort:
        return f"Effort {run.effort} of 10."
    way = journal.journey.get(journal.week[session.id.partition("/")[0]].journey)
    if session.outing.kind == "race" and way:
        return f"From {beginning(way, units)} to here."
    return "As planned."


def gone_card(journal: Journal, session: Session, reached: State, day: date, today: date) -> Card:
    """A session that was let go, or went by without a run."""
    units, outing = units_of(journal.owner), session.outing
    words = "It is gone, and nothing is owed for it."
    answer = "Run after all: d. Ill or away: p says why." if reached == "missed" else ""
    return Card(
        title=_title(journal, session, TITLES[reached], day, today),
        tone=TONES[reached],
        head=Row(f"{SIGNS[reached]} {headline(outing, units)}", size(outing, units)),
        under=words,
        body=(Row(answer), *next_rows(journal, day, today)[:1]),
        keys=(("d", "it was run"), ("e", "what was run"), ("p", "say why"), ("t", "back")),
    )
