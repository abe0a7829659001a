"""Fit the weeks ahead to what was really run, once at the beginning of each week (rule 4.5).

Never above the plan as it was drawn first; a kept week never shrinks it; one bad week takes
nothing from what was reached before it, for a week grows out of the largest of three.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from msgspec import structs

from app.coach.constants import CALM_WORK, ROUNDED_KM
from app.coach.days import first_of_week
from app.coach.growth import longest_allowed
from app.coach.maintenance.way_back import returning
from app.coach.map.behind import longest_of, outings_of, stated
from app.coach.map.ceiling import Ceiling
from app.coach.map.curve import largest_after
from app.coach.map.draw import planner
from app.coach.map.goals import week_km
from app.coach.map.planner import Planner, at_least_to, laid_out
from app.coach.map.refit import STANDING, first_drawn, refitted
from app.coach.map.terms import Terms, terms
from app.coach.map.under_way import going
from app.coach.map.weeks import Here, here
from app.coach.plan import journey, journey_weeks
from app.coach.sessions import is_run, work_minutes
from storage.journal import Journal, both, key_of
from storage.records import Change, Journey, Outing, Session, Week

CALM = 0.97
"""From this share of it a week drawn before stands: rounding is no reason to change [D]."""


def anchor(journal: Journal, today: date) -> Change:
    """Fit this week and those after it, unless that was done since it began."""
    way, runner = journey(journal), journal.owner
    if way is None or runner is None:
        return Change()
    first_day = first_of_week(today, runner.week_start)
    current = journal.week.get(first_day.isoformat())
    if current is None or current.begun:
        return Change()
    is_first = journey_weeks(journal, way)[:1] == (current,)  # it follows nothing that was run
    fitted = Change() if is_first else _fitted(journal, way, first_day, today)
    begun = structs.replace(journal.after(fitted).week[current.id], begun=True)
    return both(fitted, Change(put=(begun,)))


def fit_after(journal: Journal, last: Week, today: date) -> Change:
    """Fit the weeks after one ahead, as is due after a break (4.5): no run grows by it."""
    way, runner = journey(journal), journal.owner
    if way is None or runner is None:
        return Change()
    first_day = first_of_week(today, runner.week_start)
    fitted = _fitted(journal, way, first_day, today)
    weeks = (
        week for week in fitted.put if isinstance(week, Week) and week.first_day > last.first_day
    )
    smaller = (_lesser(week, journal.week[week.id]) for week in weeks if week.id in journal.week)
    return structs.replace(fitted, put=tuple(smaller))


def _lesser(week: Week, before: Week) -> Week:
    """The week with each of its runs at most what it was."""
    standing = {session.id: session for session in before.sessions}
    sessions = tuple(
        standing[now.id] if _is_longer(now, standing[now.id]) else now for now in week.sessions
    )
    km = week_km(session.outing for session in sessions if is_run(session.outing))
    return structs.replace(
        week, sessions=sessions, km=min(km, before.km), ticks=min(week.ticks, before.ticks)
    )


def _is_longer(now: Session, was: Session) -> bool:
    return (now.outing.km or 0.0) > (was.outing.km or 0.0) or (now.outing.minutes or 0.0) > (
        was.outing.minutes or 0.0
    )


def _fitted(journal: Journal, way: Journey, first_day: date, today: date) -> Change:
    """The weeks from this one on that change, and those that a weekly distance now asks besides."""
    known = terms(journal, way, today)
    if known is None or way.drawn_by == "own" or way.goal.kind == "run_walk":
        return Change()
    weeks = journey_weeks(journal, way)
    ahead = {week.first_day: week for week in weeks if week.first_day >= first_day}
    if first_day not in ahead:
        return Change()
    begun = going(journal, known, first_day, today)
    last_held = max((week.number for week in weeks if week.kind in STANDING), default=0)
    plan = at_least_to(planner(known, begun), last_held)
    agreed = {week.first_day for week in weeks if any(map(returning, week.sessions))}
    originals = Originals(known, _asked_at_first(known, plan, weeks), frozenset(agreed))
    drawn = {week.id for week in originals.weeks}
    standing = {day: w for day, w in ahead.items() if w.id in drawn or not _is_untouched(w)}
    fitting = Fitting(originals.under(plan), standing, first_day, way)
    after = {week.id: week for week in laid_out(fitting.planner(), begun)}
    left = [week for week in ahead.values() if week.id not in drawn | after.keys()]
    changed = (week for week in after.values() if week != ahead.get(week.first_day))
    return Change(put=tuple(changed), drop=tuple(map(key_of, left)))


class Fitting(NamedTuple):
    """Weeks that stand already, made what a plan asks; the next grows out of what they become."""

    plan: Planner
    standing: Mapping[date, Week]
    on: date
    journey: Journey

    def planner(self) -> Planner:
        """What fits one week after the other."""
        return Planner(self._week, self.plan.is_over)

    def _week(self, at: Here) -> Week:
        """A week as it is asked; one that does not stand yet is just that."""
        target, before = self.plan.week(at), self.standing.get(at.first_day)
        return refitted(before, target, self.on, self.journey) if before else target


def _is_untouched(week: Week) -> bool:
    """Whether neither the runner nor the coach has changed anything in it."""
    return all(session == Session(session.id, session.outing) for session in week.sessions)


def _asked_at_first(known: Terms, plan: Planner, weeks: Sequence[Week]) -> tuple[Week, ...]:
    """The weeks as they were drawn first, up to the goal: later ones came with a fitting."""
    behind, asked = stated(known), list[Week]()
    for week in map(first_drawn, weeks):
        if plan.is_over(here(behind, week.number, week.first_day)):
            break
        asked.append(week)
        behind = behind.with_weeks([week])
    return tuple(asked)


class Originals(NamedTuple):
    """A journey's weeks as they were drawn first: what fitting never goes above."""

    terms: Terms
    weeks: tuple[Week, ...]
    agreed: frozenset[date]
    """First days of the weeks of a way back: its cutbacks stay, for it asks for less still."""

    def under(self, plan: Planner) -> Planner:
        """The same plan kept under what was drawn first, which stands wherever it still may."""
        by_day = {week.first_day: week for week in self.weeks}
        return Planner(partial(self._week, plan, by_day), plan.is_over)

    def _week(self, plan: Planner, by_day: Mapping[date, Week], at: Here) -> Week:
        first = by_day.get(at.first_day)
        if first is None:
            return plan.week(at._replace(ceiling=self._largest(at)))
        if first.kind in STANDING and all(
            self._is_in_reach(outing, 0.0, at) for outing in outings_of((first,))
        ):
            return first
        if first.kind == "cutback" and at.first_day not in self.agreed:
            lifted = plan.week(at._replace(ceiling=self._lifted(first, at)))
            if lifted.kind != "cutback":
                return lifted
        laid = plan.week(at._replace(ceiling=_ceiling(first)))
        laid = structs.replace(laid, kind=first.kind, phase=first.phase)
        return first if self._may_stand(first, laid, at) else laid

    def _may_stand(self, first: Week, laid: Week, at: Here) -> bool:
        """Whether a week stands as drawn first: as large, as long and as hard as laid out again."""
        again = {o.day: o.km or 0.0 for o in outings_of((laid,))}
        most_km = max(laid.km, largest_after(at.past)) + ROUNDED_KM
        return (
            CALM * first.km <= laid.km
            and first.km <= most_km
            and all(self._is_in_reach(o, again.get(o.day, 0.0), at) for o in outings_of((first,)))
            and _is_as_hard(first, laid)
        )

    def _is_in_reach(self, outing: Outing, again_km: float, at: Here) -> bool:
        """Whether a run is no longer than drawn again, or than its day allows (01 and 04)."""
        most = min(longest_allowed(at.behind.longest(outing.day)), self.terms.longest_most)
        return outing.kind == "race" or (outing.km or 0.0) <= max(again_km, most + ROUNDED_KM)

    def _largest(self, at: Here) -> Ceiling:
        """The largest week and long run so far."""
        so_far = [week for week in self.weeks if week.number <= at.number]
        return Ceiling(max(week.km for week in so_far), max(longest_of(week) for week in so_far))

    def _lifted(self, first: Week, at: Here) -> Ceiling:
        """Of a cutback that may become a build week (4.5): the same, on its own days."""
        days = (outing.day for outing in outings_of((first,)))
        return self._largest(at)._replace(by_day=dict.fromkeys(days, float("inf")))


def _ceiling(week: Week) -> Ceiling:
    """Run by run: what the week asks in all is left to the curve, for rounding lost some of it."""
    training = [outing for outing in outings_of((week,)) if outing.kind != "race"]
    return Ceiling(by_day={outing.day: outing.km or 0.0 for outing in training})


def _is_as_hard(first: Week, laid: Week) -> bool:
    work, wanted = _work(outings_of((laid,))), _work(outings_of((first,)))
    return all(work.get(day, 0.0) >= CALM_WORK * minutes for day, minutes in wanted.items())


def _work(outings: Sequence[Outing]) -> dict[date, float]:
    """Minutes of hard work by day."""
    return {outing.day: work_minutes(outing) for outing in outings}
