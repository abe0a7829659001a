"""What is drawn stays drawn: the same plan again, the past as it was, the race on its day (21)."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.coach.invariants.refusal import Refusal
from app.coach.map.draw import planned_weeks
from storage.journal import Journal
from storage.records import Journey, Week


def other_than_drawn(
    journal: Journal, journey: Journey, weeks: Sequence[Week], today: date
) -> Iterator[Refusal]:
    """21: what was drawn is what would be drawn again, and the race stands on its day."""
    drawn = {week.id: week for week in planned_weeks(journal, journey, today)}
    for week in weeks:
        again = drawn.get(week.id)
        if again != week:
            km = again.km if again else 0.0
            yield Refusal("21", week.id, week.km, km, week.first_day, case="redrawn")
    race_days = {s.outing.day for week in weeks for s in week.sessions if s.outing.kind == "race"}
    if journey.goal.kind == "race" and journey.goal.race_day not in race_days:
        count = len(race_days)
        yield Refusal("21", journey.id, count, 1, journey.goal.race_day, case="race_moved")
