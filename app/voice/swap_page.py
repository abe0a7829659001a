"""What the swap chooser shows of a session, ready to be put on the screen."""

from collections.abc import Mapping
from datetime import date

from app.coach.maintenance.choosing import Hindrance, Option
from app.coach.maintenance.reasons import Reason
from app.voice.sessions import NOUNS
from app.voice.swap_words import ENOUGH, NOTES, way_name, way_parts, way_words
from app.voice.words import Units, capital, relative_day, size
from storage.records import Outing
from widgets.way_list import WayRow

NOT_NOW: Mapping[Hindrance, str] = {
    "too long": "too long", "third short long run": "not now", "as it is": "as it is"
}  # fmt: skip
"""What stands in the place of what it keeps, where a way can't be taken."""


def swap_title(whole: Outing, units: Units, today: date) -> str:
    """As in "Swap today's tempo · 6.5 km, about 39 min"."""
    what = size(whole, units).replace(" · ", ", ")
    return f"Swap {relative_day(whole.day, today)}'s {NOUNS[whole.kind]} · {what}"


def way_row(one: Option, whole: Outing, units: Units, *, has_m: bool) -> WayRow:
    """One way as a line of the list."""
    word = "" if one.way.name == "rest" else one.holds
    return WayRow(
        name=way_name(one, whole),
        parts=way_parts(one, units),
        minutes=f"{one.outing.minutes:g}" if one.outing.minutes else "",
        km=units.bare(one.outing.km) if one.outing.km else "",
        kept=one.way.keep,
        word=NOT_NOW[one.hindrance] if one.hindrance else word,
        is_free=not one.hindrance,
        mark="m" if has_m and one.is_taken_by_m and not one.hindrance else "",
    )


def about_way(one: Option, whole: Outing, minutes: float | None, reason: Reason) -> str:
    """What the chosen line would be, and what else there is to do."""
    words = way_words(one, whole, minutes)
    return "\n".join(filter(None, (words, NOTES.get(reason, ""))))


def about_way_in_short(
    one: Option, whole: Outing, units: Units, minutes: float | None, reason: Reason
) -> str:
    """The same for a small terminal."""
    if one.hindrance:
        return way_words(one, whole, minutes)
    return f"{capital(way_parts(one, units))}. {NOTES.get(reason) or ENOUGH[one.holds]}"
