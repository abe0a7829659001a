"""The facts of the road, read from a journal."""

from datetime import date

from app.coach.map.road import Road, RoadWeek
from app.commands.fact_readings import journey_facts
from app.commands.facts import MapFacts, RoadWeekFacts, VerdictFacts
from app.commands.map_page import closing_words
from storage.journal import Journal


def map_facts(journal: Journal, road: Road, today: date) -> MapFacts:
    """A journey, its verdict and all of its weeks."""
    reached = road.verdict
    return MapFacts(
        journey=journey_facts(journal, road.journey, today, today),
        verdict=VerdictFacts(
            colour=reached.colour,
            longest_km=round(reached.longest_km, 2),
            longest_day=reached.longest_day,
            asked_km=round(reached.asked_km, 2),
            least_km=round(reached.least_km, 2),
            words=closing_words(journal, road, today),
        ),
        weeks=tuple(_week(week) for week in road.weeks),
    )


def _week(week: RoadWeek) -> RoadWeekFacts:
    return RoadWeekFacts(
        number=week.number,
        first_day=week.first_day,
        phase=week.phase,
        kind=week.kind,
        km_goal=round(float(week.km_goal), 2),
        km_run=round(float(week.km_run), 2),
        ticks=week.ticks,
        ticks_goal=week.ticks_goal,
        longest_km=round(float(week.longest_km), 2),
        kept=week.kept,
        covered=week.is_covered,
    )
