"""The life of a session is read from the records: drawn, changed, and what became of it."""

from datetime import date, timedelta

from msgspec import structs

from app.coach.maintenance.easing import ease
from app.coach.map.draw import draw
from app.coach.momentum.runs import tick
from app.coach.why.life import Changed, Drawn, Event, Excused, Led, LetGo, Ran, Silent, life
from app.coach.why.place import place
from storage.journal import Journal
from storage.records import Change, Goal, Pause, Session, Was
from tests.builders import JOURNEY, MONDAY, easy, four_runs, journal, long, tempo, weeks_of_four
from tests.coach.map.runners import journey, runner

TUESDAY, SUNDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=6)
TEMPO, LONG = f"{MONDAY.isoformat()}/1", f"{MONDAY.isoformat()}/4"
NEXT_LONG = f"{(MONDAY + timedelta(days=7)).isoformat()}/4"
OWN = weeks_of_four(3)


def life_of(own: Journal, session_id: str, today: date) -> tuple[Event, ...]:
    session = own.session(session_id)
    assert session is not None
    return life(place(own, session, today))


def put(own: Journal, session: Session) -> Journal:
    return own.after(Change(put=(own.with_session(session),)))


def test_a_session_ahead_was_drawn_on_the_first_day_of_the_way() -> None:
    (drawn,) = life_of(OWN, TEMPO, TUESDAY)
    assert drawn == Drawn(MONDAY, tempo(TUESDAY), by_own_coach=False)


def test_a_way_that_has_not_begun_was_drawn_by_today() -> None:
    (drawn,) = life_of(OWN, TEMPO, MONDAY - timedelta(days=3))
    assert drawn.on == MONDAY - timedelta(days=3)


def test_a_long_run_knows_its_turn_and_how_far_the_way_reaches() -> None:
    weeks = [
        structs.replace(each, sessions=(Session(f"{each.id}/1", long(each.first_day, km)),))
        for each, km in zip(OWN.weeks, (8.8, 9.6, 10.4), strict=True)
    ]
    own = journal(*weeks)
    (drawn,) = life_of(own, weeks[1].sessions[0].id, MONDAY)
    assert isinstance(drawn, Drawn)
    assert (drawn.turn, drawn.reach) == (2, (8, 10.4))


def test_nobody_kept_the_day_on_which_an_endless_way_was_drawn_on() -> None:
    way = journey(Goal("runs", per_week=3), runs=3)
    own = Journal(runner={"runner": runner("tue", "thu", "sun")})
    own = own.after(draw(own, way, MONDAY))
    late = structs.replace(own.weeks[-1], number=13)
    own = own.after(Change(put=(late,)))
    assert life_of(own, own.weeks[0].sessions[0].id, MONDAY)[0].on == MONDAY
    assert life_of(own, late.sessions[0].id, MONDAY)[0].on is None


def test_an_easing_and_the_run_after_it() -> None:
    own = OWN.after(ease(OWN, TEMPO, TUESDAY))
    own = own.after(tick(own, TEMPO, TUESDAY))
    drawn, changed, ran = life_of(own, TEMPO, SUNDAY)
    assert isinstance(drawn, Drawn)
    assert drawn.outing == tempo(TUESDAY)
    assert isinstance(changed, Changed)
    assert (changed.before.kind, changed.after.kind) == ("tempo", "steady")
    assert (changed.by, changed.rule) == ("runner", "5")
    assert isinstance(ran, Ran)
    assert ran.state == "eased"


def test_each_change_leads_from_what_was_to_what_came_next() -> None:
    session = OWN.weeks[0].sessions[3]
    was = (
        Was(long(SUNDAY, 14.0), MONDAY, "4.5", "10.4 km on 13 December", "coach"),
        Was(long(SUNDAY, 13.0), TUESDAY, "5", "", "runner"),
    )
    own = put(OWN, structs.replace(session, was=was))
    drawn, *changes = life_of(own, LONG, TUESDAY)
    assert isinstance(drawn, Drawn)
    assert drawn.outing.km == 14.0
    assert [(c.before.km, c.after.km, c.by) for c in changes if isinstance(c, Changed)] == [
        (14.0, 13.0, "coach"),
        (13.0, 12.0, "runner"),
    ]


def test_a_fitted_long_run_names_the_eased_one_that_it_was_fitted_to() -> None:
    own = OWN.after(ease(OWN, LONG, SUNDAY))
    own = own.after(tick(own, LONG, SUNDAY))
    session = own.session(NEXT_LONG)
    assert session is not None
    monday = MONDAY + timedelta(days=7)
    was = Was(session.outing, monday, "4.5", "", "coach")
    fitted = structs.replace(session.outing, km=11.0)
    own = put(own, structs.replace(session, outing=fitted, was=(was,)))
    _, led, changed = life_of(own, NEXT_LONG, monday)
    assert isinstance(led, Led)
    assert (led.on, led.state) == (SUNDAY, "eased")
    assert isinstance(changed, Changed)


def test_a_fitted_long_run_after_a_whole_one_names_nothing_else() -> None:
    own = OWN.after(tick(OWN, LONG, SUNDAY))
    session = own.session(NEXT_LONG)
    assert session is not None
    was = Was(session.outing, MONDAY + timedelta(days=7), "4.5", "", "coach")
    own = put(own, structs.replace(session, was=(was,)))
    assert [type(event) for event in life_of(own, NEXT_LONG, MONDAY + timedelta(days=7))] == [
        Drawn,
        Changed,
    ]


def test_let_go_paused_and_gone_by() -> None:
    gone = put(OWN, structs.replace(OWN.weeks[0].sessions[0], let_go=TUESDAY))
    assert life_of(gone, TEMPO, TUESDAY)[1:] == (LetGo(TUESDAY),)
    ill = Pause(id="p", first=MONDAY, reason="ill", made=TUESDAY)
    paused = OWN.after(Change(put=(ill,)))
    assert life_of(paused, TEMPO, TUESDAY)[1:] == (Excused(TUESDAY, ill),)
    assert life_of(OWN, TEMPO, SUNDAY)[1:] == (Silent(TUESDAY, is_open=True),)
    later = TUESDAY + timedelta(days=8)
    assert life_of(OWN, TEMPO, later)[1:] == (Silent(TUESDAY, is_open=False),)


def test_the_coach_of_an_own_plan_is_named_as_such() -> None:
    own_way = structs.replace(JOURNEY, drawn_by="own")
    week = four_runs(MONDAY)
    was = Was(easy(TUESDAY), MONDAY, "import", "", "coach")
    changed = structs.replace(week.sessions[0], was=(was,))
    own = put(journal(own_way, week), changed)
    drawn, change = life_of(own, TEMPO, TUESDAY)
    assert isinstance(drawn, Drawn)
    assert drawn.by_own_coach
    assert isinstance(change, Changed)
    assert change.by == "own coach"


def test_it_is_the_same_a_year_later() -> None:
    own = OWN.after(ease(OWN, TEMPO, TUESDAY))
    own = own.after(tick(own, TEMPO, TUESDAY))
    assert life_of(own, TEMPO, SUNDAY) == life_of(own, TEMPO, SUNDAY + timedelta(days=365))
