"""What a break has left of a race's pace, and how long it is felt (training rules, 7.3, f)."""

from datetime import date, timedelta
from itertools import pairwise

from app.coach.maintenance.gap import Gap, gap
from app.coach.maintenance.return_factor import FREE_DAYS, return_factor
from app.coach.map.paces import RACE_DAYS, best_race
from app.coach.plan import runs_between, was_run
from storage.journal import Journal


def fitness(journal: Journal, today: date) -> float:
    """The share of the best race's VDOT that is left; 1 without a race, or once it has come back.

    What a break has cost is felt for as many days as the break had [D].
    """
    race = best_race(journal, today)
    felt = _felt(journal, today) if race else None
    return return_factor(felt.days) if race and felt and race.day <= felt.last_run else 1.0


def _felt(journal: Journal, today: date) -> Gap | None:
    """The latest days without a run that are still felt."""
    recent = runs_between(journal, today - timedelta(days=RACE_DAYS), today)
    ran = {run.day for run in recent if was_run(run)}
    for day, before in pairwise(sorted({*ran, today}, reverse=True)):
        if (day - before).days - 1 > FREE_DAYS:
            found = gap(journal, day)
            is_felt = found is not None and (today - day).days < found.days
            return found if found and is_felt and found.asks_for_a_way_back else None
    return None
