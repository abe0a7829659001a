"""The vectors of section 6, and what the solver never does."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.coach.constants import GAP
from app.coach.maintenance.bench import Bench
from app.coach.maintenance.solver import Placement, best, in_reach
from app.coach.maintenance.worth import BUILD, MATTERS, PEAK, Worths
from app.coach.sessions import is_run, is_stress
from storage.records import Kind, Outing, Segment, Session, Week, Zone

MONDAY = date(2027, 1, 4)
NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HALF: dict[str, Kind] = {"tue": "tempo", "thu": "easy", "sat": "easy", "sun": "long"}


def on(name: str) -> date:
    return MONDAY + timedelta(days=NAMES.index(name))


def outing(day: date, kind: Kind) -> Outing:
    zone: Zone = "marathon" if kind == "mp" else "easy"
    return Outing(day, kind, 8.0, 50.0, (Segment(zone, 50.0),))


def week(plan: dict[str, Kind]) -> Week:
    sessions = tuple(Session(f"w/{n}", outing(on(day), plan[day])) for n, day in enumerate(plan))
    return Week(
        id="2027-01-04",
        journey="j",
        number=3,
        phase="build",
        kind="build",
        km=30,
        ticks=3,
        sessions=sessions,
    )


def laid(
    plan: dict[str, Kind],
    free: str,
    done: Sequence[str] = (),
    worths: Worths = BUILD["half"],
    most: tuple[int, int] = (1, 3),
) -> Bench:
    """A week whose free days are named, the first of them today."""
    own, days = week(plan), [on(name) for name in free.split()]
    ran = [session for session in own.sessions if session.outing.day in map(on, done)]
    left = tuple(session for session in own.sessions if session not in ran)
    return Bench(
        week=own,
        today=days[0],
        open=left,
        standing=(outing(MONDAY - timedelta(days=1), "long"), *(s.outing for s in ran)),
        minutes=dict.fromkeys(days, float("inf")),
        if_needed=frozenset(),
        worth={session.id: worths[session.outing.kind] for session in left},
        longest=dict.fromkeys(days, 20.0),
        max_hard=most[0],
        max_row=most[1],
    )


def told(bench: Bench, found: Placement | None) -> str:
    """As in "wed tempo, sat easy": what is kept, by day."""
    assert found
    pairs = zip(bench.open, found.days, strict=True)
    kept = sorted((day, session.outing.kind) for session, day in pairs if day)
    return ", ".join(f"{NAMES[day.weekday()]} {kind}" for day, kind in kept)


@pytest.mark.parametrize(
    ("name", "bench", "kept", "score"),
    [
        ("R1", laid(HALF, "wed thu sat sun"), "wed tempo, thu easy, sat easy, sun long", 24.6),
        ("R2", laid(HALF, "thu sat sun"), "thu tempo, sat easy, sun long", 21.2),
        ("R3", laid(HALF, "sat sun"), "sat easy, sun long", 12.0),
        ("R4", laid(HALF, "fri sat", ("tue", "thu")), "fri long, sat easy", 11.2),
        (
            "R5",
            laid(
                {"tue": "easy", "wed": "mp", "thu": "easy", "sat": "easy", "sun": "long"},
                "thu fri sat sun",
                ("tue",),
                PEAK["marathon"],
                (2, 3),
            ),
            "thu easy, fri mp, sun long",
            21.7,
        ),
        (
            "R6",
            laid(
                {"tue": "intervals", "thu": "tempo", "sat": "easy", "sun": "long"},
                "fri sat sun",
                ("tue",),
                BUILD["short"],
            ),
            "fri tempo, sat easy, sun long",
            18.6,
        ),
    ],
)
def test_the_vectors_of_the_rule(name: str, bench: Bench, kept: str, score: float) -> None:
    found = best(bench, {})
    assert (told(bench, found), found and round(found.score, 6)) == (kept, score)


def test_a_weekend_given_away_on_saturday_sends_nothing_into_the_week_gone_by() -> None:
    bench = laid(HALF, "sat sun", ("tue", "thu"))._replace(minutes={})
    assert told(bench, best(bench, {})) == ""


PLANS = st.dictionaries(
    st.sampled_from(NAMES),
    st.sampled_from(("easy", "tempo", "intervals", "long", "medlong", "mp", "recovery")),
    min_size=1,
    max_size=6,
)


@given(
    plan=PLANS,
    free=st.sets(st.sampled_from(NAMES), min_size=1),
    done=st.sets(st.sampled_from(NAMES)),
)
def test_no_placement_breaks_a_constraint_or_goes_into_the_past(
    plan: dict[str, Kind], free: set[str], done: set[str]
) -> None:
    bench = laid(plan, " ".join(sorted(free, key=NAMES.index)), sorted(done & set(plan)))
    found = best(bench, {})
    assert found
    pairs = list(zip(bench.open, found.days, strict=True))
    taken = [day for _, day in pairs if day] + [o.day for o in bench.standing if is_run(o)]
    assert len(set(taken)) == len(taken)
    assert all(day >= bench.today and day in bench.minutes for _, day in pairs if day)
    stress = {day for session, day in pairs if day and is_stress(session.outing)}
    moved = {day for s, day in pairs if day and day != s.outing.day and is_stress(s.outing)}
    stood = {other.day for other in bench.standing if is_stress(other)}
    assert not [
        day for day in moved for other in (stress | stood) - {day} if abs((day - other).days) < GAP
    ]


@given(plan=PLANS, free=st.sets(st.sampled_from(NAMES), min_size=1))
def test_leaving_the_branches_out_loses_no_better_placement(
    plan: dict[str, Kind], free: set[str]
) -> None:
    bench = laid(plan, " ".join(sorted(free, key=NAMES.index)))
    found = best(bench, {})
    for session in bench.open:
        for day in (*bench.minutes, None):
            other = best(bench, {session.id: (day,)}) if _is_near(session, day) else None
            assert other is None or (found and other.score <= found.score + 1e-9)


@given(
    plan=PLANS,
    free=st.sets(st.sampled_from(NAMES), min_size=1),
    said=st.sets(st.sampled_from(NAMES)),
    starved=st.sets(st.sampled_from(NAMES)),
)
def test_no_more_of_what_matters_could_have_been_kept(
    plan: dict[str, Kind], free: set[str], said: set[str], starved: set[str]
) -> None:
    bench = laid(plan, " ".join(sorted(free, key=NAMES.index)))
    matters = {session.id for session in bench.open if _name(session) in said}
    most = {s.id: 1.3 if _name(s) in starved else 1.0 for s in bench.open}
    worth = {name: known * most[name] for name, known in bench.worth.items()}
    bench = bench._replace(
        worth={name: known + MATTERS * (name in matters) for name, known in worth.items()}
    )
    found = best(bench, {})
    assert found
    days = {s.id: day for s, day in zip(bench.open, found.days, strict=True)}
    kept = {name for name in matters if days[name]}
    for name in matters - kept:
        firm = {one.id: in_reach(bench, one) for one in bench.open if one.id in kept | {name}}
        assert best(bench, firm) is None


def _name(session: Session) -> str:
    return NAMES[session.outing.day.weekday()]


def _is_near(session: Session, day: date | None) -> bool:
    return day is None or -2 <= (day - session.outing.day).days <= 3
