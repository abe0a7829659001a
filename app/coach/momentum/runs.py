"""Moves on runs: tick a session, enter what was really run, add one not planned, remove one."""

from datetime import date
from typing import Literal, NamedTuple

from msgspec import structs

from app.coach.maintenance.guard import settle
from app.coach.maintenance.letting_go import gone, let_go
from app.coach.momentum.late import late
from app.coach.momentum.ticks import TICKS, WHOLE, state
from app.coach.plan import day_of, is_beyond, is_for_running, is_open, run_of
from storage.journal import Journal, both, key_of
from storage.records import Change, Kind, Run, RunKind, Session

NOTHING = Change()


class Figures(NamedTuple):
    """What a runner says about a run."""

    km: float | None = None
    minutes: float | None = None
    effort: int | None = None
    note: str = ""
    kind: RunKind = "run"
    """A race tells paces, a parkrun too; a walk counts no kilometres of running."""


def tick(journal: Journal, session_id: str, today: date) -> Change:
    """The session was run as planned; one still to come this week was run today.

    Changes nothing where there is a run already, or where nothing may be ticked.
    """
    session = journal.session(session_id)
    if session is None or refusal(journal, session, today):
        return NOTHING
    outing = session.outing
    return Change(
        put=(
            Run(
                id=session.id,
                day=min(outing.day, today),
                km=outing.km,
                minutes=None if outing.kind == "race" else outing.minutes,
                kind=_RUN_KINDS.get(outing.kind, "run"),
                session=session.id,
            ),
        )
    )


_RUN_KINDS: dict[Kind, RunKind] = {"race": "race", "walk": "walk"}
"""What a ticked session was, where it was no ordinary run."""


def refusal(
    journal: Journal, session: Session, today: date
) -> Literal["ticked", "not a run", "beyond this week"] | None:
    """Why a session can't be ticked now; None where it can."""
    if not is_for_running(session):
        return "not a run"
    if state(journal, session, today) in TICKS:
        return "ticked"
    return "beyond this week" if is_beyond(journal, session, today) else None


def enter(journal: Journal, session_id: str, figures: Figures, today: date) -> Change:
    """What was really run for a session, whether it was ticked before or not."""
    session = journal.session(session_id)
    if session is None:
        return NOTHING
    ticked = run_of(journal, session)
    run = ticked or next(iter(tick(journal, session_id, today).put), None)
    if not isinstance(run, Run):
        return NOTHING
    return _put(journal, _with(run, figures._replace(kind=_kind(session, figures))), today)


def _kind(session: Session, figures: Figures) -> RunKind:
    """A race that was stopped on the way is a run: it tells no pace."""
    if session.outing.kind != "race" or figures.kind == "walk":
        return figures.kind
    is_whole = figures.km is None or figures.km >= WHOLE * (session.outing.km or 0.0)
    return "race" if is_whole else "run"


def edit(journal: Journal, run_id: str, figures: Figures, today: date) -> Change:
    """Other figures for a run that is there."""
    run = journal.run.get(run_id)
    return _put(journal, _with(run, figures), today) if run and run.day <= today else NOTHING


def add(journal: Journal, run: Run, today: date) -> Change:
    """A run that was not planned, on a day up to today.

    Where it is the last run of the week before, that one is let go: a week ends with its last day.
    """
    if run.day > today or run.id in journal.run:
        return NOTHING
    of_before, put = late(journal, run, today), _put(journal, run, today)
    return both(put, let_go(journal.after(put), of_before.id, today)) if of_before else put


def remove(journal: Journal, run_id: str, today: date) -> Change:
    """The run did not happen; a session that it ticked is open again, because that was counted.

    Where another one has taken its day meanwhile, it is let go: one run a day.
    """
    run = journal.run.get(run_id)
    if run is None:
        return NOTHING
    removed = Change(drop=(key_of(run),))
    left, session = journal.after(removed), journal.session(run.session)
    if session is None or not _is_taken(left, session):
        return removed
    return both(removed, gone(left, session, today))


def _is_taken(journal: Journal, session: Session) -> bool:
    """Whether another run stands, or was run, on the day of an open session."""
    day, week = session.outing.day, journal.week[session.id.partition("/")[0]]
    others = (one for one in week.sessions if one.id != session.id and is_for_running(one))
    return is_open(journal, session) and any(
        day_of(journal, one) == day and not one.let_go for one in others
    )


def _put(journal: Journal, run: Run, today: date) -> Change:
    """The run, and what it makes of the next session where it was too long (rule 7.2)."""
    put = Change(put=(run,))
    return both(put, settle(journal.after(put), run, today))


def _with(run: Run, figures: Figures) -> Run:
    """The run with a runner's figures; one from a watch keeps its source."""
    source = "typed" if run.source == "tick" else run.source
    return structs.replace(run, **figures._asdict(), source=source)
