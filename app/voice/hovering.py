"""What is said while a run is carried over a day: whether it fits, and what follows from it."""

from datetime import date

from app.coach.maintenance.bench import Bench
from app.coach.maintenance.rearranging import Option, carried, carry_refusal
from app.coach.plan import is_for_running
from app.voice.carrying import fits, refused
from app.voice.rearranging import keeps, reasons
from app.voice.sessions import NOUNS
from app.voice.words import day_name, units_of
from storage.journal import Journal
from storage.records import Session

ONE_A_DAY = "one run a day"


def over(week: Bench, session: Session, day: date) -> Option:
    """The week as it would be if the session were put down on a day."""
    return Option("move", week.open, carried(week, session, day))


def hovered(journal: Journal, week: Bench, session: Session, day: date, today: date) -> str:
    """Whether a day takes the session, what is let go for it, and what that leaves."""
    if day == session.outing.day:
        return f"{day_name(day)} is where it was picked up. enter or esc puts it back."
    reason = carry_refusal(week, session, day)
    if reason == "closed":
        return f"{day_name(day)} is closed for now: x opens it. {fits(week, session)}"
    if reason:
        return refused(week, session, day, reason)
    option = over(week, session, day)
    told = (
        f"{day_name(day)} fits.",
        *(_let_go(journal, one) for one in option.let_go if is_for_running(one)),
        reasons(journal, session, option, today),
        keeps(journal, week.week, (option,), today),
    )
    return " ".join(filter(None, told))


def _let_go(journal: Journal, session: Session) -> str:
    outing = session.outing
    km = f" of {units_of(journal.owner).distance(outing.km)}" if outing.km else ""
    return f"{day_name(outing.day)}'s {NOUNS[outing.kind]}{km} would be let go: {ONE_A_DAY}."
