"""What the picture of the road shows: a column for each week, or for each block of four."""

from datetime import date

from app.coach.days import WEEK
from app.coach.map.road import Road, RoadWeek, Stretch, stretches
from app.voice.road import next_season
from app.voice.signs import DUE, PAUSED, SPENT_SPARE, UNANSWERED
from app.voice.words import Units
from widgets.road_columns import Column, RoadPicture

KEPT, EASED, LET_GO = "✓", "≈", "–"
"""A week kept, one kept by maintenance runs, and one that was not."""
CUT = "cut"
"""The word under a lighter week."""


def road_picture(road: Road, units: Units, chosen: date, today: date) -> RoadPicture:
    """The road, with the chosen week marked."""
    parts = stretches(road)
    columns = (
        _column(road, part, units, chosen, today)._replace(phase=phase)
        for part, phase in zip(parts, _phases(parts), strict=True)
    )
    return RoadPicture(
        columns=tuple(columns),
        rows=("goal", "run", "long", "kept") if _has_km(road) else ("goal", "run", "kept"),
        measure="block" if road.is_endless else "week",
        unit=units.name if road.asks_km else "runs",
        end=next_season(today)[0] if road.is_endless and not road.journey.ended else "to",
    )


def _column(road: Road, part: Stretch, units: Units, chosen: date, today: date) -> Column:
    weeks = part.weeks
    now = next((week for week in weeks if week.is_now), weeks[0])
    planned, run = _planned(road, weeks, units), _run(road, weeks, units)
    longest = units.whole(max(week.longest_km for week in weeks))
    figures = (
        f"{planned:.0f}",
        f"{run:.0f}" if run else "",
        *((longest if longest != "0" else "",) if _has_km(road) else ()),
        week_sign(weeks[0]) if len(weeks) == 1 else _kept(weeks),
    )
    return Column(
        key=now.first_day.isoformat(),
        name=str(part.number),
        phase="",
        planned=planned,
        run=run,
        figures=figures,
        passed=_passed(weeks, today),
        is_chosen=any(week.first_day == chosen for week in weeks),
    )


def _has_km(road: Road) -> bool:
    """Whether any run of it has a distance."""
    return any(week.longest_km for week in road.weeks)


def _planned(road: Road, weeks: tuple[RoadWeek, ...], units: Units) -> float:
    """What the weeks ask: whole kilometres or miles, else runs."""
    if road.asks_km:
        return float(units.whole(sum(week.km_goal for week in weeks)))
    return sum(week.ticks_planned for week in weeks)


def _run(road: Road, weeks: tuple[RoadWeek, ...], units: Units) -> float:
    if road.asks_km:
        return float(units.whole(sum(week.km_run for week in weeks)))
    return sum(week.ticks for week in weeks)


def _kept(weeks: tuple[RoadWeek, ...]) -> str:
    """How many weeks of a block were kept."""
    return str(sum(week.kept is True for week in weeks) or "")


def week_sign(week: RoadWeek) -> str:
    """What became of a week, in one cell; empty while it lies ahead."""
    if week.is_covered:
        return SPENT_SPARE
    if week.kept is not None:
        kept = EASED if week.is_eased else KEPT
        return kept if week.kept else LET_GO
    if week.is_excused:
        return PAUSED
    return "" if week.is_ahead else DUE if week.is_now else UNANSWERED


def _passed(weeks: tuple[RoadWeek, ...], today: date) -> float:
    """How much of the weeks lies behind, day by day."""
    first_day, days = weeks[0].first_day, len(weeks) * WEEK.days
    return min(1.0, max(0.0, (today - first_day).days / days))


def _phases(parts: tuple[Stretch, ...]) -> list[str]:
    """The phases where they begin, and the lighter weeks between."""
    words, running = list[str](), ""
    for part in parts:
        week = part.weeks[0]
        phase = week.phase if week.phase != "block" else ""
        begins = phase and phase != running
        if begins and week.kind == "hold" and words:
            words[-1] = ""  # what the runner chose has the room, where two words would meet
        words.append(phase if begins else CUT if week.kind == "cutback" else "")
        running = phase or running
    return words
