"""The weeks of a way back: each open session smaller, and the weeks with their goals (rule 7.3)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec import structs

from app.coach.days import WEEK
from app.coach.growth import largest_week, longest_allowed, longest_recent
from app.coach.maintenance.gap import Gap
from app.coach.maintenance.return_factor import Course
from app.coach.maintenance.return_sizes import Sizes, held_in
from app.coach.maintenance.usual import usual_km
from app.coach.maintenance.way_back import GOAL_DAYS, GOAL_RUNS, RULE, RULE_ILL
from app.coach.map.behind import Distances
from app.coach.map.goals import week_km
from app.coach.map.lived import trained, volumes
from app.coach.map.paces import paces
from app.coach.momentum.ticks import state
from app.coach.plan import journey_weeks
from app.coach.sessions import is_hard, is_run
from storage.journal import Journal
from storage.records import Journey, Outing, Runner, Session, Was, Week


class Ground(NamedTuple):
    """What a way back is drawn on."""

    today: date
    gap: Gap
    course: Course
    weeks: tuple[Week, ...]
    """The running week and those ahead of it."""
    ahead: tuple[Session, ...]
    """Their open runs from today on, in the order of their days; races are left alone."""
    sizes: Sizes
    volumes: tuple[float, ...]
    """Kilometres of the weeks before, as 4.5 counts them."""
    ran: Distances

    def is_on_the_way(self, session: Session) -> bool:
        """Whether the blocks, or the easy days and runs, still hold for a session."""
        day = (session.outing.day - self.today).days
        is_early = self.ahead.index(session) < self.course.easy_runs
        return is_early or day < self.course.easy_days or self.is_in_a_block(session)

    def is_in_a_block(self, session: Session) -> bool:
        """Whether a run is the first, or lies in a block."""
        is_first = session == self.ahead[0]
        return is_first or self.course.share((session.outing.day - self.today).days) is not None

    def makes_easy(self, session: Session) -> bool:
        """Whether a run becomes an easy one: in a block all do, on the way the firm ones."""
        is_firm = is_hard(session.outing) or session.outing.kind == "mp"
        return self.is_in_a_block(session) or (is_firm and self.is_on_the_way(session))


class SoFar(NamedTuple):
    """What has been drawn of the way."""

    ran: Distances
    volumes: tuple[float, ...]
    has_long: bool = False
    """The first long run after the blocks has been drawn."""

    def longest(self, day: date) -> float:
        """The longest run of the 30 days before a day, in km (L30)."""
        return longest_recent(self.ran, day)


def ground(journal: Journal, way: Journey, behind: Gap, asked: Course, today: date) -> Ground:
    """The weeks ahead, and what their new sizes depend on."""
    weeks = [week for week in journey_weeks(journal, way) if week.first_day + WEEK > today]
    over = [week for week in journey_weeks(journal, way) if week.first_day + WEEK <= today]
    at, runner = paces(journal, today), journal.owner or Runner()
    return Ground(
        today=today,
        gap=behind,
        course=asked,
        weeks=tuple(weeks),
        ahead=tuple(_open_ahead(journal, weeks, today)),
        sizes=Sizes(usual_km(journal, behind.last_run), at.easy, runner.units),
        volumes=tuple(volumes(journal, way, over, today)),
        ran=trained(journal, way, [], today, today),
    )


def _open_ahead(journal: Journal, weeks: Sequence[Week], today: date) -> list[Session]:
    sessions = (session for week in weeks for session in week.sessions)
    found = [
        session
        for session in sessions
        if session.outing.day >= today
        and is_run(session.outing)
        and session.outing.kind != "race"
        and session.let_go is None
        and state(journal, session, today) == "open"
    ]
    return sorted(found, key=lambda session: session.outing.day)


def returned(on_it: Ground) -> tuple[Week, ...]:
    """The weeks that the way back changes, as they would be."""
    so_far, changed = SoFar(on_it.ran, on_it.volumes), list[Week]()
    for week in on_it.weeks:
        is_over = not any(map(on_it.is_on_the_way, _here(on_it, week)))
        if is_over and so_far.has_long:
            break
        drawn, so_far = _week(on_it, week, so_far)
        if drawn != week:
            changed.append(drawn)
    return tuple(changed)


def _week(on_it: Ground, week: Week, so_far: SoFar) -> tuple[Week, SoFar]:
    """A week as it would be: no larger than the weeks before it allow (invariant 02)."""
    drawn, after = _drawn(on_it, week, so_far, {})
    most = largest_week(so_far.volumes)
    here = sum(one.km or 0.0 for one in drawn.values())
    rest = week_km(s.outing for s in week.sessions if is_run(s.outing) and s.id not in drawn)
    if week.number and here and rest + here > most:
        factor = max(0.0, most - rest) / here
        at_most = {name: factor * (one.km or 0.0) for name, one in drawn.items()}
        drawn, after = _drawn(on_it, week, so_far, at_most)
    smaller = _with(on_it, week, drawn)
    counts = (*so_far.volumes, smaller.km) if week.number else so_far.volumes
    return smaller, after._replace(volumes=counts)


def _drawn(
    on_it: Ground, week: Week, so_far: SoFar, at_most: Mapping[str, float]
) -> tuple[dict[str, Outing], SoFar]:
    """The open runs of a week as they would be, by their ids; `at_most` are km by id."""
    drawn = dict[str, Outing]()
    for session in _here(on_it, week):
        most_km = at_most.get(session.id, float("inf"))
        outing = _smaller(on_it, session, so_far, most_km)
        has_long = so_far.has_long or outing.kind == "long"
        so_far = so_far._replace(
            ran=(*so_far.ran, (outing.day, outing.km or 0.0)), has_long=has_long
        )
        drawn[session.id] = outing
    if all(drawn[session.id] == session.outing for session in _here(on_it, week)):
        return drawn, so_far
    others = [s.outing for s in week.sessions if s.id not in drawn and is_run(s.outing)]
    return held_in(on_it.sizes, drawn, others), so_far


def _here(on_it: Ground, week: Week) -> list[Session]:
    """The open runs of a week."""
    return [session for session in on_it.ahead if session.id.startswith(f"{week.id}/")]


def _smaller(on_it: Ground, session: Session, so_far: SoFar, most_km: float) -> Outing:
    """A run on the way back, the first long run after it, or one that is too long a step yet."""
    outing, asked, longest = session.outing, on_it.course, so_far.longest(session.outing.day)
    allowed = min(most_km, longest_allowed(longest))
    if outing.kind == "long" and not on_it.is_in_a_block(session):
        return on_it.sizes.long_within(
            outing, allowed if so_far.has_long else min(longest, allowed)
        )
    is_too_long = (outing.km or 0.0) > allowed
    if not (is_too_long or on_it.makes_easy(session)):
        return outing
    is_first = session == on_it.ahead[0]
    first = (asked.first_share, asked.first_minutes) if is_first else None
    share = asked.share((outing.day - on_it.today).days)
    if outing.km is None:
        return on_it.sizes.minutes_within(outing, share or 1.0, first)
    wanted = on_it.sizes.wanted(outing, share or 1.0)
    return on_it.sizes.easy_within(outing, min(wanted, allowed), first)


def _with(on_it: Ground, week: Week, drawn: dict[str, Outing]) -> Week:
    """The week with what was drawn, and a goal that it can reach.

    The goal of a running week is lowered by nothing but a pause.
    """
    sessions = tuple(_changed(on_it, s, drawn.get(s.id, s.outing)) for s in week.sessions)
    if sessions == week.sessions:
        return week
    smaller = structs.replace(week, sessions=sessions)
    if week.first_day <= on_it.today and not on_it.gap.pauses:
        return smaller
    is_asked = week.first_day < on_it.today + GOAL_DAYS
    km = week_km(session.outing for session in sessions if is_run(session.outing))
    return structs.replace(
        smaller,
        km=min(week.km, km),
        ticks=min(week.ticks, GOAL_RUNS) if is_asked else week.ticks,
    )


def _changed(on_it: Ground, session: Session, outing: Outing) -> Session:
    if outing == session.outing:
        return session
    rule = RULE_ILL if on_it.gap.ill_days else RULE
    reason = f"{on_it.gap.days} days off"
    was = Was(before=session.outing, on=on_it.today, rule=rule, reason=reason, by="runner")
    return structs.replace(session, outing=outing, was=(*session.was, was))
