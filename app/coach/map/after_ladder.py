"""What follows the ladder: once 5 km is covered, three runs a week go on from what was run."""

from datetime import date

from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.map.after import NEXT
from app.coach.map.climbing import covered
from app.coach.map.draw import draw
from app.coach.map.ladder import GOAL_KM, WARM_UP
from app.coach.map.ladder_days import RUNS
from app.coach.map.rounding import down, up
from app.coach.map.start import LEAST_WEEK_KM, fitting_runs
from app.coach.momentum.ticks import UNTIMED_PACE
from app.coach.plan import REACHED, journey, runs_between, was_run
from storage.journal import Journal, both, key_of
from storage.records import Change, Goal, Journey, Run, Runner

LOOK_BACK_WEEKS = 4
"""Weeks whose mean the next journey begins with (section 1)."""
STEP = 0.1
"""Kilometres to which its figures are rounded."""


def reach(journal: Journal, today: date) -> Change:
    """End the ladder on the day after 5 km was covered, and after its race; draw what follows."""
    way, runner = journey(journal), journal.owner
    run = covered(journal, way, today) if way and way.goal.kind == "run_walk" else None
    if way is None or runner is None or run is None:
        return Change()
    last_day = max(run.day, way.goal.race_day or run.day)
    if today <= last_day:
        return Change()
    ended = Change(put=(structs.replace(way, ended=last_day, ended_why=REACHED),))
    from_day = _from_day(journal, runner, last_day, today)
    following = _following(journal, runner, way, run, from_day)
    if not following.runs_per_week:
        return ended
    free = journal.week.get(from_day.isoformat())
    cleared = both(ended, Change(drop=(key_of(free),) if free else ()))
    # drawn as on its first day: days on which nothing was written draw the same again
    return both(cleared, draw(journal.after(cleared), following, min(today, from_day)))


def _from_day(journal: Journal, runner: Runner, last_day: date, today: date) -> date:
    """The first day of the next week; of the one after today where days since were lived on."""
    following = first_of_week(last_day, runner.week_start) + WEEK
    if _is_lived(journal, following, today):
        return first_of_week(today, runner.week_start) + WEEK
    return following


def _is_lived(journal: Journal, first: date, today: date) -> bool:
    """Whether anything was run or let go from a day on."""
    sessions = (s for week in journal.weeks if week.first_day >= first for s in week.sessions)
    is_let_go = any(session.let_go for session in sessions if session.outing.day <= today)
    return is_let_go or bool(runs_between(journal, first, today))


def _following(journal: Journal, runner: Runner, way: Journey, run: Run, from_day: date) -> Journey:
    """The next journey: what was run lately, and nothing that grows unasked (rule 4.4)."""
    longest = down(run.km or GOAL_KM, STEP)
    weekly = max(LEAST_WEEK_KM, longest, down(_usual_week(journal, run, from_day), STEP))
    runs = fitting_runs(runner, weekly, longest, RUNS)
    return Journey(
        id=f"{way.id}{NEXT}",
        goal=Goal("keep_running"),
        from_day=from_day,
        weekly_km=weekly,
        longest_km=max(longest, up(weekly / max(1, runs), STEP)),
        runs_per_week=runs,
    )


def _usual_week(journal: Journal, run: Run, from_day: date) -> float:
    """The mean of the last four weeks in km; minutes count at the pace of the 5 km."""
    pace = run.minutes / run.km if run.minutes and run.km else UNTIMED_PACE
    runs = runs_between(journal, from_day - LOOK_BACK_WEEKS * WEEK, from_day - DAY)
    km = (_km(one, pace) for one in runs if was_run(one))
    return sum(km) / LOOK_BACK_WEEKS


def _km(run: Run, pace: float) -> float:
    return run.km if run.km is not None else max(0.0, (run.minutes or 0.0) - WARM_UP) / pace
