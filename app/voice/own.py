"""The words of a coach's own plan: what can't be read of one, and how to write it."""

from datetime import date

from app.coach.days import DAY
from app.voice.words import DAY_NAMES, counted, date_words, day_name, listed, plain
from storage.records import Outing, Runner

TITLE = 48
"""Letters that the upper border of a card has room for at 80 columns."""
LONGEST = 40
"""Letters of a cell that are shown where something is said of it."""


def coach_words(outing: Outing) -> str:
    """What the coach wrote, word for word: as in "Coach: 3 up, 4x2k @ 4:25, 2 down."."""
    words = plain(outing.words)
    return f"Coach: {words}{'.' if words[-1:].isalnum() else ''}"


def own_title(title: str) -> str:
    """As in "Today · key run · your coach's plan", where the border has room for it."""
    whole = f"{title} · your coach's plan"
    return whole if len(whole) <= TITLE else title


def quoted(words: str) -> str:
    """A cell as it is spoken of: in quotation marks, and not too long."""
    shown = plain(words)
    return f"“{shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + '…'}”"


def neither_form() -> str:
    """No plan at all."""
    return (
        "No plan is in it: neither a first line with week,day,kind nor one with the days"
        " of the week; docs/own-plans.md shows both."
    )


def two_on_one_day(line: int) -> str:
    """Two rows ask for the same day."""
    return f"This day has a row already, on line {line}; one of the two has to go."


def nothing_made_of(words: str) -> str:
    """Words without a figure or a known name."""
    return f"Nothing can be made of {quoted(words)}; write it as in “6 easy”, “45 min” or “rest”."


def race_without_length(words: str) -> str:
    """A race of which nobody says how long it is."""
    what = f" in {quoted(words)}" if words else ""
    return f"How long is the race{what}? Write it as in “race 10k”."


def week_unknown(text: str, most: int) -> str:
    """No number of a week."""
    return f"{quoted(text)} is no week; a number from 0 to {most}."


def week_not_named(most: int) -> str:
    """A line of a grid without its week."""
    return f"Which week is it? The first column says a number up to {most}, or a date."


def day_unknown(text: str) -> str:
    """No day of a week."""
    return f"{quoted(text)} is no day; 1 is Monday, 7 is Sunday."


def date_unknown(text: str) -> str:
    """No date."""
    return f"{quoted(text)} is no date as in 2027-03-14."


def date_missing() -> str:
    """A row without a date, among others with one."""
    return "It has no day_date, and other rows have one; fill it in, or leave the column out."


def kind_unknown(text: str) -> str:
    """No kind of a session."""
    return f"{quoted(text)} is no kind of session; easy, long, tempo, intervals, race, rest, ..."


def days_out_of_order() -> str:
    """A header whose days do not follow each other."""
    return "The days of its header do not follow each other within a week."


def no_run() -> str:
    """A plan of rest alone."""
    return "There is no run in it."


def last_run_is_race(outing: Outing) -> str:
    """A plan without a race, to a race day."""
    return f"Nothing in it says race: its last run, {quoted(outing.words)}, is taken for the race."


def day_shifted(race_day: date, shift: int) -> str:
    """A race on another weekday than the plan's; `shift` is days later, or earlier below 0."""
    meant = day_name(race_day - shift * DAY)
    days = f"{counted(abs(shift), 'day')} {'later' if shift > 0 else 'earlier'}"
    return (
        f"Its race is on a {meant}, and {date_words(race_day)} is a {day_name(race_day)}: every"
        f" day of it falls {days}, so that what lies between stays as your coach spaced it."
    )


def week_begins_later(first_day: date) -> str:
    """A start in the middle of a week."""
    return (
        f"Its weeks begin on a {day_name(first_day)}: it starts on"
        f" {day_name(first_day)} {date_words(first_day)}."
    )


def from_day_past() -> str:
    """Joining a plan in the past."""
    return "--from-day is today or later: what was run before is yours already, or tickover add's."


def begun_already(first: date, weeks: int) -> str:
    """A plan that would have begun in the past."""
    return (
        f"It takes {counted(weeks, 'week')} and would have begun on {date_words(first)};"
        " --from-day today joins it where it is by now."
    )


def too_far_ahead(last: date) -> str:
    """A plan beyond every calendar."""
    return f"It would end on {date_words(last)} {last.year}; plans reach two years ahead."


def all_gone_by(last: date, from_day: date) -> str:
    """Nothing is left of a plan."""
    return (
        f"Nothing of it is left from {date_words(from_day)} on: it ends on {date_words(last)};"
        " --race-date or --start says when it is meant."
    )


def this_week_stands(from_day: date) -> str:
    """A week that has begun is left alone."""
    begins = f"{day_name(from_day)} {date_words(from_day)}"
    return f"This week stands as it is; the plan begins on {begins}."


def days_from_plan(runner: Runner) -> str:
    """A runner who was never asked for days."""
    days = listed([DAY_NAMES[day] for day in runner.days])
    return f"Your days for running are taken from it: {days}; tickover setup can say otherwise."
