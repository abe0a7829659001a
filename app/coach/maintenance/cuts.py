"""How the parts of a session get smaller, in minutes and in kilometres, at their own pace."""

from msgspec import structs

from app.coach.map.rounding import down
from app.coach.sessions import EASY_ZONES, segment_minutes
from storage.records import Outing, Segment, Zone

LEAST_EASY = 20.0
"""Easy minutes that have to be left around the pace inside a long run, for it to stay whole [D]."""
WORTH_RUNNING = 2.0
"""Minutes: a run that is cut shorter than this is walked instead [D]."""
KM_STEP = 0.1
"""Kilometres to which parts of a session are cut down."""


def scaled(segments: tuple[Segment, ...], share: float) -> tuple[Segment, ...]:
    """The same session with every part cut to `share`, in whole minutes or whole repeats."""
    return tuple([_scaled(part, share) for part in segments])


def _scaled(part: Segment, share: float) -> Segment:
    if part.times > 1:
        return structs.replace(part, times=max(1, round(part.times * share)))
    minutes = max(1.0, float(round((part.minutes or 0.0) * share)))
    km = None if part.km is None else down(part.km * share, KM_STEP)
    return structs.replace(part, minutes=minutes, km=km)


def cut_long(segments: tuple[Segment, ...], share: float) -> tuple[Segment, ...]:
    """A long run cut to `share`; pace inside it stays whole where easy running is left around it.

    Training rules, section 9.
    """
    if not {part.zone for part in segments} - EASY_ZONES:
        return scaled(segments, share)
    whole = sum(map(segment_minutes, segments))
    easy = sum([segment_minutes(part) for part in segments if part.zone in EASY_ZONES])
    left = share * whole - (whole - easy)
    if left < LEAST_EASY:
        return scaled(segments, share)
    return tuple(
        [_scaled(part, left / easy) if part.zone in EASY_ZONES else part for part in segments]
    )


def first_minutes(turns: tuple[Segment, ...], minutes: float) -> tuple[Segment, ...]:
    """The first so many minutes of running and walking; of a run hardly begun, the walk goes on."""
    kept: list[Segment] = []
    for turn in turns:
        whole, left = segment_minutes(turn), minutes - sum(map(segment_minutes, kept))
        if left <= 0:
            break
        if kept and turn.zone != "walk" and left < min(whole, WORTH_RUNNING):
            kept[-1] = structs.replace(kept[-1], minutes=segment_minutes(kept[-1]) + left)
        else:
            kept.append(turn if whole <= left else Segment(turn.zone, left))
    return tuple(kept)


def two_thirds(part: Segment) -> Segment:
    """Two thirds of one repeat."""
    if part.km is None:
        return structs.replace(part, minutes=(part.minutes or 0.0) * 2 / 3)
    km = max(KM_STEP, down(part.km * 2 / 3, KM_STEP))
    return structs.replace(part, km=km, minutes=(part.minutes or 0.0) * km / part.km)


def at_its_pace(outing: Outing, zone: Zone, minutes: float) -> Segment:
    """So many minutes of a zone, at the pace that the session has for it where it has one."""
    part = next((part for part in outing.segments if part.zone == zone), None)
    if part is None or not part.km or not part.minutes:
        return Segment(zone, minutes)
    return Segment(zone, minutes, round(minutes * part.km / part.minutes, 2))
