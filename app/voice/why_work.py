"""Why hard and race-pace sessions hold as much work as they do."""

from typing import NamedTuple

from app.coach.plan import planned
from app.coach.why.place import Earlier, Place, repeats, work_minutes
from app.voice.why_words import Reason, days_out, figure, last_time, minutes
from app.voice.words import capital, date_words
from storage.records import Kind

AT: dict[Kind, str] = {"tempo": " at tempo", "mp": " at race pace"}
"""Where the minutes are run."""


class Step(NamedTuple):
    """How much more or less than last time."""

    change: float
    is_repeats: bool
    """Repeats of the same size; else minutes."""
    earlier: Earlier


def step_of(here: Place) -> Step | None:
    """What changed since the last session of the kind; None where there was none to compare."""
    earlier = here.earlier()
    if earlier is None:
        return None
    now, then = repeats(here.outing), repeats(earlier.outing)
    if now and then and (now.minutes, now.km) == (then.minutes, then.km):
        return Step(now.times - then.times, True, earlier)
    after, before = work_minutes(here.outing), work_minutes(earlier.outing)
    return Step(after - before, False, earlier) if after and before else None


def sharpening(here: Place) -> str:
    """In race week the pace is touched once more."""
    if here.week.kind != "race" or here.days_to_race is None:
        return ""
    what = "Race pace" if here.outing.kind == "mp" else "Firm"
    return f"{what} once more, {days_out(here.days_to_race)}."


def tapered(here: Place) -> str:
    """In the taper the pace stays and the minutes go."""
    if here.week.kind != "taper":
        return ""
    step, now = step_of(here), work_minutes(here.outing)
    if step and not step.is_repeats and step.change < 0:
        return capital(f"{minutes(now)}, not {figure(now - step.change)}: same pace, fresh legs.")
    return "Short, at the usual pace: the legs freshen."


def first(here: Place) -> str:
    """The first session of its kind on the way."""
    kind = here.outing.kind
    if any(kind in (other.outing.kind, planned(other).kind) for _, other in here.before()):
        return ""
    now, part = work_minutes(here.outing), repeats(here.outing)
    race_day = here.way.goal.race_day if here.way else None
    if kind == "mp" and race_day and now:
        return f"A first {now:g} minutes at the pace of {date_words(race_day)}."
    if kind == "intervals" and part and part.minutes:
        return f"The first intervals: {figure(part.times)} times {minutes(part.minutes)}."
    if kind == "hills" and part:
        return f"The first hills: {figure(part.times)} of them."
    if kind == "tempo" and now:
        return f"The first firm minutes: {figure(now)}, between easy ones."
    return ""


def grown(here: Place) -> str:
    """More work than last time, or less, and what holds it."""
    step = step_of(here)
    if step is None or not step.change:
        return ""
    more, part = "more" if step.change > 0 else "fewer", repeats(here.outing)
    when, count = last_time(step.earlier), abs(step.change)
    if step.is_repeats and part:
        what = f"{figure(count)} {_repeats(here.outing.kind, count)} {more}"
        return capital(f"{what} than {when}: {figure(part.times)} in all.")
    kind = here.outing.kind
    sort = "hard" if kind == "intervals" else ""
    return capital(f"{minutes(count, sort)} {more}{AT.get(kind, '')} than {when}{_ending(here)}.")


def grown_in_short(here: Place) -> str:
    """The same in fewer words."""
    step = step_of(here)
    if step is None or not step.change:
        return ""
    amount = figure(abs(step.change)) if step.is_repeats else minutes(abs(step.change))
    more = "more" if step.change > 0 else "fewer"
    return capital(f"{amount} {more} than {last_time(step.earlier)}.")


def _ending(here: Place) -> str:
    return ", in a lighter week" if here.week.kind == "cutback" else ""


def same(here: Place) -> str:
    """As much as last time, in a cutback week or a larger one; else it says nothing."""
    step, part = step_of(here), repeats(here.outing)
    if step is None or step.change:
        return ""
    is_counted = part is not None and here.outing.kind != "tempo"
    amount = figure(part.times) if part and is_counted else minutes(work_minutes(here.outing))
    as_before = f"The same {amount} as {last_time(step.earlier)}"
    if here.week.kind == "cutback":
        return f"{as_before}: a lighter week."
    return f"{as_before}, in a larger week." if here.week.km > step.earlier.week.km else ""


def _repeats(kind: Kind, count: float) -> str:
    noun = "hill" if kind == "hills" else "repeat"
    return noun if count == 1 else f"{noun}s"


WORK: tuple[Reason, ...] = (sharpening, tapered, first, grown, grown_in_short, same)
