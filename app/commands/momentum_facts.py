"""The facts of momentum, read from a journal."""

from datetime import date
from math import floor

from app.coach.momentum.bounce_back import BounceBack
from app.coach.momentum.how import how
from app.coach.momentum.shares import shares
from app.coach.momentum.spares import Counted
from app.coach.momentum.standing import standing_on
from app.coach.momentum.streaks import Streak
from app.commands.facts import StreakFacts
from app.commands.momentum_shapes import (
    BounceBackFacts,
    CountedWeekFacts,
    MomentumFacts,
    SharesFacts,
    StreakPageFacts,
)
from app.voice.counting import how_counted
from storage.journal import Journal


def momentum_facts(journal: Journal, today: date) -> MomentumFacts:
    """Where the runner stands, and every week that it was counted from."""
    now = standing_on(journal, today)
    firsts = [week.tally.first_day for week in now.weeks]
    return MomentumFacts(
        day=today,
        score=floor(now.score * 10) / 10,
        band=now.band,
        streak=row_facts(now.streak),
        spares=now.spares,
        bounce_back=_bounce_back(now.bounce_back),
        shares=SharesFacts(**shares(journal, now.weeks, firsts)._asdict()),
        weeks=tuple(map(_week, now.weeks)),
    )


def streak_facts(journal: Journal, today: date) -> StreakPageFacts:
    """What is held in a row, and what covers a week that is short."""
    now = standing_on(journal, today)
    return StreakPageFacts(today, row_facts(now.streak), now.spares, _bounce_back(now.bounce_back))


def row_facts(own: Streak) -> StreakFacts:
    """The streaks, and the row that waits."""
    return StreakFacts(
        weeks=own.weeks,
        best_weeks=own.best_weeks,
        sessions=own.sessions,
        best_sessions=own.best_sessions,
        days=own.days,
        best_days=own.best_days,
        waiting=own.row.waiting,
        mend=own.row.mend,
    )


def _bounce_back(found: BounceBack) -> BounceBackFacts:
    return BounceBackFacts(found.straight, found.misses)


def _week(week: Counted) -> CountedWeekFacts:
    own = week.tally
    return CountedWeekFacts(
        first_day=own.week.first_day,
        ticks=own.ticks,
        ticks_goal=own.goal,
        kept=week.kept,
        how=how(week),
        words=how_counted(week),
        spares=tuple(session.id for session in week.covered),
    )
