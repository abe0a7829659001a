"""The one-cell signs of sessions: shape before colour, the same wherever a session is listed."""

from datetime import date

from app.coach.momentum.ticks import State, is_unanswered, state
from storage.journal import Journal
from storage.records import Session

SIGNS: dict[State, str] = {
    "open": "○", "done": "✓", "eased": "≈", "moved": "→", "partial": "✓", "minimal": "✓",
    "dropped": "–", "missed": "–", "excused": "‖",
}  # fmt: skip
"""What became of a session; those that need more than its state stand below."""
DUE, UNANSWERED, EXTRA, REST, PAUSED = "▸", "?", "+", "·", "‖"
SPARE, SPENT_SPARE = "◆", "◇"
PINNED, MATTERS = "▼", "★"
"""What the runner said of a session: it keeps its day, like a nail in it, and it matters."""


def session_sign(journal: Journal, session: Session, today: date) -> str:
    """The sign of a session, as it stands on `today`."""
    reached = state(journal, session, today)
    if reached == "open" and session.outing.day == today:
        return DUE
    return UNANSWERED if is_unanswered(journal, session, today) else SIGNS[reached]
