"""What the form for time off asks for: a pause or a hold, which each answer makes another one."""

from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.coach.days import DAY
from app.coach.maintenance.pauses import FLAGGED, is_over, reaching_back
from storage.records import Pause

HELD = "hold"
"""The reason that is no pause: its runs are due, and it is counted in weeks."""


class Wanted(NamedTuple):
    """Time off as far as it is answered."""

    pause: Pause
    since: date
    """The day that it was asked about first."""
    weeks: int
    """Those of a hold."""
    is_hold: bool
    today: date

    @classmethod
    def of(cls, known: Pause, weeks: int, today: date, *, is_hold: bool) -> "Wanted":
        """A pause that stands, or time off from a day on, as far back as its reason reaches."""
        asked = known if known.id else reaching_back(known, known.first, today)
        return cls(asked, known.first, weeks, is_hold, today)

    @property
    def reason(self) -> str:
        """Why, or that it is a hold."""
        return HELD if self.is_hold else self.pause.reason

    @property
    def may_be_flagged(self) -> bool:
        """Whether it is a sickness that runs or begins: what is over needs no doctor today."""
        is_sickness = not self.is_hold and self.pause.reason in FLAGGED
        return is_sickness and not is_over(self.pause, self.today)

    @property
    def is_flagged(self) -> bool:
        """Whether it is for a doctor, and ends by word alone."""
        return self.may_be_flagged and self.pause.red_flag

    def having(self, **changes: date | str | bool | None) -> "Wanted":
        """The same with other answers for its pause."""
        return self._replace(pause=structs.replace(self.pause, **changes))

    def because(self, reason: str) -> "Wanted":
        """The same for another reason, from as far back as that reaches."""
        if reason == HELD:
            return self._replace(is_hold=True)
        stands = self.pause.id or self.pause.first != self._reached(self.pause).first
        asked = self.having(reason=reason)._replace(is_hold=False)
        asked = asked if reason in FLAGGED else asked.having(red_flag=False)
        return asked if stands else asked.having(first=self._reached(asked.pause).first)

    def _reached(self, time_off: Pause) -> Pause:
        return reaching_back(time_off, self.since, self.today)

    def flagged(self, *, is_flagged: bool) -> "Wanted":
        """The same with a sign that belongs to a doctor, or without one; it has begun by today."""
        first = min(self.pause.first, self.today)
        asked = self.having(red_flag=is_flagged)
        return asked.having(first=first, last=None) if is_flagged else asked

    def from_day_by(self, days: int) -> "Wanted":
        """Begun earlier or later; the end keeps its distance only where it has to."""
        first, last = self.pause.first + days * DAY, self.pause.last
        return self.having(first=first, last=max(first, last) if last else None)

    def to_day_by(self, days: int) -> "Wanted":
        """Ended earlier or later; before the first day it is open."""
        first, last = self.pause.first, self.pause.last
        if last is None:
            return self.having(last=first if days > 0 else None)
        wanted = last + days * DAY
        return self.having(last=wanted if wanted >= first else None)
