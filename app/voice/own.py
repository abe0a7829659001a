"""The words of a coach's own plan: what can't be read of one, and how to write it."""

from app.voice.words import plain

LONGEST = 40
"""Letters of a cell that are shown where something is said of it."""


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
