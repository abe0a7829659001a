"""Why an easy run is there: for the day before or after, for its week, or for its own sake."""

from app.coach.days import DAY
from app.coach.map.phases import CALM_WEEKS
from app.coach.plan import ENDLESS
from app.coach.sessions import is_hard
from app.coach.why.place import JUST_KM, JUST_MINUTES, Place
from app.voice.sessions import NOUNS, flavour
from app.voice.why_purposes import purpose
from app.voice.why_words import WHY, Reason, days_out, distance, in_turn, last_day
from app.voice.words import day_name
from storage.records import Kind, Outing, Week

EASY_KINDS: tuple[Kind, ...] = ("easy", "recovery", "steady", "medlong")
"""What an easy run may be compared with."""
SHORT = 0.7
"""Up to this share of tomorrow's long run a run before it is short."""
OTHERWISE = {"": "plain this time", "steady": "partly steady", "strides": "now with strides"}
"""What is other than the week before, by what the run has in it now."""


def before_the_way(here: Place) -> str:
    """The short week before week 1."""
    return f"{WHY}a few easy runs before week 1 begins." if here.week.number == 0 else ""


def before_the_race(here: Place) -> str:
    """The days that lead up to a race."""
    after = here.beside(1)
    if after and after.kind == "race":
        return f"{WHY}a short turn of the legs before {_neighbour(here, 1)}."
    if here.week.kind == "race" and here.days_to_race is not None:
        return f"Short and easy, {days_out(here.days_to_race)}."
    return ""


def flavoured(here: Place) -> str:
    """The same minutes as the week before with something else in them (4.4)."""
    before, now = here.week_ago, _flavour(here.outing)
    if before is None or before.kind not in EASY_KINDS or _flavour(before) == now:
        return ""
    if abs((here.outing.minutes or 0.0) - (before.minutes or 0.0)) > JUST_MINUTES:
        return ""
    return f"Same minutes as {last_day(here)}, {OTHERWISE.get(now, 'another flavour')}."


def _flavour(outing: Outing) -> str:
    """As in "steady" or "strides"; empty where it is plain."""
    return "steady" if outing.kind == "steady" else flavour(outing).rpartition(" ")[2]


def with_strides(here: Place) -> str:
    """Quick steps in a week that has no hard running."""
    if not flavour(here.outing) or here.week.phase == "block":
        return ""
    return in_turn(
        (
            f"{WHY}quick steps keep the legs light, at no cost.",
            "Quick steps inside an otherwise easy run.",
            f"{WHY}a few quick steps wake up an easy week.",
        ),
        here,
    )


def lighter(here: Place) -> str:
    """A cutback or taper week: by how much it is shorter than the week before."""
    endings = {"cutback": "a lighter week", "taper": "the legs freshen"}
    ending = endings.get(here.week.kind)
    step = -_step(here)
    if ending is None:
        return ""
    if step > JUST_KM:
        return f"{distance(here, step)} less than {last_day(here)}: {ending}."
    return "A lighter week, so that the work settles." if here.week.kind == "cutback" else ""


def calm(here: Place) -> str:
    """The first weeks of a way to a race: days first, then effort."""
    if here.is_own:
        return ""
    if here.week.number == 1:
        return f"{WHY}the first weeks are made of easy runs."
    if here.is_to_race and here.week.number == CALM_WEEKS and _has_hard_running(here):
        return f"{WHY}the days come first, firmer running later."
    return ""


def _has_hard_running(here: Place) -> bool:
    weeks = here.journal.weeks
    return any(
        is_hard(session.outing) and session.outing.kind != "race"
        for week in weeks
        if week.journey == here.week.journey
        for session in week.sessions
    )


def filled(here: Place) -> str:
    """The day holds no more; said every other week where nothing else changes."""
    is_news = here.week.number % 2 == 1 or abs(_step(here)) > JUST_KM
    if here.limit is None or not is_news:
        return ""
    return f"{here.limit} minutes is what {day_name(here.outing.day)} has."


def before_a_long_run(here: Place) -> str:
    """The day before the long run."""
    after = here.beside(1)
    if after is None or after.kind != "long" or not after.km:
        return ""
    word = "short" if here.km <= SHORT * after.km else "easy"
    return f"{WHY}{word}, to start {_neighbour(here, 1)}'s {distance(here, after.km)} fresh."


def after_a_hard_day(here: Place) -> str:
    """The day after work or the long run."""
    before = here.beside(-1)
    if before is None or not (is_hard(before) or before.kind == "long"):
        return ""
    noun = NOUNS[before.kind]
    settle = "settle" if noun.endswith("s") else "settles"
    return f"{WHY}easy, so that {_neighbour(here, -1)}'s {noun} {settle}."


def _neighbour(here: Place, by: int) -> str:
    """The day before or after: as in "tomorrow", or by its name where this is not today."""
    day = here.outing.day
    return {1: "tomorrow", -1: "yesterday"}[by] if day == here.today else day_name(day + by * DAY)


def in_turns(here: Place) -> str:
    """On ways that lead on and on easy runs are longer and shorter in turn (4.4)."""
    step = _step(here)
    if here.way is None or here.way.goal.kind not in ENDLESS or abs(step) <= JUST_KM:
        return ""
    more = "more" if step > 0 else "less"
    turn = f"{distance(here, abs(step))} {more} than {last_day(here)}: they take turns."
    return in_turn((purpose(here), turn, turn, purpose(here)), here)


def held(here: Place) -> str:
    """A weekly distance is held before it grows on (4.4)."""
    if here.way is None or here.way.goal.kind != "weekly_km" or here.week.kind != "steady":
        return ""
    is_same = here.week_ago is not None and abs(_step(here)) <= JUST_KM
    again = "The same again, so that this much becomes usual." if is_same else purpose(here)
    held_this_week = "Held this week: a level is kept for three weeks."
    return in_turn((held_this_week, purpose(here), again), here)


def grown(here: Place) -> str:
    """Longer than the week before, and no faster."""
    step = _step(here)
    if step <= JUST_KM:
        return ""
    return f"{distance(here, step)} more than {last_day(here)}, as easy as ever."


def given_way(here: Place) -> str:
    """Shorter than the week before, because the long run took its kilometres."""
    step = -_step(here)
    if step <= JUST_KM or not _long_has_grown(here):
        return ""
    return f"{distance(here, step)} less than {last_day(here)}: the long run grew."


def _long_has_grown(here: Place) -> bool:
    before = next((week for week, _ in here.before() if week.id != here.week.id), None)
    return before is not None and _long_km(here.week) > _long_km(before) + JUST_KM


def _long_km(week: Week) -> float:
    outings = (session.outing for session in week.sessions)
    return sum(outing.km or 0.0 for outing in outings if outing.kind == "long")


def _step(here: Place) -> float:
    """Kilometres more than on the same day of the week before; 0 where none can be compared."""
    before = here.week_ago
    if before is None or before.kind not in EASY_KINDS or not before.km or not here.km:
        return 0.0
    return here.km - before.km


EASY: tuple[Reason, ...] = (
    before_the_way, before_the_race, flavoured, with_strides, calm, lighter, filled, in_turns,
    before_a_long_run, after_a_hard_day, held, grown, given_way,
)  # fmt: skip
STEADY: tuple[Reason, ...] = (flavoured, lighter, grown, given_way)
