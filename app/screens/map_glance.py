"""What the lists of the Map show of a journal, filled in from the coach."""

from datetime import date

from app.coach.map.road import Road, RoadWeek
from app.screens.glance import agenda_row, steps_named
from app.voice.road import NO_ROAD, road_aim, road_end
from app.voice.road_columns import week_sign
from app.voice.road_week import goal_words, run_words, short_session, week_kind, week_name
from app.voice.signs import SIGNS
from app.voice.why import plain_why
from app.voice.words import Units, short_date, units_of
from storage.journal import Journal
from widgets.agenda import AgendaRow
from widgets.road_list import PocketRoad, RoadRow

KEYS = "← → week  enter opens it  ? help"
"""The keys in a small terminal."""
EMPTY_KEYS = "g set up  1 today  ? help"
"""The same before there is a road."""


def explained(journal: Journal, first_day: date, today: date) -> tuple[AgendaRow, ...]:
    """The sessions of a week, each with the reason why it is there."""
    sessions = journal.week[first_day.isoformat()].sessions
    names = steps_named(journal, first_day, today)
    return tuple(
        agenda_row(journal, session, session.outing.day, today, names)._replace(
            note=plain_why(journal, session, today)
        )
        for session in sorted(sessions, key=lambda session: session.outing.day)
    )


def weeks_ahead(road: Road, units: Units, today: date) -> tuple[AgendaRow, ...]:
    """The weeks that have not begun."""
    ahead = (week for week in road.weeks if week.first_day > today)
    return tuple(_ahead(road, week, units) for week in ahead)


def _ahead(road: Road, week: RoadWeek, units: Units) -> AgendaRow:
    name = ", ".join(filter(None, (week_name(road, week), week_kind(week))))
    run = "race" if week.kind == "race" else "long"
    longest = f"{run} {units.bare(week.longest_km)}" if week.longest_km else ""
    size = " · ".join(filter(None, (goal_words(week, units), longest)))
    return AgendaRow(short_date(week.first_day), SIGNS["open"], name, size, "rest")


def pocket_road(
    journal: Journal, road: Road, chosen: date, verdict: str, news: str, today: date
) -> PocketRoad:
    """The road for a small terminal."""
    units, sessions = units_of(journal.owner), journal.week[chosen.isoformat()].sessions
    return PocketRoad(
        title=road_aim(road, units),
        end=road_end(road, today).rpartition(" · ")[2],
        news=news,
        rows=tuple(_pocket_row(road, week, chosen, units) for week in road.weeks),
        sessions=tuple(short_session(journal, session, units, today) for session in sessions),
        verdict=verdict,
        keys=KEYS,
    )


def _pocket_row(road: Road, week: RoadWeek, chosen: date, units: Units) -> RoadRow:
    return RoadRow(
        name=" ".join(filter(None, (week_name(road, week), week_kind(week)))),
        goal=goal_words(week, units),
        run=run_words(week, units),
        sign=week_sign(week),
        is_chosen=week.first_day == chosen,
        is_now=week.is_now,
    )


def nothing(news: str) -> PocketRoad:
    """Before there is a road."""
    return PocketRoad(NO_ROAD, "", news, (), (), "", EMPTY_KEYS)
