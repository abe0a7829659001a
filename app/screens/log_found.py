"""The runs that the Log shows: every one, or those that were looked for, and the chosen one."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from textual.reactive import var
from textual.screen import Screen

from app.coach.momentum.log import Span, groups
from app.screens.log_lines import LogLines
from app.voice.search import Search
from storage.journal import Journal
from storage.records import Run, Runner


class LogFound(Screen[None]):
    """What is looked for, what was found, and which run of it is looked at."""

    journal: var[Journal] = var(Journal, init=False, bindings=True)
    today: var[date] = var(date.min, init=False)
    said: var[str] = var("", init=False)
    is_late: var[bool] = var(default=False, init=False)
    chosen: var[str] = var("", init=False)
    """The id of the run that is looked at."""
    typed: var[str] = var("", init=False)
    """What is looked for; empty for every run."""
    by: var[Span] = var("week", init=False)
    """What runs are added up by."""
    is_finding: var[bool] = var(default=False, init=False, bindings=True)
    """Words to find are being typed."""
    is_folded: var[bool] = var(default=False, init=False, bindings=True)
    """Only what they come to is shown."""

    search: Search | None = None
    """Every run, as the log was read last."""
    found: tuple[Run, ...] = ()
    """Those that are shown, the newest first."""
    places: Mapping[str, int] = MappingProxyType({})
    """Where each of them stands among those."""
    shown: LogLines = LogLines(Journal(), (), "week", date.min, is_folded=False)
    """Their lines."""

    @property
    def place(self) -> int:
        """Where the chosen run stands among those that are shown."""
        return self.places.get(self.chosen, 0)

    @property
    def run(self) -> Run | None:
        """The chosen run."""
        return self.found[self.place] if self.found else None

    def find_runs(self) -> LogLines:
        """Find what is looked for, stay at the chosen run, and lay all of it out in lines."""
        before, place = self.search, self.place
        self.search = search = self._searched()
        self.found = search.found(self.typed)
        self.places = {run.id: n for n, run in enumerate(self.found)}
        self.set_reactive(LogFound.chosen, self._still_chosen(before, place))
        grouped = groups(self.found, self.by, (self.journal.owner or Runner()).week_start)
        self.shown = LogLines(self.journal, grouped, self.by, self.today, is_folded=self.is_folded)
        return self.shown

    def get_ready_to_find(self) -> None:
        """Read what runs are found by, so that the first letter finds as fast as the next."""
        if self.search:
            self.search.found("run")

    def _searched(self) -> Search:
        """What was read last, where it still holds."""
        now = Search(self.journal, self.today)
        held = self.search
        return held if held and held.journal is now.journal and held.today == now.today else now

    def _still_chosen(self, before: Search | None, place: int) -> str:
        """A run that came with another journal, else the same, else the one in its place."""
        is_another = before is not None and before is not self.search
        came = self._came(before.journal) if before and is_another else []
        if len(came) == 1:
            return came[0]
        if self.chosen in self.places or not self.found:
            return self.chosen
        return self.found[min(place if is_another else 0, len(self.found) - 1)].id

    def _came(self, before: Journal) -> list[str]:
        """The runs that are new since another journal."""
        return [run.id for run in self.found if run.id not in before.run]
