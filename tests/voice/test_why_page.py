"""What stands under w: the whole life of a session, in words, and why a day is rest."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from msgspec import structs

from app.coach.days import DAY, WEEK
from app.coach.maintenance.easing import ease
from app.coach.maintenance.rearranging import carry
from app.coach.map.draw import draw
from app.coach.momentum.runs import Figures, add, enter, tick
from app.voice.why_events import ordinal
from app.voice.why_page import WhyPage, session_page, why_page
from app.voice.why_purposes import LONGER
from storage.journal import Journal
from storage.records import Change, Pause, Run, Session, Was
from tests.builders import JOURNEY, MONDAY, RUNNER, easy, four_runs, journal, long
from tests.coach.map.any_runner import Setting, settings_of
from tests.voice.unkind import UNKIND

FIRST = MONDAY
WEEK_6 = MONDAY + timedelta(days=35)
SUNDAY = WEEK_6 + timedelta(days=6)


def drawn_half() -> Journal:
    own = Journal(runner={"runner": RUNNER})
    return own.after(draw(own, JOURNEY, FIRST))


HALF = drawn_half()


def put(own: Journal, session: Session) -> Journal:
    return own.after(Change(put=(own.with_session(session),)))


def rows(page: WhyPage) -> list[tuple[str, str]]:
    return [(row.label, row.words) for row in page.rows]


def lived() -> Journal:
    """Five weeks run as planned, but for the fifth long run, which was eased."""
    own = HALF
    for session in [s for w in own.weeks for s in w.sessions if s.outing.day < WEEK_6]:
        if session.outing.kind == "long" and session.outing.day > WEEK_6 - timedelta(days=7):
            own = own.after(ease(own, session.id, session.outing.day))
        own = own.after(tick(own, session.id, session.outing.day))
    return own


def fitted(own: Journal) -> Journal:
    """The long run of week 6, which the coach has fitted to what was run."""
    session = own.session(f"{WEEK_6.isoformat()}/4")
    assert session is not None
    reason = "a tenth more than 10.4 km on 13 December"
    was = Was(session.outing, WEEK_6, "4.5", reason, "coach")
    outing = long(SUNDAY, 11.4, 74.0)
    return put(own, structs.replace(session, outing=outing, was=(was,)))


def test_a_long_run_that_was_fitted_tells_its_whole_life() -> None:
    page = why_page(fitted(lived()), SUNDAY, SUNDAY)
    assert page.title == "Why is this here · long run, Sunday 3 January"
    assert (page.name, page.size) == ("LONG RUN", "11.4 km · about 1:14")
    said = rows(page)
    assert said[0] == ("For", f"{LONGER['long']} A half marathon asks for 15 km once.")
    assert said[1:4] == [
        ("Week 6", "11.4 km, not 12.4: it grows from what was run."),
        ("23 Nov", "drawn as 12.4 km, the sixth long run on the way from 8.0 km to 18.0 km"),
        ("27 Dec", "the long run before it was eased, 11.4 to 7.3 km"),
    ]
    became = "became 11.4 km, from 12.4 km, fitted to what was run (4.5)"
    assert said[4] == ("28 Dec", f"{became}: a tenth more than 10.4 km on 13 December")


def test_a_long_run_tells_what_letting_it_go_would_change_and_which_rules_shaped_it() -> None:
    said = dict(rows(why_page(fitted(lived()), SUNDAY, SUNDAY)))
    assert said["If it goes"].split(". ") == [
        "Eased to easy 7.3 km, it still holds what you have; it counts in full",
        "Let go, the week can come to three runs, and three keep it",
        "The long run of 10 January then grows from 10.4 km.",
    ]
    assert said["Rules"].split(" · ") == [
        "4.1 the way to a race",
        "4.3 the days of a week",
        "4.5 fitted to what was run",
        "limit 01 a tenth longer at most",
        "limit 06 two days between hard or long runs",
    ]


def test_a_session_that_the_runner_eased_says_so_and_what_was_run() -> None:
    tuesday = FIRST + timedelta(days=15)
    session_id = f"{(FIRST + timedelta(days=14)).isoformat()}/1"
    own = HALF.after(ease(HALF, session_id, tuesday))
    own = own.after(enter(own, session_id, Figures(4.6, 31.0, 5), tuesday))
    assert rows(why_page(own, tuesday, SUNDAY))[1:5] == [
        ("Week 3", "In place of tempo 5.5 km; it counts in full."),
        ("23 Nov", "drawn as tempo 5.5 km, 35 min"),
        ("8 Dec", "became steady 4.9 km, 30 min (you: lighter, by m or s)"),
        ("8 Dec", "run: 4.6 km · 31 min, eased, which counts in full; effort 5 of 10"),
    ]


def test_a_session_that_the_runner_moved() -> None:
    session = HALF.weeks[2].sessions[0]
    wednesday = session.outing.day + timedelta(days=1)
    was = Was(session.outing, FIRST, "6", "", "runner")
    moved = structs.replace(session.outing, day=wednesday)
    own = put(HALF, structs.replace(session, outing=moved, was=(was,)))
    assert rows(why_page(own, wednesday, FIRST))[1:4] == [
        ("Week 3", "Moved here from Tuesday, and it counts in full."),
        ("23 Nov", "drawn as tempo 5.5 km, 35 min"),
        ("23 Nov", "moved to Wednesday 9 December, from Tuesday 8 December (you)"),
    ]
    left = rows(why_page(own, session.outing.day, FIRST))
    assert left[0] == (
        "For",
        "Its run, tempo 5.5 km, stands on another day now: Wednesday 9 December.",
    )
    assert left[1] == ("23 Nov", "moved to Wednesday 9 December, from Tuesday 8 December (you)")


def test_what_made_room_for_a_moved_run_stands_on_its_page() -> None:
    *_, saturday, sunday = HALF.weeks[0].sessions
    own = HALF.after(carry(HALF, sunday.id, saturday.outing.day, FIRST))
    told = dict(rows(why_page(own, saturday.outing.day, SUNDAY)))
    assert told["23 Nov"].startswith("moved to Saturday 28 November, from Sunday 29 November (you)")
    assert told["23 Nov"].endswith("km, 29 min, which stood there, is let go for it")
    gone = own.session(saturday.id)
    assert gone is not None
    page = dict(rows(session_page(own, gone, SUNDAY)))
    assert page["23 Nov"] == "let go (you): the long run took its day"


def test_sunday_s_run_that_was_run_on_monday_says_so() -> None:
    sunday = HALF.weeks[0].sessions[-1]
    monday = FIRST + timedelta(days=7)
    extra = Run(id="extra", day=monday, km=8.8)
    own = HALF.after(add(HALF, extra, monday))
    page = dict(rows(why_page(own, sunday.outing.day, SUNDAY)))
    assert page["30 Nov"] == (
        "let go (you): run a day later, as an extra run of the next week (8.8 km)"
    )


def test_a_pause_says_when_it_was_begun_by_whom_and_its_days() -> None:
    friday = MONDAY + timedelta(days=4)
    away = Pause(id="p", first=friday, last=friday + WEEK, reason="away", made=MONDAY + DAY)
    own = HALF.after(Change(put=(away,)))
    told = "paused (you): away, Fri 27 Nov to Fri 4 Dec; nothing is due"
    assert dict(rows(why_page(own, friday + DAY, SUNDAY)))["24 Nov"] == told
    rest = dict(rows(why_page(own, friday, SUNDAY)))
    assert rest["For"] == (
        "A pause (away, Fri 27 Nov to Fri 4 Dec). Nothing is due, and the streak waits."
    )


def test_a_change_that_is_as_far_as_before_names_its_minutes() -> None:
    session = HALF.weeks[2].sessions[0]
    was = Was(session.outing, FIRST, "4.5", "", "coach")
    longer = structs.replace(session.outing, minutes=37.0)
    own = put(HALF, structs.replace(session, outing=longer, was=(was,)))
    page = rows(why_page(own, session.outing.day, FIRST))
    assert page[3] == (
        "23 Nov",
        "became tempo 5.5 km, 37 min, from 35 min, fitted to what was run (4.5)",
    )


def test_a_run_without_an_answer_is_past_what_letting_it_go_would_change() -> None:
    tuesday = MONDAY + DAY
    assert "If it goes" in dict(rows(why_page(HALF, tuesday, tuesday)))
    assert "If it goes" not in dict(rows(why_page(HALF, tuesday, tuesday + DAY)))


def test_a_plan_of_ones_own_coach_says_whose_it_is() -> None:
    tuesday = MONDAY + timedelta(days=1)
    plan = four_runs(MONDAY)
    was = Was(easy(tuesday), MONDAY, "import", "", "coach")
    own = journal(structs.replace(JOURNEY, drawn_by="own"), plan)
    own = put(own, structs.replace(plan.sessions[0], was=(was,)))
    page = dict(rows(why_page(own, tuesday, MONDAY)))
    assert page["23 Nov"] == "became tempo 6.5 km, 39 min (your coach's plan)"
    assert "Rules" not in page or "4.1" not in page["Rules"]


def test_a_run_gone_by_is_told_without_blame() -> None:
    tuesday = MONDAY + timedelta(days=1)
    page = dict(rows(why_page(HALF, tuesday, tuesday + timedelta(days=9))))
    assert page["24 Nov"] == "not run, as far as is known; nothing is owed"
    assert "If it goes" not in page


def test_a_second_run_let_go_in_a_week_is_said_as_it_is() -> None:
    own = HALF
    for session in HALF.weeks[0].sessions[:2]:
        own = put(own, structs.replace(session, let_go=session.outing.day))
    saturday = MONDAY + timedelta(days=5)
    assert (
        "Let go, the week can come to one run; three would keep it."
        in dict(rows(why_page(own, saturday, saturday)))["If it goes"]
    )


def test_a_day_of_rest_says_why() -> None:
    wednesday = WEEK_6 + timedelta(days=2)
    page = why_page(HALF, wednesday, wednesday)
    assert page.title == "Why nothing is due · Wednesday 30 December"
    assert rows(page)[:2] == [
        ("For", "The day after tempo. What it has begun is built while you rest."),
        ("The week", "Three days without running; two at least."),
    ]


def test_a_run_on_a_day_of_rest_stands_there_too() -> None:
    wednesday = WEEK_6 + timedelta(days=2)
    extra = Run(id="x", day=wednesday, km=4.5, source="typed")
    own = HALF.after(Change(put=(extra,)))
    assert ("30 Dec", "run: 4.5 km, not planned") in rows(why_page(own, wednesday, wednesday))


def test_a_day_far_away_has_its_year() -> None:
    page = why_page(HALF, MONDAY + timedelta(days=1), date(2027, 12, 1))
    assert page.title == "Why is this here · easy, Tuesday 24 November 2026"


def test_ordinals_in_words_and_in_figures() -> None:
    said = [ordinal(n) for n in (1, 6, 12, 13, 20, 21, 22, 23, 24)]
    assert said == [
        "first", "sixth", "twelfth", "13th", "20th", "21st", "22nd", "23rd", "24th",
    ]  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(settings_of())
def test_every_day_of_any_plan_is_explained_and_never_unkindly(setting: Setting) -> None:
    own = setting.journal.after(draw(setting.journal, setting.journey, setting.today))
    for day in range(-2, 45):
        when = setting.today + timedelta(days=day)
        page = why_page(own, when, setting.today)
        words = " ".join(f"{row.label} {row.words}" for row in page.rows)
        assert page.title
        assert words
        assert not set(words) & set("!?{}"), words
        assert not [word for word in UNKIND if word in words.lower()], words
        assert "None" not in words
