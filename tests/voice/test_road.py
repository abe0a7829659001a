"""The words of the road: how far it is, what a week asks, and what it came to."""

from datetime import date, timedelta

import pytest
from msgspec import structs

from app.coach.map.distances import DISTANCES
from app.coach.map.remedies import DayChange, Remedy
from app.coach.map.road import Road, road
from app.coach.map.ways_out import WaysOut
from app.coach.momentum.runs import tick
from app.voice.road import next_season, road_end, road_title, to_go, ways
from app.voice.road_week import week_days, week_line
from app.voice.words import Units
from storage.journal import Journal
from storage.records import Change, Goal, Pause
from tests.builders import JOURNEY, MONDAY, RACE_DAY, four_runs, journal, race, week

KM = Units("km")
SUNDAY = MONDAY + timedelta(days=6)


def road_of(goal: Goal, **about: object) -> Road:
    way = structs.replace(JOURNEY, goal=goal, **about)
    found = road(journal(four_runs(MONDAY)).after(Change(put=(way,))), MONDAY)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("goal", "title"),
    [
        (Goal("race", 21.0975, RACE_DAY), "From 25 km a week to a half marathon"),
        (Goal("weekly_km", 40.0), "From 25 km a week to 40 km a week"),
        (Goal("runs", per_week=3), "Three runs a week, since 23 November"),
        (Goal("keep_running"), "Running on, since 23 November"),
    ],
)
def test_a_road_says_from_where_to_where(goal: Goal, title: str) -> None:
    assert road_title(road_of(goal), KM) == title


def test_a_road_from_no_kilometres_begins_with_walking() -> None:
    found = road_of(Goal("race", 5.0, RACE_DAY), weekly_km=0.0)
    assert road_title(found, KM) == "From walking to a 5 km race"


@pytest.mark.parametrize(
    ("goal", "end"),
    [
        (Goal("race", 21.0975, RACE_DAY), "Sunday 14 March · 15 weeks to go"),
        (Goal("weekly_km", 40.0), "until 29 November · 6 days to go"),
        (Goal("runs", per_week=3), "winter on 1 December · 8 days to go"),
    ],
)
def test_a_road_says_how_far_it_is(goal: Goal, end: str) -> None:
    assert road_end(road_of(goal), MONDAY) == end


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (2, "2 days to go"),
        (13, "13 days to go"),
        (20, "2 weeks to go"),
    ],
)
def test_days_are_counted_when_they_are_few_and_whole_weeks_else(days: int, words: str) -> None:
    assert to_go(MONDAY + timedelta(days=days), MONDAY) == words


@pytest.mark.parametrize(
    ("today", "season"),
    [
        (date(2026, 11, 30), ("winter", date(2026, 12, 1))),
        (date(2026, 12, 1), ("spring", date(2027, 3, 1))),
        (date(2027, 2, 28), ("spring", date(2027, 3, 1))),
        (date(2027, 6, 1), ("autumn", date(2027, 9, 1))),
    ],
)
def test_the_next_season_begins_after_today(today: date, season: tuple[str, date]) -> None:
    assert next_season(today) == season


@pytest.mark.parametrize(
    ("first_day", "words"),
    [(date(2026, 12, 14), "14 to 20 Dec"), (date(2026, 12, 28), "28 Dec to 3 Jan")],
)
def test_the_days_of_a_week_name_a_month_once(first_day: date, words: str) -> None:
    assert week_days(first_day) == words


def test_each_way_out_has_a_key_and_the_goal_it_leads_to() -> None:
    outs = WaysOut(date(2027, 5, 30), DISTANCES[1], Remedy((DayChange("sat"),), 5))
    later, shorter, days = ways(outs, JOURNEY, MONDAY)
    assert (later.key, later.words) == ("o", "on 30 May")
    assert later.goal == Goal("race", 21.0975, date(2027, 5, 30))
    assert (shorter.key, shorter.words) == ("i", "a 10 km race on the day")
    assert shorter.goal == Goal("race", 10.0, RACE_DAY)
    assert (days.key, days.words) == ("g", "Saturday as well")
    assert days.goal == JOURNEY.goal


def line(own: Journal, today: date) -> str:
    found = road(own, today)
    assert found is not None
    return week_line(own, found, found.weeks[0], today)


def ticked(own: Journal, count: int) -> Journal:
    for session in own.weeks[0].sessions[:count]:
        own = own.after(tick(own, session.id, session.outing.day))
    return own


def test_a_week_that_can_still_be_run_says_goal_and_band() -> None:
    words = "Week 1 · build · 23 to 29 Nov · 30 km, 25 to 32 will do · 3 of 4 runs"
    assert line(journal(four_runs(MONDAY)), MONDAY) == words


def test_a_week_gone_by_says_what_it_came_to() -> None:
    after = SUNDAY + timedelta(days=9)
    assert line(ticked(journal(four_runs(MONDAY)), 4), after).endswith("30 of 30 km · week kept ✓")
    assert line(ticked(journal(four_runs(MONDAY)), 2), after).endswith("13 of 30 km · week kept ◇")


def test_a_week_in_a_pause_is_neutral() -> None:
    away = Pause(id="p", first=MONDAY, last=SUNDAY, reason="away", made=MONDAY)
    own = journal(four_runs(MONDAY), away)
    assert line(own, MONDAY).endswith("paused: this week is neutral")


def test_a_race_week_says_that_the_race_keeps_it() -> None:
    own = journal(week(MONDAY, [race(SUNDAY)], ticks=1))
    assert line(own, MONDAY) == "Week 1 · race week · 23 to 29 Nov · the race keeps it"


def test_the_line_never_outgrows_the_screen() -> None:
    own = journal(four_runs(date(2026, 12, 28), 14))
    assert len(line(own, MONDAY)) <= 76
