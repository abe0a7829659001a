"""Fit the weeks ahead to what was really run, once at the beginning of each week (rule 4.5).

Never above the plan as it was drawn first; a kept week never shrinks it; one bad week takes
nothing from what was reached before it, for a week grows out of the largest of three.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from msgspec import structs

from app.coach.days import first_of_week
from app.coach.growth import longest_allowed
from app.coach.map.behind import longest_of, outings_of
from app.coach.map.ceiling import Ceiling
from app.coach.map.curve import has_rested
from app.coach.map.draw import planner
from app.coach.map.planner import Planner, laid_out
from app.coach.map.refit import first_drawn, refitted
from app.coach.map.terms import Terms, terms
from app.coach.map.under_way import going
from app.coach.map.weeks import Here
from app.coach.plan import journey, journey_weeks
from app.coach.sessions import work_minutes
from storage.journal import Journal
from storage.records import Change, Journey, Outing, Week

CALM = 0.97
"""From this share of it a week drawn before stands: rounding is no reason to change [D]."""
ROUNDED_KM = 0.05
"""Kilometres by which rounding may pass a limit (invariant 01)."""


def anchor(journal: Journal, today: date) -> Change:
    """Fit this week and those after it, unless that was done since it began."""
    way, runner = journey(journal), journal.owner
    if way is None or runner is None:
        return Change()
    first_day = first_of_week(today, runner.week_start)
    here = journal.week.get(first_day.isoformat())
    if here is None or here.begun:
        return Change()
    fitted = {week.id: week for week in _fitted(journal, way, first_day, today)}
    begun = structs.replace(fitted.pop(here.id, here), begun=True)
    return Change(put=(begun, *fitted.values()))


def _fitted(journal: Journal, way: Journey, first_day: date, today: date) -> Iterator[Week]:
    """The weeks from this one on that change, and those that a weekly distance now asks besides."""
    known = terms(journal, way, today)
    if known is None or way.drawn_by == "own" or way.goal.kind == "run_walk":
        return
    weeks = journey_weeks(journal, way)
    ahead = {week.first_day: week for week in weeks if week.first_day >= first_day}
    if first_day not in ahead or len(ahead) == len(weeks):
        return  # a journey's first week follows nothing that was run
    originals = Originals(known, tuple(first_drawn(week) for week in weeks))
    begun = going(journal, known, first_day, today)
    for target in laid_out(originals.under(planner(known, begun)), begun):
        before = ahead.get(target.first_day)
        after = refitted(before, target, first_day, way) if before else target
        if after != before:
            yield after


class Originals(NamedTuple):
    """A journey's weeks as they were drawn first: what fitting never goes above."""

    terms: Terms
    weeks: tuple[Week, ...]

    def under(self, plan: Planner) -> Planner:
        """The same plan kept under what was drawn first, which stands wherever it still may."""
        by_day = {week.first_day: week for week in self.weeks}
        return Planner(partial(self._week, plan, by_day), plan.is_over)

    def _week(self, plan: Planner, by_day: Mapping[date, Week], at: Here) -> Week:
        first = by_day.get(at.first_day)
        if first is None:
            return plan.week(at._replace(ceiling=self._largest(at)))
        if first.kind == "cutback" and has_rested(at.past):
            return plan.week(at._replace(ceiling=self._largest(at)))
        laid = plan.week(at._replace(ceiling=_ceiling(first)))
        laid = structs.replace(laid, kind=first.kind, phase=first.phase)
        return first if _may_stand(first, laid, at) else laid

    def _largest(self, at: Here) -> Ceiling:
        """Of a cutback that became a build week: the largest week and long run so far (4.5)."""
        so_far = [week for week in self.weeks if week.number <= at.number]
        return Ceiling(max(week.km for week in so_far), max(longest_of(week) for week in so_far))


def _ceiling(week: Week) -> Ceiling:
    """Run by run: what the week asks in all is left to the curve, for rounding lost some of it."""
    training = [outing for outing in outings_of((week,)) if outing.kind != "race"]
    return Ceiling(by_day={outing.day: outing.km or 0.0 for outing in training})


def _may_stand(first: Week, laid: Week, at: Here) -> bool:
    """Whether a week may stand as it was drawn first: as large, as long and as hard as laid out."""
    again = {o.day: o.km or 0.0 for o in outings_of((laid,))}
    return (
        laid.km >= CALM * first.km
        and all(_is_in_reach(o, again.get(o.day, 0.0), at) for o in outings_of((first,)))
        and _is_as_hard(first, laid)
    )


def _is_in_reach(outing: Outing, again_km: float, at: Here) -> bool:
    """Whether a run is no longer than drawn again, or than its day allows (invariant 01)."""
    most = longest_allowed(at.behind.longest(outing.day)) + ROUNDED_KM
    return outing.kind == "race" or (outing.km or 0.0) <= max(again_km, most)


def _is_as_hard(first: Week, laid: Week) -> bool:
    work, wanted = _work(outings_of((laid,))), _work(outings_of((first,)))
    return all(work.get(day, 0.0) >= minutes for day, minutes in wanted.items())


def _work(outings: Sequence[Outing]) -> dict[date, float]:
    """Minutes of hard work by day."""
    return {outing.day: work_minutes(outing) for outing in outings}
