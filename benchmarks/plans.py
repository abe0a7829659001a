"""make plans: beside each published plan one drawn for the same A and B, side by side.

The published tables lie beside the project where it is developed; without them there is nothing to
compare with, and it says so.
"""

import csv
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from app.coach.constants import CUTBACK_AT_MOST
from app.coach.map.draw import planned_weeks
from app.coach.map.start import fitting_runs
from storage.journal import Journal
from storage.records import WEEKDAYS, Goal, Journey, Kind, Runner, Weekday

TABLES = Path(__file__).parents[2] / "shared" / "plans"
RACES = {"5k": 5.0, "10k": 10.0, "half": 21.0975, "marathon": 42.195}
MONDAY = date(2026, 11, 23)
EASY_PACE = 6.0
"""Minutes per km at which minutes of the tables become km, and plans are drawn."""
TRACK_KM = 8.0
"""Kilometres of a track day for which a table names none."""
RUNNING = ("easy", "recovery", "medlong", "long", "mp", "steady", "tempo", "intervals", "hills")
TAPER_WEEKS = 3
"""The last weeks, in which a light week is no cutback."""
APART = 0.25
"""From this difference on a row is marked."""


class Row(NamedTuple):
    """One run of a published plan."""

    week: int
    day: int
    kind: str
    km: float


class Figures(NamedTuple):
    """What a plan comes to."""

    peak_week: float
    peak_long: float
    cutbacks: int
    taper: float
    """The week before the race week, as a share of the largest."""


def rows_of(path: Path) -> list[Row]:
    """The runs of a table, the race included."""
    with path.open(encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    return [
        Row(int(line["week"]), int(line["day"]), line["kind"], _km(line))
        for line in lines
        if line["kind"] in (*RUNNING, "race")
    ]


def _km(line: dict[str, str]) -> float:
    if line["distance_km"]:
        return float(line["distance_km"])
    return float(line["minutes"]) / EASY_PACE if line["minutes"] else TRACK_KM


def published(rows: Sequence[Row]) -> Figures:
    """What a published plan comes to."""
    weeks = [week_km(rows, week) for week in range(1, rows[-1].week + 1)]
    longs = [row.km for row in rows if row.kind != "race"]
    return _figures(weeks, longs)


def week_km(rows: Sequence[Row], week: int) -> float:
    """Kilometres of one week, the race left out."""
    return sum(row.km for row in rows if row.week == week and row.kind != "race")


def _figures(weeks: Sequence[float], runs: Sequence[float]) -> Figures:
    peak = max(weeks)
    built = weeks[:-TAPER_WEEKS]
    lighter = (
        after <= CUTBACK_AT_MOST * max(built[max(0, n - 2) : n + 1])
        for n, after in enumerate(built[1:])
    )
    return Figures(peak, max(runs), sum(lighter), weeks[-2] / peak if len(weeks) > 1 else 0.0)


def drawn(rows: Sequence[Row], race_km: float) -> Figures:
    """What we draw for the same first week, days and race."""
    first = [row for row in rows if row.week == 1]
    days = tuple(dict.fromkeys(WEEKDAYS[row.day - 1] for row in first))
    longest = max(first, key=lambda row: row.km)
    long_day: Weekday = WEEKDAYS[longest.day - 1]
    weekly = sum(row.km for row in first)
    runner = Runner(days=dict.fromkeys(days), long_day=long_day, easy_pace=EASY_PACE)
    last = rows[-1]
    race_day = MONDAY + timedelta(weeks=last.week - 1, days=last.day - 1)
    way = Journey(
        id="journey-1",
        goal=Goal("race", km=race_km, race_day=race_day),
        from_day=MONDAY,
        weekly_km=weekly,
        longest_km=max(longest.km, weekly / len(days)),
        runs_per_week=fitting_runs(runner, weekly, longest.km, len(days)),
    )
    weeks = planned_weeks(Journal(runner={"runner": runner}), way, MONDAY)
    kind: Kind = "race"
    runs = [s.outing.km or 0.0 for w in weeks for s in w.sessions if s.outing.kind != kind]
    return _figures([week.km for week in weeks], runs)


def lines(name: str, theirs: Figures, ours: Figures) -> Iterator[str]:
    """A row a figure: theirs, ours, and a mark where they are far apart."""
    yield name
    for field, their, our in zip(Figures._fields, theirs, ours, strict=True):
        ratio = our / their if their else 1.0
        mark = "  <" if abs(ratio - 1) > APART else ""
        yield f"  {field.replace('_', ' '):12}{their:9.2f}{our:9.2f}{ratio:8.2f}{mark}"


def main() -> None:
    """Print every plan that there is beside ours."""
    if not TABLES.exists():
        print("The published tables are not beside this folder; there is nothing to compare with.")
        return
    print(f"{'':14}{'theirs':>9}{'ours':>9}{'ratio':>8}")
    for path in sorted(TABLES.glob("*.csv")):
        race = next((km for name, km in RACES.items() if f"_{name}" in path.stem), None)
        if race and not path.stem.startswith(("nhs", "vdot")):
            rows = rows_of(path)
            print("\n".join(lines(path.stem, published(rows), drawn(rows, race))))


if __name__ == "__main__":
    main()
