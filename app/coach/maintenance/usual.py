"""How long a runner's sessions usually are: what a way back takes its shares of (rule 7.3)."""

from datetime import date, timedelta

from app.coach.plan import planned, runs_between
from storage.journal import Journal
from storage.records import Kind

USUAL_DAYS = timedelta(days=28)
"""Days up to the last run in which the usual size is looked for (7.3)."""


def usual_km(journal: Journal, last_run: date) -> dict[Kind, float]:
    """The mean kilometres run for each kind of session in the four weeks up to the last run."""
    found = dict[Kind, list[float]]()
    for run in runs_between(journal, last_run - USUAL_DAYS, last_run):
        session = journal.session(run.session) if run.session else None
        if session and run.km and run.kind == "run":
            found.setdefault(planned(session).kind, []).append(run.km)
    return {kind: sum(km) / len(km) for kind, km in found.items()}
