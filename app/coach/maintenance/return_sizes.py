"""How long the runs of a way back are: shares of what was usual, and never more than planned."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from app.coach.constants import SHARE_MAX, TICK_MINUTES
from app.coach.maintenance.cuts import cut_long
from app.coach.map.easy_running import easy_segments
from app.coach.map.rounding import Units, down, long_down, run_step, up
from storage.records import Kind, Outing

LONG_PART = 0.6
"""What of its usual size a long run counts as while a block lasts (7.3)."""
FINE_KM = 0.1
"""Kilometres to which a run is rounded where the usual step would leave less than ten minutes."""


class Sizes(NamedTuple):
    """What was usual, and how it is written down."""

    usual: dict[Kind, float]
    """Kilometres by kind of session."""
    easy_pace: float
    units: Units

    def wanted(self, outing: Outing, share: float) -> float:
        """A share of what is usual for a kind of run and no more than planned, in km."""
        planned = outing.km or 0.0
        part = LONG_PART if outing.kind == "long" else 1.0
        return share * part * min(planned, self.usual.get(outing.kind, planned))

    def easy_within(
        self, outing: Outing, most_km: float, first: tuple[float, float] | None
    ) -> Outing:
        """An easy run of `most_km` in the place of an outing, and never more than was planned.

        `first` are the most of the usual easy run, and the most minutes, that the first run may be.
        """
        planned = outing.km or 0.0
        most = [most_km, planned]
        if outing.minutes:
            most.append(outing.minutes / self.easy_pace)
        if first:
            most += [first[0] * self.usual.get("easy", planned), first[1] / self.easy_pace]
        return self._easy(outing, min(most))

    def _easy(self, outing: Outing, km: float) -> Outing:
        least = TICK_MINUTES / self.easy_pace
        rounded = down(km, run_step(self.units))
        if rounded < least:
            rounded = max(down(km, FINE_KM), up(least, FINE_KM))
        rounded = min(rounded, outing.km or rounded)
        minutes = min(round(rounded * self.easy_pace), outing.minutes or float("inf"))
        if outing.kind == "easy" and rounded == outing.km:
            return outing
        return structs.replace(
            outing, kind="easy", km=rounded, minutes=minutes, segments=easy_segments(minutes)
        )

    def long_within(self, outing: Outing, most_km: float) -> Outing:
        """A long run no longer than `most_km`."""
        if outing.km is None or outing.km <= most_km:
            return outing
        km = long_down(most_km, self.units)
        share = km / outing.km
        minutes = round(outing.minutes * share) if outing.minutes else None
        return structs.replace(
            outing, km=km, minutes=minutes, segments=cut_long(outing.segments, share)
        )

    def minutes_within(
        self, outing: Outing, share: float, first: tuple[float, float] | None
    ) -> Outing:
        """The same for an outing of which only the minutes are known."""
        whole = outing.minutes or 0.0
        share *= LONG_PART if outing.kind == "long" else 1.0
        most = [share * whole, *((first[0] * whole, first[1]) if first else ())]
        minutes = min(whole, max(TICK_MINUTES, float(int(min(most)))))
        if outing.kind == "easy" and minutes == whole:
            return outing
        return structs.replace(
            outing, kind="easy", minutes=minutes, segments=easy_segments(minutes)
        )


def held_in(sizes: Sizes, drawn: dict[str, Outing], others: Sequence[Outing]) -> dict[str, Outing]:
    """What was drawn, with a long run no larger a part of its week than it may be (03)."""
    km = [one.km or 0.0 for one in (*drawn.values(), *others) if one.kind != "race"]
    longs = {name: one for name, one in drawn.items() if one.kind == "long"}
    most = SHARE_MAX.get(len(km), 1.0)
    if not longs or most >= 1.0:
        return drawn
    return drawn | {
        name: sizes.long_within(one, most / (1 - most) * (sum(km) - (one.km or 0.0)))
        for name, one in longs.items()
    }
