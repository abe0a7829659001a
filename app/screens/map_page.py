"""What the Map shows: the readings of the road and of its chosen week, each for a widget."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import ScreenResume
from textual.reactive import var
from textual.screen import Screen

from app.answers.again import ways_out
from app.coach.map.road import Road, road
from app.modes import TITLES
from app.screens.map_glance import explained, nothing, pocket_road, weeks_ahead
from app.voice.day import said_line
from app.voice.road import NO_ROAD, Way, road_end, road_title, verdict_line, ways
from app.voice.road_columns import road_picture
from app.voice.road_week import week_line, week_sessions
from app.voice.words import day_at_the_top, units_of
from storage.journal import Journal
from widgets.agenda import Agenda, AgendaRow
from widgets.ends import Ends
from widgets.in_columns import InColumns
from widgets.keys import Keys
from widgets.line import Line
from widgets.masthead import Masthead
from widgets.road import Road as RoadWidget
from widgets.road_columns import RoadPicture
from widgets.road_list import PocketRoad, RoadList


class MapPage(Screen[None]):
    """The road, and the week of it that is looked at."""

    CSS_PATH = "map.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-pocket"), (80, "-page"), (120, "-wide"), (150, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high"), (34, "-tall")]

    journal: var[Journal] = var(Journal, init=False, bindings=True)
    today: var[date] = var(date.min, init=False, bindings=True)
    chosen: var[date] = var(date.min, init=False, bindings=True)
    """The first day of the week that is looked at."""
    said: var[str] = var("", init=False)
    is_late: var[bool] = var(default=False, init=False)
    choices: var[tuple[Way, ...]] = var((), init=False, bindings=True)
    """What would do where the goal is not in reach."""
    road: Road | None = None
    """The road as it was read last."""

    title_words: var[tuple[str, str]] = var(("", ""))
    news: var[str] = var("")
    picture: var[RoadPicture | None] = var(None)
    week_words: var[str] = var("")
    sessions: var[tuple[str, ...]] = var(())
    explained: var[tuple[AgendaRow, ...]] = var(())
    ahead: var[tuple[AgendaRow, ...]] = var(())
    verdict: var[str] = var("")
    day_words: var[str] = var("")
    pocket: var[PocketRoad | None] = var(None)

    def __init__(self, journal: Journal, today: date, said: str) -> None:
        super().__init__()
        self.set_reactive(MapPage.journal, journal)
        self.set_reactive(MapPage.today, today)
        self.set_reactive(MapPage.said, said)
        self.read_road()  # before anything is mounted, so that the first frame is the right one

    def compose(self) -> ComposeResult:
        """The frame of the road: where to, its weeks, the chosen one, whether it is in reach."""
        yield Masthead(TITLES, open_screen=2).data_bind(day=MapPage.day_words)
        yield Ends().data_bind(words=MapPage.title_words)
        yield Line(id="news").data_bind(words=MapPage.news)
        with Horizontal(id="way"):
            yield RoadWidget().data_bind(MapPage.picture)
            yield Agenda("The weeks ahead", id="ahead").data_bind(rows=MapPage.ahead)
        yield Line(id="week").data_bind(words=MapPage.week_words)
        yield InColumns().data_bind(items=MapPage.sessions)
        yield Agenda("", id="runs").data_bind(rows=MapPage.explained)
        yield Line(id="verdict").data_bind(words=MapPage.verdict)
        yield RoadList().data_bind(MapPage.pocket)
        yield Keys()

    def watch_journal(self) -> None:
        """Another journal: read the road anew."""
        self.read_road_in_sight()

    def watch_today(self, before: date, today: date) -> None:
        """Another day: the runner is further on, and so is the week that is looked at."""
        if self.road and self.chosen == self.road.week_of(before).first_day:
            self.set_reactive(MapPage.chosen, self.road.week_of(today).first_day)
        self.read_road_in_sight()

    def watch_chosen(self) -> None:
        """Another week is looked at."""
        self.read_week_in_sight()

    def watch_choices(self) -> None:
        """There is something that would do instead."""
        self.read_week_in_sight()

    def watch_said(self) -> None:
        """Something was said, or has been read."""
        self.read_week_in_sight()

    def watch_is_late(self) -> None:
        """Midnight went by."""
        self.read_week_in_sight()

    # What another screen covers is not read: it is when this one opens again.
    @on(ScreenResume)
    def read_road_in_sight(self) -> None:
        """Read the road, where it is seen."""
        if self.is_current:
            self.read_road()

    def read_week_in_sight(self) -> None:
        """Read the chosen week, where it is seen."""
        if self.is_current:
            self.read_week()

    def read_road(self) -> None:
        """Read every week, and stay at the chosen one where it still is one of them."""
        before, self.road = self.road, road(self.journal, self.today)
        if self.road and self.chosen not in [week.first_day for week in self.road.weeks]:
            self.set_reactive(MapPage.chosen, self.road.week_of(self.today).first_day)
        if self.road != before:
            self.set_reactive(MapPage.choices, ())
            self.call_after_refresh(self.read_choices)
        self.read_week()

    def read_choices(self) -> None:
        """Look for what would do instead, once the road stands: it takes drawing many plans."""
        if self.road:
            outs = ways_out(self.journal, self.road, self.today)
            self.choices = ways(outs, self.road.journey, self.today)

    def read_week(self) -> None:
        """Read the chosen week, and all of it again for a small terminal."""
        self.news = said_line(self.journal, self.said)
        self.day_words = day_at_the_top(self.today, is_late=self.is_late)
        self.set_class(self.road is None, "-empty")
        if self.road is None:
            self.title_words = (NO_ROAD, "")
            self.pocket = nothing(self.news)
            return
        units, week = units_of(self.journal.owner), self.road.week_of(self.chosen)
        self.title_words = road_title(self.road, units), road_end(self.road, self.today)
        self.picture = road_picture(self.road, units, self.chosen, self.today)
        self.week_words = week_line(self.journal, self.road, week, self.today)
        self.sessions = week_sessions(self.journal, self.chosen, self.today)
        self.explained = explained(self.journal, self.chosen, self.today)
        self.ahead = weeks_ahead(self.road, units, self.today)
        self.verdict = verdict_line(self.journal, self.road, self.choices, self.today)
        self.pocket = pocket_road(
            self.journal, self.road, self.chosen, self.verdict, self.news, self.today
        )
