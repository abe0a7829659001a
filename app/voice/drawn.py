"""The words of a plan that set-up draws: its shape, its verdict, and its first days."""

from collections.abc import Sequence
from datetime import date

from app.coach.map.begin import Outlook
from app.coach.map.distances import distance
from app.coach.map.ladder import STEPS
from app.coach.map.verdict import Verdict
from app.coach.plan import is_endless, journey_weeks
from app.voice.journeys import place
from app.voice.ladder_setup import WAITS, ladder_lines, longest_runs
from app.voice.map import destination
from app.voice.sessions import NAMES
from app.voice.setup import day_words
from app.voice.words import (
    Units,
    capital,
    date_words,
    day_name,
    relative_day,
    short_day,
    units_of,
    with_article,
)
from storage.journal import Journal
from storage.records import Goal, Journey, Outing, Week

BARS = "▁▂▃▄▅▆▇█"
MOST_BARS = 18
"""Cells of the line of weeks; a longer plan shows every second or third week."""
LEADING = ("race", "weekly_km")
"""The goals that a journey arrives at."""
LINE = 74
"""Cells of one line of the preview."""

DRAWN_ELSEWHERE = "Another plan was drawn meanwhile, and stands; nothing was changed here."


def picture(weeks: Sequence[Week]) -> str:
    """The weeks as a row of bars, as high as their kilometres."""
    return bars([week.km for week in weeks])


def bars(figures: Sequence[float]) -> str:
    """A row of bars, one for each week's figure, or for every second or third."""
    every = -(-len(figures) // MOST_BARS)
    shown = figures[::-every][::-1] if figures else []
    most = max(shown, default=0.0) or 1.0
    return "".join(BARS[round((len(BARS) - 1) * one / most)] for one in shown)


def shape(weeks: Sequence[Week], units: Units) -> str:
    """As in "16 weeks · 26 to 40 km a week · long run 8.8 to 18 km"."""
    whole = [week for week in weeks if week.number and week.kind not in ("race", "taper")] or weeks
    km = [week.km for week in whole]
    numbers = [week.number for week in weeks if week.number]
    longs = [outing.km or 0.0 for week in whole for outing in _outings(week, "long")]
    parts = [
        _how_many(numbers),
        f"{_between(units.whole(km[0]), units.whole(max(km)))} {units.name} a week",
    ]
    if longs:
        ends = (_round(end, units) for end in (longs[0], max(longs)))
        parts.append(f"long run {_between(*ends)} {units.name}")
    return " · ".join(parts)


def _how_many(numbers: Sequence[int]) -> str:
    """As in "16 weeks"; on the way "weeks 8 to 20", or "week 16" where only one is left."""
    if not numbers or numbers[0] == 1:
        return f"{len(numbers)} weeks"
    ends = _between(str(numbers[0]), str(numbers[-1]))
    return f"week {ends}" if len(numbers) == 1 else f"weeks {ends}"


def _outings(week: Week, kind: str = "") -> list[Outing]:
    outings = [session.outing for session in week.sessions]
    return [outing for outing in outings if outing.kind == (kind or outing.kind)]


def _between(least: str, most: str) -> str:
    return least if least == most else f"{least} to {most}"


def verdict_words(verdict: Verdict, journey: Journey, units: Units, today: date) -> str:
    """Whether the goal can be reached, with the figures on which that rests."""
    goal = journey.goal
    if goal.kind == "weekly_km":
        return _weekly(verdict, units)
    if goal.kind == "run_walk":
        return WAITS
    if goal.kind != "race" or goal.race_day is None:
        return "Nothing grows by itself here: the weeks stay as you run them now."
    if verdict.colour == "red":
        race_day = day_words(goal.race_day, today)
        return f"Not by {race_day} safely: {_short_of(verdict, goal, units)}."
    if verdict.colour == "amber":
        return f"Tight: {_tight(verdict, goal, units)} would be kinder."
    race = capital(destination(journey, units))
    asked = with_article(f"{_round(verdict.least_km, units)} {units.name} long run")
    return f"Reachable. {race} asks for {asked}; yours reaches {_round(verdict.longest_km, units)}."


def _round(km: float, units: Units) -> str:
    """In figures rounded down, as everywhere else; without a zero after the point."""
    return f"{float(units.bare(km)):g}"


def _weekly(verdict: Verdict, units: Units) -> str:
    reached = f"{_round(verdict.longest_km, units)} {units.name}"
    if verdict.colour == "red":
        asked = _round(verdict.asked_km, units)
        return f"Within a year of safe steps the week grows to {reached}, and {asked} is asked."
    return f"Reachable: {reached} in the week of {date_words(verdict.longest_day or date.max)}."


def _short_of(verdict: Verdict, goal: Goal, units: Units) -> str:
    """What keeps a race out of reach, and how far."""
    asked = min(verdict.least_km, verdict.asked_km)
    if verdict.longest_km < asked:
        reached = f"the long run reaches {_round(verdict.longest_km, units)} {units.name}"
        return f"{reached}, and {_round(asked, units)} is asked"
    return f"{_big_weeks(verdict, units)}, and {_asked_of_weeks(goal, units)[1]} is asked"


def _tight(verdict: Verdict, goal: Goal, units: Units) -> str:
    """What is less than a race asks, and what would be enough."""
    reached = f"{_round(verdict.longest_km, units)} {units.name}"
    if verdict.longest_km < verdict.asked_km:
        return f"the long run reaches {reached}, and {_round(verdict.asked_km, units)}"
    if verdict.asked_km < verdict.least_km:
        return f"time ends the long run at {reached}, and {_round(verdict.least_km, units)}"
    return f"{_big_weeks(verdict, units)}, and {_asked_of_weeks(goal, units)[0]}"


def _big_weeks(verdict: Verdict, units: Units) -> str:
    return f"the four largest weeks come to {units.whole(verdict.big_weeks_km)} {units.name}"


def _asked_of_weeks(goal: Goal, units: Units) -> tuple[str, str]:
    """What a race asks of the largest weeks, and at least."""
    wanted, least = distance(goal.km or 0.0).big_weeks
    return _round(wanted, units), _round(least, units)


def first_days(weeks: Sequence[Week], units: Units, today: date) -> str:
    """As in "Week 1: Tue easy 7, Thu easy 6, Sat easy 4.5, Sun long 8.8."."""
    label, runs = _label(weeks[0], today), [_run(outing, units) for outing in _outings(weeks[0])]
    full = f"{label}: {', '.join(runs)}."
    return full if len(full) <= LINE else full.replace(" easy ", " ")


def _label(week: Week, today: date) -> str:
    """Week 1 by its number, what begins on another day than the week's first by that day."""
    if week.number == 0:
        return f"From {day_name(min(outing.day for outing in _outings(week)))}"
    return f"From {short_day(week.first_day)}" if week.first_day > today else f"Week {week.number}"


def _run(outing: Outing, units: Units) -> str:
    name = NAMES[outing.kind].removesuffix(" run")
    size = units.bare(outing.km).removesuffix(".0") if outing.km else f"{outing.minutes:g} min"
    return f"{day_name(outing.day)[:3]} {name} {size}"


def lines(outlook: Outlook, journey: Journey, units: Units, today: date) -> tuple[str, ...]:
    """What the box shows: the shape, the verdict and the first days."""
    if journey.goal.kind == "run_walk":
        weeks = outlook.weeks
        return ladder_lines(bars(longest_runs(weeks)), _label(weeks[0], today), weeks, journey)
    return (
        f"{picture(outlook.weeks)}  {shape(outlook.weeks, units)}",
        _verdict(outlook, journey, units, today),
        first_days(outlook.weeks, units, today),
    )


def _led(journal: Journal, journey: Journey, today: date) -> str:
    """As in "Week 7 of 20 to a half marathon on 11 April, drawn anew from Monday on."."""
    ahead = [week.first_day for week in journey_weeks(journal, journey) if week.first_day > today]
    anew = f"drawn anew from {relative_day(ahead[0], today)} on" if ahead else "as it stands"
    to, race_day = destination(journey, units_of(journal.owner)), journey.goal.race_day
    if is_endless(journey):
        return f"{capital(to)}, {anew}."
    by_day = f" on {day_words(race_day, today)}" if race_day else ""
    return f"{capital(place(journal, journey, today))} to {to}{by_day}, {anew}."


def _verdict(outlook: Outlook, journey: Journey, units: Units, today: date) -> str:
    """The verdict; where a race stays out of reach however late it is, that too."""
    words = verdict_words(outlook.verdict, journey, units, today)
    is_out_of_reach = journey.goal.kind == "race" and outlook.verdict.colour == "red"
    return f"{words} No later day helps." if is_out_of_reach and not outlook.ways.later else words


def begun(journal: Journal, journey: Journey, today: date) -> str:
    """What is said when a journey has been drawn."""
    known = journal.journey.get(journey.id)
    if known is None or known.goal != journey.goal:
        return DRAWN_ELSEWHERE
    if journey.from_day < today:
        return _led(journal, known, today)
    units = units_of(journal.owner)
    weeks = [week for week in journal.weeks if week.journey == journey.id]
    count = len([week for week in weeks if week.number])
    to = f"to {destination(journey, units)}" if journey.goal.kind in LEADING else "ahead"
    drawn = f"Drawn: {count} weeks {to}."
    if journey.goal.kind == "run_walk":
        drawn = f"Drawn: {STEPS} steps to {destination(journey, units)}."
    first = next((outing for week in weeks for outing in _outings(week)), None)
    if first is None:
        return drawn
    return f"{drawn[:-1]}, from {relative_day(first.day, today)} on."
