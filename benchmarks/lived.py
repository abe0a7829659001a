"""Journeys that are lived by chance: ticks, misses, eased and odd runs, pauses, and each new day.

What every morning makes of the plan is held against what rule 4.5 promises, and what lies ahead
against the limits. The same number lives the same life.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from msgspec import structs

from app.coach.days import DAY, WEEK, first_of_week
from app.coach.limits import refusals
from app.coach.map.draw import draw
from app.coach.map.paces import easy_pace
from app.coach.plan import journey as running
from app.coach.plan import journey_weeks, original
from app.coach.sessions import is_run
from app.coach.turn import turn
from benchmarks.chance import Setting, setting
from storage.journal import Journal
from storage.records import Change, Journey, Pause, Session, Week
from tests.coach.map.living import Fate, lived, opened

DAYS = 70
FATES: tuple[Fate, ...] = ("done", "done", "done", "eased", "gone", "silent", "half", "double")
PAUSES_A_DAY = 1 / 50
LONGEST_PAUSE = 12
ROUNDED_KM = 0.05

Drawn = dict[tuple[str, str], Week]
"""Weeks as they were seen first, by their journey and id."""


def broken(number: int) -> Iterator[str]:
    """Live some weeks of the journey of that number; whatever does not hold, in words."""
    one, chance = _setting(number), Random(number)
    own = one.journal.after(draw(one.journal, one.journey, one.today))
    seen: Drawn = {}
    for n in range(DAYS):
        day = one.journey.from_day + n * DAY
        before, own = own, opened(own, day)
        yield from _at_dawn(before, own, seen, day)
        if chance.random() < PAUSES_A_DAY:
            own = own.after(Change(put=(_pause(chance, day),)))
        own = lived(own, day, day + DAY, lambda _week, _place: chance.choice(FATES))


def _setting(number: int) -> Setting:
    """That of a runner who runs as easily as the races say: at one pace all the while."""
    one = setting(number)
    runner = one.journal.owner
    if not one.journal.runs or runner is None:
        return one
    pace = easy_pace(one.journal, one.journey.from_day).pace
    stated = Change(put=(structs.replace(runner, easy_pace=pace),))
    return one._replace(journal=one.journal.after(stated))


def _pause(chance: Random, day: date) -> Pause:
    last = day + chance.randint(0, LONGEST_PAUSE) * DAY
    return Pause(id=f"pause-{day}", first=day, last=last, reason="ill", made=day)


def _at_dawn(before: Journal, own: Journal, seen: Drawn, day: date) -> Iterator[str]:
    """What the coach's own changes of a morning break."""
    if own.news_in(turn(own, day)):
        yield "the same turn twice is another change"
    if (before.run, before.pause) != (own.run, own.pause):
        yield "runs or pauses are changed"
    for week in before.weeks:
        if own.week.get(week.id) != week and week.first_day + WEEK <= day:
            yield "a week that is over is changed"
    yield from _ahead(own, seen, day)


def _ahead(own: Journal, seen: Drawn, day: date) -> Iterator[str]:
    """What is wrong with the weeks ahead of the running journey."""
    way, runner = running(own), own.owner
    if way is None or runner is None:
        return
    weeks = journey_weeks(own, way)
    _see(way, weeks, seen)
    known = [week for week in weeks if (way.id, week.id) in seen]
    for n, week in enumerate(known):
        earlier = [seen[way.id, one.id] for one in known[: n + 1]]
        yield from _more(earlier[-1], week, earlier)
    races = {s.outing.day for week in weeks for s in week.sessions if s.outing.kind == "race"}
    if way.goal.race_day and way.goal.race_day not in races:
        yield "the race is moved"
    if day == first_of_week(day, runner.week_start):
        found = refusals(own, way, weeks, day)
        yield from (f"INV-{one.invariant} {one.case}".strip() for one in found)


def _see(way: Journey, weeks: Sequence[Week], seen: Drawn) -> None:
    """Note new weeks; those that a weekly distance asks for later are drawn anew as it goes."""
    is_new = not any(journey_id == way.id for journey_id, _ in seen)
    if is_new or way.goal.kind != "weekly_km":
        for week in weeks:
            seen.setdefault((way.id, week.id), week)


def _more(first: Week, week: Week, earlier: Sequence[Week]) -> Iterator[str]:
    """A week or a run of it larger than drawn; of a cutback that is none now, than any so far."""
    is_lifted = first.kind == "cutback" != week.kind
    most = max(one.km for one in earlier) if is_lifted else first.km
    if week.km > most + ROUNDED_KM:
        yield "a week is larger than it was drawn"
    longest = max((_km(session) for one in earlier for session in one.sessions), default=0.0)
    drawn = {session.id: longest if is_lifted else _km(session) for session in first.sessions}
    runs = (s for s in week.sessions if is_run(s.outing) and s.outing.kind != "race")
    if any((s.outing.km or 0.0) > drawn.get(s.id, 0.0) + ROUNDED_KM for s in runs):
        yield "a run is longer than it was drawn"


def _km(session: Session) -> float:
    return original(session).km or 0.0
