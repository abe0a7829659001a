"""The only reader of the clock: which moment it is, and which training day."""

from datetime import UTC, date, datetime, timedelta


class Clock:
    """Tells the moment and the training day; a pretended day replaces the day, never the moment."""

    def __init__(self, pretended: date | None = None) -> None:
        self.pretended = pretended

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)

    def today(self, day_start: int) -> date:
        """The training day at the place where the computer is; begun at the hour `day_start`."""
        return self.pretended or training_day(self._wall(), day_start)

    def is_late(self, day_start: int) -> bool:
        """Whether midnight is past and the training day of the evening before still runs."""
        return self.pretended is None and self._wall().hour < day_start

    def _wall(self) -> datetime:
        return datetime.now().astimezone()


def training_day(wall: datetime, day_start: int) -> date:
    """The training day of a moment as the wall clock of the place shows it.

    The hour on the wall decides, not hours counted from midnight, so that the days on which clocks
    change begin at the same hour as all others.
    """
    return wall.date() - timedelta(days=wall.hour < day_start)
