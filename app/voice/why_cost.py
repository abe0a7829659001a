"""What letting a session go, or easing it, would change: in one or two sentences, without blame."""

from app.coach.maintenance.shape import Holds
from app.coach.why.cost import Cost
from app.voice.maintenance import swap_words
from app.voice.words import Units, counted, date_words, number

KEEPS: dict[Holds, str] = {
    "holds": "it still holds what you have",
    "mostly": "most of it stays",
    "partly": "a part of it stays",
    "a little": "a little of it stays",
    "the habit": "the habit stays",
}
"""What a lighter run keeps (section 5)."""
RACE_GOES = "Another day, or none: the weeks before it are yours either way."


def cost_words(cost: Cost, units: Units, *, is_race: bool, is_run: bool) -> str:
    """As in "Eased to steady 30 min, most of it stays. Let go, the week can come to ..."."""
    if is_race:
        return RACE_GOES
    if not is_run:
        return "The week is counted in runs, and stands as it is."
    return " ".join(filter(None, (_eased(cost, units), _let_go(cost), _next(cost, units))))


def _eased(cost: Cost, units: Units) -> str:
    if cost.lighter is None:
        return ""
    to = swap_words(cost.lighter, units)
    return f"Eased to {to}, {KEEPS[cost.holds]}; it counts in full."


def _let_go(cost: Cost) -> str:
    if cost.goal == 0:
        return "Nothing is due this week; nothing is owed for it."
    if cost.has_race:
        return "Let go, the race alone keeps the week."
    left = f"Let go, the week can come to {counted(cost.left, 'run')}"
    keep = "keeps" if cost.goal == 1 else "keep"
    if cost.left >= cost.goal:
        return f"{left}, and {number(cost.goal)} {keep} it."
    return f"{left}; {number(cost.goal)} would keep it."


def _next(cost: Cost, units: Units) -> str:
    if cost.step is None:
        return ""
    day = date_words(cost.step.session.outing.day)
    return f"The long run of {day} then grows from {units.distance(cost.step.from_km)}."
