"""Days, numbers and figures in words, the same on every screen and in every command."""

import re
from collections.abc import Sequence
from datetime import date
from math import floor
from typing import Literal, NamedTuple

from storage.records import Outing, Run, Runner, Weekday

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_NAMES: dict[Weekday, str] = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
    "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
YEAR_DAYS = 180
"""From so many days away a date needs its year."""
KM_PER_MILE = 1.609344
ALMOST = 0.005
"""What sums of rounded distances may fall short by before they are rounded down."""
LINE = 76
"""Cells that a line of a screen has at 80 columns."""
ROUNDED = 0.05
"""The same in units of the last digit shown."""


def day_name(day: date) -> str:
    """As in "Tuesday"."""
    return DAYS[day.weekday()]


def short_day(day: date) -> str:
    """As in "Tue 29"."""
    return f"{day_name(day)[:3]} {day.day}"


def date_words(day: date) -> str:
    """As in "14 March"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def short_date(day: date) -> str:
    """As in "14 Mar"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def dated(day: date, today: date) -> str:
    """As in "14 Mar", or "14 Mar 2025" in another year than today."""
    return short_date(day) + ("" if day.year == today.year else f" {day.year}")


def day_and_date(day: date) -> str:
    """As in "Tue 29 Dec"."""
    return f"{day_name(day)[:3]} {short_date(day)}"


def full_date(day: date) -> str:
    """As in "Tue 29 Dec 2026"."""
    return f"{day_and_date(day)} {day.year}"


def day_in_full(day: date, today: date) -> str:
    """As in "Sunday 3 January", with its year where that is not this or the next one near by."""
    is_near = abs((day - today).days) < YEAR_DAYS
    return f"{day_name(day)} {date_words(day)}{'' if is_near else f' {day.year}'}"


def day_at_the_top(day: date, *, is_late: bool) -> str:
    """As in "Tue 29 Dec 2026", or "still Tue 29 Dec 2026" after midnight."""
    return f"still {full_date(day)}" if is_late else full_date(day)


def relative_day(day: date, today: date) -> str:
    """As in "today", "yesterday", "Saturday" or "Saturday 2 January"."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    days = (day - today).days
    if days in near:
        return near[days]
    return day_name(day) if 1 < days < 7 else f"{day_name(day)} {date_words(day)}"


def number(count: int) -> str:
    """A whole number in words up to twenty, then in figures."""
    return NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)


def counted(count: int, noun: str) -> str:
    """As in "one run" or "three runs", in words."""
    return f"{number(count)} {noun}" if count == 1 else f"{number(count)} {noun}s"


def listed(names: Sequence[str]) -> str:
    """As in "Wednesday, Friday and Saturday"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def with_article(phrase: str) -> str:
    """As in "a 10 km race", "an 8 km race" or "an easy run"."""
    is_vowel = re.match(r"[aeiou8]|(?:11|18)(?!\d)", phrase) is not None
    return f"{'an' if is_vowel else 'a'} {phrase}"


def capital(sentence: str) -> str:
    """The sentence with its first letter in capitals, the rest as it stands."""
    return sentence[:1].upper() + sentence[1:]


def fitting(*forms: str) -> str:
    """The first of some forms that a line has room for; empty where it has for none."""
    return next((form for form in forms if len(form) <= LINE), "")


def plain(words: str) -> str:
    """Words from elsewhere without what would steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in words)


class Units(NamedTuple):
    """How distances and paces are written: in kilometres or in miles."""

    name: Literal["km", "mi"] = "km"

    def of(self, km: float) -> float:
        """The distance in these units."""
        return km if self.name == "km" else km / KM_PER_MILE

    def bare(self, km: float) -> str:
        """As in "6.5", rounded down; in miles, where plans have quarters, also as in "3.75"."""
        digits = 1 if self.name == "km" else 2
        figure = floor(self.of(km) * 10**digits + ROUNDED) / 10**digits
        return f"{figure:.1f}" if figure == round(figure, 1) else f"{figure:.2f}"

    def distance(self, km: float) -> str:
        """As in "6.5 km"."""
        return f"{self.bare(km)} {self.name}"

    def whole(self, km: float) -> str:
        """As in "33", rounded down, because nothing is rounded up to please."""
        return str(floor(self.of(km) + ALMOST))

    def pace(self, minutes_per_km: float) -> str:
        """As in "5:20"."""
        return clock(minutes_per_km * (1.0 if self.name == "km" else KM_PER_MILE))


def units_of(runner: Runner | None) -> Units:
    """The units a runner reads."""
    return Units(runner.units if runner else "km")


def clock(minutes: float) -> str:
    """Minutes and seconds, as in "5:20"; the seconds are rounded."""
    seconds = round(minutes * 60)
    return f"{seconds // 60}:{seconds % 60:02d}"


def span(minutes: float) -> str:
    """As in "39 min", and from an hour on "1:21"."""
    whole = round(minutes)
    return f"{whole} min" if whole < 60 else f"{whole // 60}:{whole % 60:02d}"


def size(outing: Outing, units: Units) -> str:
    """As in "6.5 km · about 39 min", or whichever of the two is known."""
    about = f"about {span(outing.minutes)}" if outing.minutes else ""
    if outing.km is None:
        return span(outing.minutes) if outing.minutes else ""
    if outing.kind == "race" and not outing.minutes:
        about = "by effort"
    return " · ".join(part for part in (units.distance(outing.km), about) if part)


def run_time(run: Run) -> str:
    """As in "39 min" or "1:21"; of a race to the second where it is known, as in "52:30"."""
    if run.minutes is None:
        return ""
    minutes, seconds = divmod(round(run.minutes * 60), 60)
    if run.kind != "race" or not seconds:
        return span(run.minutes)
    whole = f"{minutes // 60}:{minutes % 60:02d}" if minutes >= 60 else f"{minutes}"
    return f"{whole}:{seconds:02d}"


def run_size(run: Run, units: Units) -> str:
    """As in "6.5 km · 39 min": what was really run."""
    km = units.distance(run.km) if run.km is not None else ""
    return " · ".join(part for part in (km, run_time(run)) if part)
