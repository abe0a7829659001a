"""What the strip, the bars and the badge show of a journal, filled in from the coach."""

from collections.abc import Mapping
from datetime import date
from math import floor

from app.coach.days import days_of_week, first_of_week
from app.coach.map.ladder import STEPS
from app.coach.momentum.lookback import last_weeks
from app.coach.momentum.points import MOST
from app.coach.momentum.score import weekly
from app.coach.momentum.standing import Standing
from app.coach.momentum.ticks import TICKS, state
from app.coach.momentum.weeks import tally
from app.coach.plan import (
    block_of,
    day_of,
    extras_on,
    is_endless,
    journey,
    journey_weeks,
    pause_on,
    planned,
    run_of,
    session_on,
    sessions_on,
    week_of,
)
from app.voice.card_parts import TONES
from app.voice.counting import score_words, spares_line
from app.voice.journeys import journey_line
from app.voice.ladder import climbed_steps, step_names
from app.voice.momentum import days_line, streak_lines, week_text
from app.voice.sessions import name, strip_name
from app.voice.signs import EXTRA, PAUSED, REST, SIGNS, SPENT_SPARE, session_sign
from app.voice.words import Units, run_size, short_day, size, span, units_of
from storage.journal import Journal
from storage.records import Journey, Session, Week
from widgets.agenda import AgendaRow
from widgets.card import Tone
from widgets.goal_bar import Bar, Fill, Segment
from widgets.streak_badge import Badge
from widgets.week_strip import StripDay

SMALL_BARS = "▁▂▃▄▅▆▇█"
"""The heights of the momentum line, each an eighth of the scale."""
GONE = SIGNS["missed"]
"""The sign that a spare's own takes the place of."""
HISTORY = 12
"""Weeks that the badge looks back on."""
MINUTES_PER_KM = 6.75
"""How minutes stand beside kilometres in a bar."""


def strip(
    journal: Journal, chosen: date, today: date, covered: frozenset[date] = frozenset()
) -> tuple[StripDay, ...]:
    """The week of the chosen day; on the days `covered` a spare stands in for a run."""
    runner = journal.owner
    first_day = first_of_week(chosen, runner.week_start if runner else "mon")
    units, names = units_of(runner), steps_named(journal, first_day, today)
    days = (
        _strip_day(journal, day, chosen, today, units, names) for day in days_of_week(first_day)
    )
    return tuple(
        day._replace(sign=SPENT_SPARE) if day.day in covered and day.sign == GONE else day
        for day in days
    )


def steps_named(journal: Journal, day: date, today: date) -> dict[str, str]:
    """What the sessions of a ladder are called, by their ids; none where a week has no steps."""
    week = week_of(journal, day, today)
    return step_names(journal, journal.journey.get(week.journey) if week else None, today)


def _strip_day(
    journal: Journal, day: date, chosen: date, today: date, units: Units, names: Mapping[str, str]
) -> StripDay:
    session = session_on(journal, day, today)
    extras = extras_on(journal, day)
    figure = ""
    if session is not None:
        sign, name, tone = _session_sign(journal, session, today)
        name = name if tone == "paused" else names.get(session.id, name)
        figure = _figure(journal, session, units)
    elif extras:
        sign, name, tone = EXTRA, "run", "done"
        figure = units.bare(sum(run.km or 0.0 for run in extras)) if extras[0].km else ""
    elif pause_on(journal, day):
        sign, name, tone = PAUSED, "", "paused"
    else:
        sign, name, tone = REST, "rest" if day == today else "", "rest"
    return StripDay(day, short_day(day), sign, name, figure, tone, day == chosen)


def _session_sign(journal: Journal, session: Session, today: date) -> tuple[str, str, Tone]:
    """Sign, name and colour; a session ahead is as quiet as rest."""
    reached = state(journal, session, today)
    sign = session_sign(journal, session, today)
    if reached == "excused":
        pause = pause_on(journal, session.outing.day)
        return sign, pause.reason if pause else "", "paused"
    tone: Tone = "rest" if sign == SIGNS["open"] else TONES[reached]
    return sign, strip_name(session.outing, units_of(journal.owner)), tone


def _figure(journal: Journal, session: Session, units: Units) -> str:
    """Kilometres as run, or as planned where no run is there; minutes where no km are asked."""
    reached = journal.runs_by_session.get(session.id)
    if not reached and (session.let_go or pause_on(journal, session.outing.day)):
        return ""
    of = reached[0] if reached else session.outing
    if of.km is not None:
        return units.bare(of.km)
    return span(of.minutes) if of.minutes else ""


def agenda(journal: Journal, first: date, today: date) -> tuple[AgendaRow, ...]:
    """The sessions of the seven days from `first` on."""
    names = steps_named(journal, first, today)
    return tuple(
        agenda_row(journal, session, day, today, names)
        for day in days_of_week(first)
        for session in sessions_on(journal, day, today)
    )


def agenda_row(
    journal: Journal, session: Session, day: date, today: date, names: Mapping[str, str]
) -> AgendaRow:
    """One session of a list, on the day on which it is shown; `names` are those of steps."""
    units, run = units_of(journal.owner), run_of(journal, session)
    sign, _, tone = _session_sign(journal, session, today)
    what = run_size(run, units) if run else size(session.outing, units)
    called = names.get(session.id) or name(session.outing)
    return AgendaRow(short_day(day), sign, called, what, tone)


def week_bar(
    journal: Journal, chosen: date, today: date, covered: frozenset[date] = frozenset()
) -> Bar | None:
    """The bar of the chosen day's week: a segment per session, as wide as its kilometres."""
    week = week_of(journal, chosen, today)
    if week is None or not week.sessions:
        return None
    own = tally(journal, week, today)
    by_day = sorted(own.states, key=lambda pair: day_of(journal, pair[0]))
    segments = tuple(Segment(_weight(s), _fill(journal, s, today)) for s, _ in by_day)
    label = f"Week {week.number}" if week.number else "Week"
    is_covered = any(map(own.has_day, covered))
    return Bar(label, segments, week_text(own, units_of(journal.owner), is_covered=is_covered))


def _weight(session: Session) -> float:
    """A segment's width: an eased session keeps that of what was planned, and fills it whole."""
    whole = planned(session)
    return whole.km or (whole.minutes or MINUTES_PER_KM) / MINUTES_PER_KM


def _fill(journal: Journal, session: Session, today: date) -> Fill:
    reached = state(journal, session, today)
    if reached in TICKS:
        return "ticked"
    is_ahead = reached == "open" and session.outing.day >= today
    return "ahead" if is_ahead else "gone"


def journey_bar(journal: Journal, today: date) -> Bar | None:
    """The bar of the whole way: its weeks, or the runs of this block where there is no race."""
    way = journey(journal)
    if way is None:
        return None
    label, words = journey_line(journal, way, today)
    if way.goal.kind == "run_walk":
        below = climbed_steps(journal, way, today)
        rungs = (Segment(below, "ticked"), Segment(STEPS - below, "ahead"))
        return Bar(label, tuple(rung for rung in rungs if rung.weight), words, has_gaps=False)
    if is_endless(way):
        sessions = block_of(journal, way, today).sessions
        fills = tuple(Segment(1, _fill(journal, session, today)) for session in sessions)
        return Bar(label, fills, words) if fills else None
    return Bar(label, _weeks_behind_and_ahead(journal, way, today), words, has_gaps=False)


def _weeks_behind_and_ahead(journal: Journal, way: Journey, today: date) -> tuple[Segment, ...]:
    weeks = [week for week in journey_weeks(journal, way) if week.number]
    behind = sum(_is_behind(journal, week, today) for week in weeks)
    segments = (Segment(behind, "ticked"), Segment(len(weeks) - behind, "ahead"))
    return tuple(segment for segment in segments if segment.weight)


def _is_behind(journal: Journal, week: Week, today: date) -> bool:
    """Whether a week is over, or kept already."""
    if week.first_day > today:
        return False
    own = tally(journal, week, today)
    return own.is_over or own.kept is True


def covered(now: Standing) -> frozenset[date]:
    """The days of the sessions that spares stand in for."""
    return frozenset(session.outing.day for week in now.weeks for session in week.covered)


def badge(journal: Journal, now: Standing, today: date) -> Badge:
    """The streak, the score with its way over the last weeks, and the spares in hand."""
    headline, sessions = streak_lines(now.streak, is_paused=pause_on(journal, today) is not None)
    return Badge(
        weeks=headline,
        sessions=sessions[0],
        days=days_line(now.streak),
        momentum=score_words(now),
        line=momentum_line(now, today),
        spares=spares_line(journal, now),
    )


def momentum_line(now: Standing, today: date) -> str:
    """The score of each of the last weeks as a small bar; a week that was all paused is marked."""
    excused = {week.tally.first_day for week in now.weeks[-HISTORY:] if week.tally.is_excused}
    recent = weekly(now.scores, last_weeks(now.weeks, HISTORY, today), now.begun, today)
    return "".join(PAUSED if score.day in excused else _small_bar(score.value) for score in recent)


def _small_bar(score: float) -> str:
    return SMALL_BARS[min(len(SMALL_BARS) - 1, floor(score / MOST * len(SMALL_BARS)))]
