"""The words of the safety limits: what each says of a run or a week, with its own figures."""

from datetime import date

from app.coach.constants import LONG_STEP_KM, LONG_STEP_KM_BELOW
from app.coach.invariants.refusal import Refusal
from app.voice.map import race_words
from app.voice.words import Units, counted, date_words, day_name, number, span

SENTENCES = {
    "01": "{km} on {day} is more than {step} longer than {by_km}, the longest of the 30 days"
    " before",
    "02": "{km} in {week} is far from {by_km}, the largest of the three weeks before;"
    " {most_km} is the most",
    "02 two_weeks": "{km} in {week} comes two weeks after {by_km}; {most_km} is the most",
    "03": "the longest run in {week} is {km}; a week of {by_runs} carries {most_km}",
    "04": "{by_km} on {day} takes {time} at easy pace; {most_time} is the most",
    "05": "the five weeks from {date} grow from {by_km} to {km}, and none of them is a rest",
    "06": "{day} is {days} after the last hard or long run; {least} keep the legs",
    "07 week": "{week} has {hard}; {least} is what weeks of its size carry",
    "07 days": "the seven days to {day} have {hard}; {least} is the most",
    "08": "{week} has {days} without a run; {least} give the legs time",
    "09": "{day} is one of {days} of running in a row; {least} is the most",
    "10": "in the four weeks up to {week} {share} of the minutes are easy; {least_share} carry the"
    " rest",
    "11 threshold": "{time} at tempo on {day} is more than a week of {by_km} carries: {most_time}",
    "11 interval": "{time} of intervals on {day} is more than a week of {by_km} carries:"
    " {most_time}",
    "11 repetition": "{time} of quick running on {day} is more than a week of {by_km} carries:"
    " {most_time}",
    "11 marathon": "{time} at race pace on {day} is more than a week of {by_km} carries:"
    " {most_time}",
    "12 rising": "{week} grows to {km} from {by_km}, where a taper falls",
    "12 race_week_small": "the seven days to the race come to {km}; {most_km} keeps legs awake that"
    " ran {by_km} a week",
    "12 race_week_large": "the seven days to the race come to {km}; {most_km} is the most after"
    " weeks of {by_km}",
    "12 few_runs": "the seven days from {day} have {runs}; a taper cuts kilometres and keeps"
    " {least} runs of {by_number}",
    "12 no_quality": "{week} has no hard run; a short one keeps what the weeks before have built",
    "12 late_quality": "{day} is hard, {days} before the race; the last {least} are for rest",
    "13 late_long": "{km} on {day} is long so near the race; after {by_km}, {most_km} is the most",
    "13 late_peak": "{km} on {day} comes {by_days} before the race; three weeks give it back",
    "14": "{day} is {days} after {race}; {easy} come before hard or long runs",
    "19 short_run": "the run on {day} takes {time}; from {most_time} on it counts",
    "19 few_in_week": "{week} has {runs}; {least} keep what is there",
    "21 redrawn": "{week} has {km}, and would be drawn with {most_km}",
    "21 race_moved": "the race of {day} stands on another day",
    "22": "{week} asks {ratio} times what the four weeks before it asked",
}
"""By invariant, and by its case where it has several."""


def limit_clause(refusal: Refusal, units: Units) -> str:
    """What a limit says with the runner's own numbers, as a part of a sentence."""
    key = f"{refusal.invariant} {refusal.case}".strip()
    words = _distances(refusal, units) | _days(refusal) | _counts(refusal) | _shares(refusal)
    return SENTENCES[key].format(**words)


def _distances(refusal: Refusal, units: Units) -> dict[str, str]:
    is_short = refusal.measure < LONG_STEP_KM_BELOW
    return {
        "km": units.distance(refusal.figure),
        "most_km": units.distance(refusal.limit),
        "by_km": units.distance(refusal.measure),
        "step": units.distance(LONG_STEP_KM) if is_short else "a tenth",
        "race": race_words(refusal.measure),
    }


def _days(refusal: Refusal) -> dict[str, str]:
    on = refusal.on or date.min
    return {
        "date": date_words(on),
        "day": f"{day_name(on)} {date_words(on)}",
        "week": f"the week of {date_words(on)}",
    }


def _counts(refusal: Refusal) -> dict[str, str]:
    count, least, measure = (
        round(figure) for figure in (refusal.figure, refusal.limit, refusal.measure)
    )
    return {
        "days": counted(count, "day"),
        "runs": counted(count, "run"),
        "hard": counted(count, "hard run"),
        "least": number(least) if least else "none",
        "easy": counted(least, "easy day"),
        "by_runs": counted(measure, "run"),
        "by_days": counted(measure, "day"),
        "by_number": number(measure),
    }


def _shares(refusal: Refusal) -> dict[str, str]:
    return {
        "time": span(refusal.figure),
        "most_time": span(refusal.limit),
        "share": f"{100 * refusal.figure:.0f} %",
        "least_share": f"{100 * refusal.limit:.0f} %",
        "ratio": f"{refusal.figure / (refusal.measure or 1.0):.1f}",
    }
