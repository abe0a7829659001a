"""The words of set-up for someone who does not run yet: what is refused, and what is drawn."""

from collections.abc import Sequence

from app.coach.map.ladder import LONGEST_MINUTES, STEPS, without_a_walk
from app.coach.map.ladder_days import RUNS, ladder_runs, short_days, solving_day
from app.coach.map.start import Objection
from app.voice.run_walk import said
from app.voice.words import DAY_NAMES, capital, counted, date_words, day_name, number
from storage.records import Journey, Outing, Runner, Week

WAITS = "A whole run climbs a step; a missed or eased one waits for you."
"""How a ladder is climbed."""
NO_RACE = "no race needed"
"""What stands in the field of a race day that may be left out."""


def other_goal() -> str:
    """Another goal than 5 km."""
    return "From not running yet the way leads to 5 km first: no other goal, or 5k."


def not_asked() -> str:
    """A figure of someone who runs."""
    return "Whoever does not run yet is asked for no km and no pace: leave it out."


def ladder_objected(objection: Objection, runner: Runner) -> str:
    """Why the days of a ladder can't be taken as they stand, and which day would do."""
    solving = solving_day(runner)
    match objection.reason:
        case "next_to_each_other":
            would = f"; {DAY_NAMES[solving]} would do" if solving else ""
            return f"Legs new to running rest a day between two runs{would}."
        case "too_short_a_day":
            short = " and ".join(DAY_NAMES[day] for day in short_days(runner))
            return f"The last steps take {LONGEST_MINUTES:g} minutes: more for {short}."
        case "too_many_runs":
            held = f"These days hold {counted(ladder_runs(runner), 'run')}, a day between"
            return f"{held}; {DAY_NAMES[solving]} makes it more." if solving else f"{held}."
        case _:
            return "Two days or more make a plan, with a day between."


def fewer_runs(runner: Runner, journey: Journey) -> tuple[str, ...]:
    """What is said where the days hold fewer runs than three, and a day more would do."""
    solving = solving_day(runner)
    if journey.goal.kind != "run_walk" or journey.runs_per_week >= RUNS or solving is None:
        return ()
    runs = capital(counted(journey.runs_per_week, "run"))
    return (f"{runs} a week: a day lies between. {DAY_NAMES[solving]} would make it three.",)


def ladder_lines(bars: str, label: str, weeks: Sequence[Week], journey: Journey) -> tuple[str, ...]:
    """What the box shows of a ladder: how far it is, how it is climbed, and the first days."""
    soonest = -(-STEPS // journey.runs_per_week)
    runs = f"{number(journey.runs_per_week)} runs a week"
    return (
        f"{bars}  {STEPS} steps in {soonest} weeks at the soonest · {runs}",
        _race_words(journey) or WAITS,
        _first_days(label, [session.outing for session in weeks[0].sessions]),
    )


def longest_runs(weeks: Sequence[Week]) -> list[float]:
    """Each week's most minutes without a walk, as they are drawn."""
    return [
        max((without_a_walk(session.outing.segments) for session in week.sessions), default=0.0)
        for week in weeks
    ]


def _race_words(journey: Journey) -> str:
    race_day = journey.goal.race_day
    if race_day is None:
        return ""
    return f"The race on {date_words(race_day)} is run and walked from whatever step is reached."


def _first_days(label: str, outings: Sequence[Outing]) -> str:
    """As in "Week 1: Mon, Wed, Fri: 5 walk, then 1 run, 1½ walk, eight times."."""
    days = ", ".join(day_name(outing.day)[:3] for outing in outings)
    return f"{label}: {days}: {', then '.join(said(outings[0]))}."
