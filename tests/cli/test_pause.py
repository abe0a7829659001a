"""`pause`: begun, changed, listed, ended with the way back, and refused in one sentence."""

import pytest

from tests.cli.ana import Tickover

BACK = "2027-01-05"


def test_a_pause_says_where_the_streak_waits(ana: Tickover) -> None:
    assert ana("pause --reason ill").stdout == "Paused from today. The streak waits at 5 weeks.\n"
    assert ana("status").stdout.startswith("‖ ill · 5 weeks waiting")


def test_it_is_listed_while_it_runs(ana: Tickover) -> None:
    assert ana("pause").stdout == "No pause. tickover pause --reason ill begins one today.\n"
    ana("pause --reason away --from today --to sun")
    assert ana("pause").stdout.startswith("away, Tue 29 Dec to Sun 3 Jan\n")


def test_to_a_weekday_gone_by_this_week_is_to_the_next_one(ana: Tickover) -> None:
    said = ana("pause --reason ill --to mon").stdout
    assert said == "Paused from today to Mon 4 Jan. The streak waits at 5 weeks.\n"


def test_without_a_reason_the_running_one_has_another_end(ana: Tickover) -> None:
    ana("pause --reason ill")
    said = ana("pause --to sun").stdout
    assert said == "Paused from today to Sun 3 Jan. The streak waits at 5 weeks.\n"


def test_it_can_be_entered_after_the_fact(ana: Tickover) -> None:
    said = ana(["pause", "--reason", "ill", "--from", "22 dec", "--to", "24 dec"]).stdout
    assert said == "Noted: ill, Tue 22 Dec to Thu 24 Dec. Nothing was due on those days.\n"


@pytest.mark.parametrize(
    ("typed", "sentence", "code"),
    [
        (["--to", "sun"], "Why is missing; --reason ill, injured, away, life or hold.", 2),
        (["--reason", "tired"], "Invalid value for '--reason'", 2),
        (["--reason", "hold"], "How long is missing; --reason hold --weeks 4.", 2),
        (["--reason", "ill", "--weeks", "2"], "A hold is counted in weeks:", 2),
        (["--reason", "hold", "--weeks", "2", "--to", "sun"], "A hold is counted in weeks:", 2),
        (["--end", "--weeks", "2"], "--end ends the pause yesterday;", 2),
        (["--reason", "hold", "--weeks", "0"], "A hold has 1 to 15 weeks.", 1),
        (["--reason", "hold", "--weeks", "9"], "At most eight weeks from next week on", 1),
        (["--end", "--reason", "ill"], "--end ends the pause yesterday;", 2),
        (["--reason", "ill", "--to", "yesterday"], "It ends before it begins, on Tue 29 Dec;", 1),
        (["--reason", "ill", "--from", "14 dec"], "Ill: up to 14 days back, so from Tue 15 Dec", 1),
        (["--reason", "away", "--from", "21 dec"], "Away: up to 7 days back, so from Tue 22", 1),
        (["--red-flag"], "Why is missing;", 2),
        (["--reason", "away", "--red-flag"], "--red-flag goes with --reason ill or injured,", 2),
        (["--reason", "ill", "--to", "sun", "--red-flag"], "--red-flag goes with", 2),
        (["--end", "--red-flag"], "--end ends the pause yesterday;", 2),
        (
            ["--reason", "ill", "--from", "tomorrow", "--red-flag"],
            "It begins today or earlier, and ends on the day you say it is settled.",
            1,
        ),
        (["--end"], "No pause runs; tickover pause --reason ill begins one today.", 1),
        (["--reason", "ill", "--from", "smarch"], "“smarch” is no day that I know;", 2),
    ],
)
def test_what_is_refused_is_one_sentence(
    ana: Tickover, typed: list[str], sentence: str, code: int
) -> None:
    said = ana(["pause", *typed])
    assert said.exit_code == code
    assert said.stderr.startswith(sentence)
    assert said.stderr.count("\n") == 1
    assert ana("pause").stdout.startswith("No pause.")


def test_a_second_one_over_the_same_days_is_refused(ana: Tickover) -> None:
    ana("pause --reason ill")
    said = ana("pause --reason away --from sun")
    assert said.exit_code == 1
    assert said.stderr == "There is a pause already: ill, from Tue 29 Dec, no end set.\n"


def test_the_end_shows_the_way_back_and_takes_it(ana: Tickover) -> None:
    ana("pause --reason ill")
    said = ana("pause --end --yes", TICKOVER_TODAY=BACK).stdout
    assert "the usual for four days, three quarters for four more." in said
    assert "Tue 5 Jan   easy 2.5 km · about 16 min   was intervals 6.5 km, 39 min" in said
    assert said.endswith("Welcome back. The way back is agreed; w shows its rule.\n")
    why = ana("why", TICKOVER_TODAY=BACK).stdout
    assert "became easy 2.5 km, 16 min (you: the way back after an illness):" in why
    assert "8 days off" in why


def test_a_no_keeps_the_pause(ana: Tickover) -> None:
    ana("pause --reason ill")
    said = ana("pause --end", TICKOVER_TODAY=BACK)
    assert said.exit_code == 1  # nobody was there to ask
    assert ana("pause", TICKOVER_TODAY=BACK).stdout.startswith("ill, from Tue 29 Dec")


def test_a_short_holiday_ends_at_once(ana: Tickover) -> None:
    ana("pause --reason away")
    said = ana("pause --end", TICKOVER_TODAY="2027-01-01")
    assert said.stdout == "Welcome back. The plan goes on as it stands.\n"


def test_one_that_has_not_begun_is_called_off(ana: Tickover) -> None:
    ana(["pause", "--reason", "away", "--from", "20 jan", "--to", "30 jan"])
    assert ana("pause --end").stdout == "Called off: away, Wed 20 Jan to Sat 30 Jan.\n"


def test_a_pause_is_undone(ana: Tickover) -> None:
    ana("pause --reason ill")
    ana("undo")
    assert ana("pause").stdout.startswith("No pause.")


def test_a_hold_is_begun_listed_and_left(ana: Tickover) -> None:
    said = ana("pause --reason hold --weeks 4").stdout
    assert said.startswith("Held from Mon 4 Jan to Sun 31 Jan: ")
    assert ana("pause").stdout.startswith("hold, Mon 4 Jan to Sun 31 Jan\n")
    assert ana("pause --end").stdout.startswith("The hold ends with this week;")
    assert ana("pause").stdout.startswith("No pause.")
    ana("undo")
    assert ana("pause").stdout.startswith("hold, Mon 4 Jan")


def test_why_tells_a_session_of_a_hold(ana: Tickover) -> None:
    ana("pause --reason hold --weeks 4")
    assert "hold" in ana(["why", "10 jan"]).stdout.lower()


def test_a_red_flag_belongs_to_a_doctor_and_ends_by_word(ana: Tickover) -> None:
    said = ana("pause --reason ill --red-flag").stdout
    assert said == (
        "Pain in the chest or fainting belongs to a doctor, today. "
        "No run is planned until you say it is settled.\n"
    )
    assert ana("pause").stdout.startswith("ill, from Tue 29 Dec, until it is settled\n")
    refused = ana("pause --to sun")
    assert (refused.exit_code, refused.stderr) == (
        1,
        "It begins today or earlier, and ends on the day you say it is settled.\n",
    )
    page = ana("today").stdout
    assert "NO RUN IS PLANNED" in page
    assert "tickover pause --end says that it is settled" in page
    assert '"red_flag": true' in ana("today --json").stdout
    assert "Welcome back." in ana("pause --end").stdout


def test_a_pause_that_runs_can_become_one(ana: Tickover) -> None:
    ana("pause --reason ill --to sun")
    assert ana("pause --red-flag").stdout.startswith("Pain in the chest or fainting")
    ana("undo")
    ana("undo")
    ana("pause --reason life")
    refused = ana("pause --red-flag").stderr
    assert refused.startswith("A pause runs, life; end it, then --reason ill --red-flag.")
