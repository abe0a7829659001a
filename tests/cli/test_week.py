"""`week`: seven days and what keeps them."""

from tests.cli.ana import Tickover

WEEK_5 = """\
Week 5 of 16 · maintenance                        21 December to 27 December

Mon 21    ·
Tue 22    ≈ steady                                           4.6 km · 31 min
Wed 23    ·
Thu 24    – easy                                       8.0 km · about 52 min
Fri 25    ·
Sat 26    ≈ easy                                             3.0 km · 20 min
Sun 27    ≈ long run                                         7.3 km · 48 min

Goal      31 km · 3 of 4 runs keep it
Came to   14 of 31 km · week kept ✓
Streak    5 weeks, best 21 · 19 runs in a row
Journey   week 6 of 16 · 14 March
"""


def test_a_week_gone_by_says_what_it_came_to(ana: Tickover) -> None:
    assert ana("week last tue").stdout == WEEK_5


def test_the_running_week_has_seven_days_with_today_among_them(ana: Tickover) -> None:
    lines = ana("--today 2026-12-30 week").stdout.splitlines()
    days = [line[:3] for line in lines[2:9]]
    assert days == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert lines[4] == "Wed 30    · rest"


def test_two_runs_on_a_day_stand_below_each_other(ana: Tickover) -> None:
    ana("done sat")
    ana("add 5")
    lines = ana("week").stdout.splitlines()[3:6]
    assert [line[:21] for line in lines] == [
        "Tue 29    ▸ tempo    ",
        "          → easy     ",
        "          + extra run",
    ]


def test_a_paused_week_asks_for_nothing(ana: Tickover) -> None:
    said = ana("week 2026-10-14").stdout
    assert "Goal      19 km\n" in said
    assert "paused: this week is neutral" in said


def test_a_week_beyond_the_journey_is_no_week_of_a_plan(ana: Tickover) -> None:
    assert ana("week 2027-05-01").stdout.startswith("No week of a plan")


def test_three_swaps_make_it_a_maintenance_week(ana: Tickover) -> None:
    for day in ("today", "thu"):
        ana(["swap", day])
    assert "maintenance" not in ana("week").stdout
    ana("swap sun")
    assert ana("week").stdout.startswith("Week 6 of 16 · maintenance ")
