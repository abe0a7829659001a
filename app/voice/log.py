"""The words of the log: what a run is called there, its figures, and what runs come to."""

from collections.abc import Mapping
from datetime import date

from app.coach.days import DAY, WEEK
from app.coach.momentum.log import Group, Span, Total, total
from app.coach.momentum.ticks import TICKS, state
from app.voice.card_parts import TONES
from app.voice.momentum import counted_runs
from app.voice.road_week import week_days
from app.voice.sessions import NAMES, NOUNS, race_name
from app.voice.signs import EXTRA, session_sign
from app.voice.words import (
    MONTHS,
    Units,
    capital,
    full_date,
    plain,
    run_size,
    units_of,
)
from storage.journal import Journal
from storage.records import Kind, Run, RunKind, Session
from widgets.card import Tone

NO_RUNS = "No run yet. a adds the first one."
"""Where the log is empty."""
LESS = "esc shows every run."
"""While only some are shown."""
EXTRA_NAMES: dict[RunKind, str] = {"run": "extra run", "race": "race", "walk": "walk"}
"""What a run is called that was not planned."""


def session_of(journal: Journal, run: Run) -> Session | None:
    """The session that a run is linked to, where the plan still has it."""
    return journal.session(run.session) if run.session else None


def run_name(journal: Journal, run: Run, names: Mapping[Kind, str] = NAMES) -> str:
    """As in "easy", "half marathon" or "extra run"; with `NOUNS` as in "easy run"."""
    session = session_of(journal, run)
    if session is None or run.kind == "walk":
        return EXTRA_NAMES[run.kind]
    outing = session.outing
    return race_name(outing.km) if outing.kind == "race" else names[outing.kind]


def run_sign(journal: Journal, run: Run, today: date) -> tuple[str, Tone]:
    """The sign of what a run made of its session, and its colour."""
    session = session_of(journal, run)
    if session is None:
        return EXTRA, "done"
    return session_sign(journal, session, today), TONES[state(journal, session, today)]


def run_pace(run: Run, units: Units) -> str:
    """Minutes and seconds a km or a mile; empty where one of the two is not known."""
    return units.pace(run.minutes / run.km) if run.km and run.minutes else ""


def run_words(journal: Journal, run: Run, today: date) -> str:
    """As in "Tue 29 Dec 2026 · tempo, eased · 4.6 km · 31 min · 6:44 /km · effort 5"."""
    units, session = units_of(journal.owner), session_of(journal, run)
    reached = state(journal, session, today) if session else "done"
    became = reached if reached in TICKS - {"done"} else ""
    parts = (
        full_date(run.day),
        ", ".join(filter(None, (run_name(journal, run), became))),
        run_size(run, units),
        *_felt(run, units),
    )
    return " · ".join(filter(None, parts))


def note_words(run: Run) -> str:
    """The runner's note on one line."""
    return " ".join(plain(run.note).split())


def hours(minutes: float) -> str:
    """Hours and minutes, as in "0:39" or "122:05": one form for what is added up."""
    whole = round(minutes)
    return f"{whole // 60}:{whole % 60:02d}" if whole else ""


def group_name(group: Group, by: Span) -> str:
    """As in "28 Dec to 3 Jan 2027", "December 2026" or "2026"."""
    first = group.first_day
    if by == "week":
        return f"{week_days(first)} {(first + WEEK - DAY).year}"
    return f"{MONTHS[first.month - 1]} {first.year}" if by == "month" else str(first.year)


def total_counted(of: Total) -> str:
    """As in "3 runs", "1 walk" or "3 runs, 1 walk"."""
    walks = "1 walk" if of.walks == 1 else f"{of.walks} walks"
    runs = counted_runs(of.runs) if of.runs or not of.walks else ""
    return ", ".join(filter(None, (runs, walks if of.walks else "")))


def total_words(of: Total, units: Units) -> str:
    """As in "71 runs · 412.3 km"."""
    return " · ".join(filter(None, (total_counted(of), units.distance(of.km) if of.km else "")))


def log_title(of: Total, typed: str, by: Span, units: Units) -> tuple[str, str]:
    """What is shown, and what it comes to: as in "Every run", "86 runs · 517.1 km · by week"."""
    what = f"Runs with “{typed}”" if typed else "Every run"
    return what, f"{total_words(of, units)} · by {by}"


def short_title(of: Total, typed: str, by: Span, units: Units) -> str:
    """The same in a small terminal."""
    what, came_to = log_title(of, typed, by, units)
    return f"{what} · {total_counted(of)}" if typed else came_to


def not_found(typed: str) -> str:
    """Where nothing is found."""
    return f"No run has “{typed}”. {LESS}"


def group_words(group: Group, by: Span, units: Units) -> str:
    """As in "28 Dec to 3 Jan 2027 · 3 runs · 14.9 km · 1:39"."""
    of = total(group.runs)
    parts = (group_name(group, by), total_words(of, units), hours(of.minutes))
    return " · ".join(filter(None, parts))


def short_run_words(run: Run, units: Units) -> str:
    """What a small terminal's list leaves out: as in "6:44 /km · effort 5 · First frost."."""
    return " · ".join(filter(None, (*_felt(run, units), note_words(run))))


def _felt(run: Run, units: Units) -> tuple[str, str]:
    """Pace and effort, or nothing."""
    pace = run_pace(run, units)
    return f"{pace} /{units.name}" if pace else "", f"effort {run.effort}" if run.effort else ""


FIND_KEYS = "enter keeps these   esc every run"
"""The keys while words are typed."""
POCKET_KEYS = "/ find  a add  e edit  ? help"
"""The keys in a small terminal."""
NEXT_SPAN: dict[Span, Span] = {"week": "month", "month": "year", "year": "week"}
"""What runs are added up by next."""


def log_keys(by: Span, *, is_folded: bool, has_session: bool) -> str:
    """What the keys do to what is chosen, and to the list."""
    if is_folded:
        return f"enter its runs   r by {NEXT_SPAN[by]}"
    why = "w why   " if has_session else ""
    return f"e edit   backspace delete   {why}r by {NEXT_SPAN[by]}   enter totals only"


def removed(journal: Journal, run: Run, today: date) -> str:
    """What is said when a run was taken out of the log."""
    what = f"{capital(run_name(journal, run, NOUNS))} of {full_date(run.day)} deleted."
    session = session_of(journal, run)
    is_open = session is not None and state(journal, session, today) == "open"
    return f"{what} Its session is open again." if is_open else what
