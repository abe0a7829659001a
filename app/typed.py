"""What people type, read kindly: distances, times, efforts and days.

Every function raises `Refused` with one sentence that says what would be understood.
"""

import re
from datetime import date, timedelta

from app.coach.days import days_of_week, first_of_week
from app.voice.words import DAYS, KM_PER_MILE, MONTHS, Units, clock
from storage.records import WEEKDAYS, RunKind, Weekday

NOTE_LENGTH = 2000
"""Letters of a note that are kept."""
LONGEST_RUN_KM = 300.0
LONGEST_RUN_MINUTES = 48 * 60.0
FASTEST_PACE, SLOWEST_PACE = 10 / 3, 15.0
"""Minutes per km between which a pace is a runner's."""
FIRST_YEAR, LAST_YEAR = 1900, 2200
LEAP = 4
"""Years within which every day of the calendar comes round."""
FASTEST_RUN, SLOWEST_WALK = 2.0, 40.0
"""Minutes per km beyond which a distance and a time are not one run's."""
HOURS_UP_TO = 9
"""A time with one colon is hours and minutes up to this number, minutes and seconds above it."""


class Refused(ValueError):
    """What was typed is not understood; its text is the sentence for the person who typed it."""


def number(text: str, low: float, high: float, unit: str) -> float:
    """A number between two others; a comma is a decimal point."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        value = float("nan")
    if not low <= value <= high or re.search(r"[eE]", text):
        raise Refused(f"A number from {low:g} to {high:g}{unit and ' '}{unit}.")
    return value


def kilometres(text: str, units: Units, high: float = LONGEST_RUN_KM) -> float:
    """A distance above nothing; in the runner's units unless it says km or mi."""
    found = re.fullmatch(r"\s*([-\d.,]+)\s*(km|mi|miles?|k)?\s*", text.lower())
    named = found[2] if found else None
    miles = (named or units.name).startswith("mi")
    factor = KM_PER_MILE if miles else 1.0
    value = number(found[1] if found else text, 0.1, round(high / factor), "mi" if miles else "km")
    return round(value * factor, 4)


def distance_text(km: float | None, units: Units) -> str:
    """Kilometres as they can be typed back in a runner's units; empty where none are known."""
    return "" if km is None else f"{round(units.of(km), 2):g}"


def minutes(text: str) -> float:
    """A time in minutes: 39, 39 min, 39:30, 1:21, 1:21:05 or 1h21."""
    cleaned = re.sub(r"\s*(minutes|min|m)?\s*$", "", text.strip().lower().replace("h", ":"))
    if not re.fullmatch(r"\d{1,3}(:[0-5]\d){1,2}", cleaned):
        return number(cleaned, 1, LONGEST_RUN_MINUTES, "minutes, or as 39:30 or 1:21:05")
    first, *rest = (int(part) for part in cleaned.split(":"))
    is_hours = len(rest) == 2 or first <= HOURS_UP_TO
    value = first * 60 + rest[0] + sum(rest[1:]) / 60 if is_hours else first + rest[0] / 60
    if not 1 <= value <= LONGEST_RUN_MINUTES:
        raise Refused("A time from 1 minute to 48 hours, as 39, 39:30 or 1:21:05.")
    return value


def possible(km: float | None, time: float | None) -> None:
    """A distance and a time that can be one run's, or at least one of the two."""
    if km is None and time is None:
        raise Refused("A distance or a time, at least.")
    if km and time and not FASTEST_RUN <= time / km <= SLOWEST_WALK:
        raise Refused(f"{clock(time / km)} a km: one of the two is off.")


def time_text(value: float) -> str:
    """Minutes as they can be typed back: 39, 39:30, 1:21 or 1:21:05; short ones as 4.52."""
    seconds = round(value * 60)
    hours, rest = divmod(seconds, 3600)
    whole, odd = divmod(rest, 60)
    if not hours and odd:
        return f"{whole}:{odd:02d}" if whole > HOURS_UP_TO else f"{seconds / 60:.2f}"
    if not hours:
        return f"{whole}"
    has_seconds = odd or hours > HOURS_UP_TO
    return f"{hours}:{whole:02d}:{odd:02d}" if has_seconds else f"{hours}:{whole:02d}"


def pace(text: str, units: Units) -> float:
    """Minutes per km: 6:30, 6.5 or 6:30 /km; in the runner's units unless it says which."""
    found = re.fullmatch(
        r"\s*(\d{1,2}):([0-5]\d)\s*(?:(?:/|a|per)?\s*(km|mi|mile))?\s*", text.lower()
    )
    factor = KM_PER_MILE if ((found and found[3]) or units.name).startswith("mi") else 1.0
    value = int(found[1]) + int(found[2]) / 60 if found else number(text, 0, 60, "minutes")
    if not FASTEST_PACE <= value / factor <= SLOWEST_PACE:
        fastest, slowest = (clock(end * factor) for end in (FASTEST_PACE, SLOWEST_PACE))
        raise Refused(f"A pace from {fastest} to {slowest}, as 6:30.")
    return value / factor


def effort(text: str) -> int:
    """How hard it felt, from 1 to 10."""
    return round(number(text, 1, 10, "for the effort"))


def run_kind(text: str) -> RunKind:
    """What it was: a run, a race (a parkrun is one) or a walk; by the first letters."""
    word = text.strip().lower()
    if word.startswith(("p", "ra")):
        return "race"
    if word.startswith(("r", "w")):
        return "walk" if word.startswith("w") else "run"
    raise Refused("Run, race or walk.")


def weekdays(text: str) -> tuple[Weekday, ...]:
    """Days of the week, as "tue, thu sat"; in the order of the calendar."""
    words = [word for word in re.split(r"[\s,;/]+", text.lower()) if word]
    days = {weekday_named(word) for word in words}
    if not days or None in days:
        raise Refused("Days as in tue,thu,sat,sun.")
    return tuple(day for day in WEEKDAYS if day in days)


def weekday_named(word: str) -> Weekday | None:
    """The day of the week that a word is short for: "tue", "tues", "Tuesday", and "weds"."""
    key = word.lower()
    if len(key) < 2:
        return None
    names = dict(zip(WEEKDAYS, map(str.lower, DAYS), strict=True))
    return next(
        (day for day, name in names.items() if name.startswith(key) or key == f"{day}s"), None
    )


def day(text: str, today: date, week_start: Weekday = "mon", *, ahead: bool = False) -> date:
    """A day as people say it: tomorrow, sat, last sat, 14 mar, 14 March 2027, 2027-03-14.

    A bare weekday is the one in the week that `today` is in. A date without a year is the nearest,
    or with `ahead` the next to come.
    """
    words = text.strip().lower()
    near = {"today": 0, "yesterday": -1, "tomorrow": 1}
    if words in near:
        return today + timedelta(days=near[words])
    found = _weekday(words, today, week_start) or _iso(words) or _dated(words, today, ahead=ahead)
    if found and not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Refused(f"A day from {FIRST_YEAR} to {LAST_YEAR}.")
    if found is None:
        raise Refused(f"“{text}” is no day that I know; try sat, yesterday, 14 mar or 2027-03-14.")
    return found


def past_day(text: str, today: date, week_start: Weekday = "mon") -> date:
    """A day up to today: a bare weekday and a date without a year are the last there were."""
    found = day(text, today, week_start)
    if found > today and weekday_named(text.strip()):
        return found - timedelta(days=7)
    if found > today:
        found = _dated(text.strip().lower(), today, until=today) or found
    if found > today:
        raise Refused("Today or a day before: a run is added once it has happened.")
    return found


def last_day(text: str, first: date, today: date, week_start: Weekday = "mon") -> date:
    """The last of the days from `first` on: a bare weekday before it is the next of its name."""
    found = day(text, today, week_start)
    weeks = -((found - first).days // 7)
    return (
        found + timedelta(weeks=weeks) if found < first and weekday_named(text.strip()) else found
    )


def _weekday(words: str, today: date, week_start: Weekday) -> date | None:
    shift = {"last": -7, "next": 7}
    first, _, rest = words.partition(" ")
    wanted = weekday_named(rest if first in shift else words)
    if wanted is None:
        return None
    here = days_of_week(first_of_week(today, week_start))
    found = next(day for day in here if WEEKDAYS[day.weekday()] == wanted)
    return found + timedelta(days=shift.get(first, 0))


def _iso(words: str) -> date | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", words):
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise Refused(f"There is no {words} in the calendar.") from None


def _dated(words: str, today: date, *, ahead: bool = False, until: date = date.max) -> date | None:
    found = re.fullmatch(
        r"(?:[a-z]+ )?(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,?(?: (\d{4}))?", words
    )
    if found is None:
        return None
    month = next((n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(found[2])), None)
    if month is None:
        return None
    years = [int(found[3])] if found[3] else range(today.year - LEAP, today.year + LEAP + 1)
    days = [day for year in years if (day := _real(year, month, int(found[1])))]
    if ahead and not found[3]:
        days = [day for day in days if day >= today]
    days = [day for day in days if day <= until]
    return min(days, key=lambda day: abs((day - today).days), default=None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
