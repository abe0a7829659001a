"""The life of a session: how it was drawn, everything that changed it, and what became of it.

Read from the records, so that it lasts as long as they do: a year later it says the same.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from app.coach.days import DAY
from app.coach.growth import LONG_AGO_DAYS, counted_after
from app.coach.map.consistency import WEEKS_AHEAD
from app.coach.map.refit import LONGEST
from app.coach.momentum.ticks import TICKS, State, is_unanswered, state
from app.coach.plan import ENDLESS, journey_weeks, original, pause_on, planned, run_of, runs_between
from app.coach.why.place import Place, is_whole
from app.coach.why.room import made_room, run_later, taken_by
from storage.records import Outing, Pause, Run, Session, Was


class Drawn(NamedTuple):
    """How it stood in the plan at first."""

    on: date | None
    """The first day of the way; None where the plan was drawn on later, on a day nobody kept."""
    outing: Outing
    by_own_coach: bool
    turn: int = 0
    """Of a long run: which one of the way it is."""
    reach: tuple[float, float] | None = None
    """Of a long run on a way that grows: the longest before the way and of the way, in km."""
    in_a_hold: bool = False


class Led(NamedTuple):
    """The long run before it, eased or let go: what the coach fitted it to."""

    on: date
    session: Session
    state: State


class Changed(NamedTuple):
    """One change: what it was, and what it became."""

    on: date
    before: Outing
    after: Outing
    rule: str
    reason: str
    """Why, where a reason was kept."""
    by: Literal["runner", "coach", "own coach"]
    longest: Run | None = None
    """The run it rests on: the longest of the 30 days before, where that is the reason."""
    made_room: tuple[Session, ...] = ()
    """What was let go on the day to which it was moved."""

    @property
    def is_move(self) -> bool:
        """Whether it went to another day."""
        return self.before.day != self.after.day


class LetGo(NamedTuple):
    """It was given up, or said not to have been run."""

    on: date
    counts: State = "dropped"
    """How it counts: the first of a week that is given up in time is neutral, others are missed."""
    is_late: bool = False
    """Its day was over by then."""
    taken_by: Session | None = None
    """The session that was moved to its day."""
    later: Run | None = None
    """The run of the next day that was run in its place, in the week after."""


class Excused(NamedTuple):
    """A pause took it: nothing was due."""

    on: date
    pause: Pause


class Ran(NamedTuple):
    """It was run, and how that counts."""

    on: date
    run: Run
    state: State


class Silent(NamedTuple):
    """Its day went by without a word."""

    on: date
    is_open: bool
    """Whether a word is still awaited."""


Event: TypeAlias = Drawn | Led | Changed | LetGo | Excused | Ran | Silent


def life(here: Place) -> tuple[Event, ...]:
    """Everything that happened to a session, the oldest first; how it was drawn stands first."""
    later = [*_led(here), *_changes(here), *_end(here)]
    return (_drawn(here), *sorted(later, key=lambda event: event.on))


def _drawn(here: Place) -> Drawn:
    outing = original(here.session)
    is_held = here.week.kind == "hold"
    drawn = Drawn(_drawn_on(here), outing, here.is_own, in_a_hold=is_held)
    if outing.kind != "long" or here.way is None or is_held:
        return drawn
    longs = [one for one in _originals(here) if one.kind == "long"]
    reach = (here.way.longest_km, max(one.km or 0.0 for one in longs))
    grows = here.way.goal.kind in ("race", "weekly_km") and reach[1] > reach[0]
    return drawn._replace(turn=longs.index(outing) + 1, reach=reach if grows else None)


def _originals(here: Place) -> Iterator[Outing]:
    weeks = journey_weeks(here.journal, here.way) if here.way else ()
    return (original(session) for week in weeks for session in week.sessions)


def _drawn_on(here: Place) -> date | None:
    """A way is drawn whole on its first day; one that leads on and on only its first weeks.

    A hold and all that comes after it are drawn on the way; so is a small week, where what stood in
    its place was not kept.
    """
    is_small = here.week.kind == "maintenance" and not here.session.was
    if here.way is None or here.week.kind == "hold" or is_small:
        return None
    weeks = journey_weeks(here.journal, here.way)
    if any(week.kind == "hold" and week.number < here.week.number for week in weeks):
        return None
    is_first = here.way.goal.kind not in ENDLESS or here.week.number <= WEEKS_AHEAD
    return min(here.way.from_day, here.today) if is_first else None


def _led(here: Place) -> Iterator[Led]:
    """What a long run was fitted to: the one before it, if that was not run as it was planned."""
    fitted = next((was for was in here.session.was if was.rule == "4.5"), None)
    if fitted is None or here.outing.kind != "long":
        return
    for _, other in here.before():
        if planned(other).kind == "long":
            reached = state(here.journal, other, here.today)
            is_plain = is_whole(here.journal, other, here.today) and reached != "eased"
            if not is_plain and other.outing.day <= fitted.on:
                yield Led(other.outing.day, other, reached)
            return


def _changes(here: Place) -> Iterator[Changed]:
    was = here.session.was
    outings = (*(one.before for one in was), here.outing)
    for one, after in zip(was, outings[1:], strict=True):
        longest = _longest(here, one.on) if one.reason == LONGEST else None
        room = made_room(here, one, after)
        yield Changed(
            one.on, one.before, after, one.rule, one.reason, _by(here, one), longest, room
        )


def moves(here: Place) -> tuple[Changed, ...]:
    """Every change that took a session to another day, the oldest first."""
    return tuple(one for one in _changes(here) if one.is_move)


def _longest(here: Place, day: date) -> Run | None:
    """The training run that says how long the next one may be: the longest of late, or before."""
    runs = runs_between(here.journal, day - LONG_AGO_DAYS * DAY, day - DAY)
    training = (run for run in runs if run.kind == "run")
    return max(
        training, key=lambda run: counted_after((day - run.day).days, run.km or 0.0), default=None
    )


def _by(here: Place, was: Was) -> Literal["runner", "coach", "own coach"]:
    return "own coach" if was.by == "coach" and here.is_own else was.by


def _end(here: Place) -> Iterator[LetGo | Excused | Ran | Silent]:
    session, reached = here.session, state(here.journal, here.session, here.today)
    run, pause = run_of(here.journal, session), pause_on(here.journal, session.outing.day)
    if session.let_go:
        gone = session.let_go
        is_late = gone > session.outing.day
        yield LetGo(gone, reached, is_late, taken_by(here, gone), run_later(here, gone))
    if run and reached in TICKS:
        yield Ran(run.day, run, reached)
    elif pause:
        yield Excused(pause.made, pause)
    elif session.let_go is None and session.outing.day < here.today:
        yield Silent(session.outing.day, is_unanswered(here.journal, session, here.today))
