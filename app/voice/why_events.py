"""What happened to a session, in words: who or which rule, and the figure that it rests on."""

from app.coach.constants import LONG_WINDOW_DAYS
from app.coach.maintenance.taking import INDOORS, REST
from app.coach.momentum.ticks import State
from app.coach.plan import planned
from app.coach.why.life import Changed, Drawn, Event, Excused, Led, LetGo, Ran, Silent
from app.voice.maintenance import in_full
from app.voice.sessions import NOUNS
from app.voice.time_off import pause_words
from app.voice.why_rules import MOVED, reason_words, rule_words
from app.voice.words import Units, date_words, day_name, run_size, span
from storage.records import Outing

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
)  # fmt: skip
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
COUNTS: dict[State, str] = {
    "done": "as planned", "eased": "eased, which counts in full", "moved": "on another day",
    "partial": "a part of it, which counts", "minimal": "ten minutes or more, which counts",
}  # fmt: skip
"""How a run stands in its week."""
CAME_TO: dict[State, str] = {
    "eased": "was eased", "partial": "was run in part", "minimal": "was run in part",
    "dropped": "was let go", "missed": "was not run", "excused": "lay in a pause",
    "open": "has no answer yet",
}  # fmt: skip
"""What became of the long run before."""
UNCHANGED = {INDOORS: "stayed as it is, indoors (you)", REST: "rest in its place (you)"}
"""What the runner chose that left the outing as it was."""


def event_words(event: Event, units: Units) -> str:
    """One line about one thing that happened."""
    match event:
        case Drawn():
            return _drawn(event, units)
        case Led():
            return _led(event, units)
        case Changed():
            return _changed(event, units)
        case LetGo():
            return _let_go(event, units)
        case Excused():
            return f"paused (you): {pause_words(event.pause)}; nothing is due"
        case Ran():
            return _ran(event, units)
        case Silent():
            waits = "no answer yet, which is neutral for seven days"
            return waits if event.is_open else "not run, as far as is known; nothing is owed"


def _drawn(event: Drawn, units: Units) -> str:
    what = in_full(event.outing, units)
    if event.by_own_coach:
        return f"{what}, in your coach's plan"
    if event.in_a_hold:
        return f"drawn as {what}, in a hold: nothing in it grows"
    if event.reach is None or event.outing.km is None:
        return f"drawn as {what}"
    start, goal = (units.distance(km) for km in event.reach)
    turn = f"the {ordinal(event.turn)} long run on the way from {start} to {goal}"
    return f"drawn as {units.distance(event.outing.km)}, {turn}"


def ordinal(turn: int) -> str:
    """As in "sixth" or "21st"."""
    if turn <= len(ORDINALS):
        return ORDINALS[turn - 1]
    return f"{turn}{ENDINGS.get(turn % 10, 'th') if turn > 20 else 'th'}"


def _led(event: Led, units: Units) -> str:
    whole, now = planned(event.session).km or 0.0, event.session.outing.km or 0.0
    size = f", {units.bare(whole)} to {units.distance(now)}" if now < whole else ""
    return f"the long run before it {CAME_TO.get(event.state, 'was eased')}{size}"


def _changed(event: Changed, units: Units) -> str:
    before, after = event.before, event.after
    is_as_long = (before.kind, before.km, before.minutes) == (after.kind, after.km, after.minutes)
    if before == after:
        return f"{UNCHANGED.get(event.rule, f'stayed on{_who(event)}')}{_because(event, units)}"
    if is_as_long and event.is_move:
        what = f"moved to {_day(after)}, from {_day(before)}"
    elif before.kind == after.kind and before.km and after.km:
        what = _became(before, after, units)
    else:
        what = f"became {in_full(after, units)}"
    return f"{what}{_who(event)}{_because(event, units)}{_room(event, units)}"


def _day(outing: Outing) -> str:
    return f"{day_name(outing.day)} {date_words(outing.day)}"


def _became(before: Outing, after: Outing, units: Units) -> str:
    """The new size and the old one, in minutes where it is as far as before."""
    now, then = (units.distance(outing.km or 0.0) for outing in (after, before))
    if now != then:
        return f"became {now}, from {then}"
    is_as_long = before.minutes is None or before.minutes == after.minutes
    was = "" if is_as_long else f", from {span(before.minutes or 0)}"
    return f"became {in_full(after, units)}{was}"


def _room(event: Changed, units: Units) -> str:
    """What was let go for it."""
    gone = " and ".join(in_full(one.outing, units) for one in event.made_room)
    return f"; {gone}, which stood there, is let go for it" if gone else ""


def _let_go(event: LetGo, units: Units) -> str:
    if event.taken_by:
        return f"let go (you): the {NOUNS[event.taken_by.outing.kind]} took its day"
    if event.later:
        size = run_size(event.later, units)
        return f"let go (you): run a day later, as an extra run of the next week ({size})"
    if event.is_late:
        return "not run (you): nothing moves, and nothing is owed"
    if event.counts == "missed":
        return "let go (you), another of its week: it counts as missed, and nothing is owed"
    return "let go (you): nothing moves, and nothing is owed"


def _because(event: Changed, units: Units) -> str:
    """The reason, and the run it rests on."""
    if not event.reason:
        return ""
    return f": {reason_words(event.reason)}{_rests_on(event, units)}"


def _rests_on(event: Changed, units: Units) -> str:
    """As in ", 10.4 km on 13 December"; of one longer ago half is what counts."""
    run = event.longest
    if run is None or not run.km:
        return ""
    share = "" if (event.on - run.day).days <= LONG_WINDOW_DAYS else "or half of an older one, "
    return f", {share}{units.distance(run.km)} on {date_words(run.day)}"


def _who(event: Changed) -> str:
    """By whom: the runner, the runner's coach, or a rule in words."""
    if event.by == "own coach":
        return " (your coach's plan)"
    rule = rule_words(event.rule)
    if event.by == "coach":
        return f", {rule} ({event.rule})"
    return " (you)" if rule == MOVED else f" (you: {rule})"


def _ran(event: Ran, units: Units) -> str:
    size, counts = run_size(event.run, units) or "run", COUNTS[event.state]
    felt = f"; effort {event.run.effort} of 10" if event.run.effort else ""
    return f"run: {size}, {counts}{felt}" if size != "run" else f"run, {counts}{felt}"
