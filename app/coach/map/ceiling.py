"""What a week must not pass when it is fitted anew: the plan as it was drawn first (rule 4.5)."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from app.coach.map.curve import Aim


class Ceiling(NamedTuple):
    """The most that a week and its runs may have; nothing where nothing was drawn before."""

    km: float = float("inf")
    long_km: float = float("inf")
    by_day: Mapping[date, float] | None = None
    """Kilometres of each day's run; days that are left out have none."""

    def lower(self, aim: Aim) -> Aim:
        """What the curve asks, no higher than this."""
        return aim._replace(km=min(self.km, aim.km), long_km=min(self.long_km, aim.long_km))

    def most(self, day: date) -> float:
        """The longest run of a day, in km."""
        return float("inf") if self.by_day is None else self.by_day.get(day, 0.0)

    def open_on(self, days: Iterable[date]) -> "Ceiling":
        """The same, with nothing said of days: those of another week."""
        if self.by_day is None:
            return self
        return self._replace(by_day={**self.by_day, **dict.fromkeys(days, float("inf"))})

    def at_most(self, by_day: Mapping[date, float]) -> "Ceiling":
        """The same for these days alone, none longer than it may be by what was run before it."""
        return self._replace(by_day={day: min(km, self.most(day)) for day, km in by_day.items()})


OPEN = Ceiling()
"""For what is drawn for the first time."""
