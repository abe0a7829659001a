"""Whatever is typed: a refusal in words, or a plan."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.answers.fitting import Beginning
from app.answers.form import Answers, Refusal
from app.answers.reading import read
from app.coach.map.begin import begin
from storage.journal import Journal
from tests.setup.conftest import TODAY, ids

LIKELY = st.sampled_from(
    [
        "", "0", "-5", "1e9", "nan", "5", "8", "12,5", "25", "60", "120", "33", "1:05", "6:30",
        "km", "mi", "weekly", "sometimes", "not-yet",
        "half", "marathon", "5k", "50k", "runs", "weekly-km",
        "keep-running", "mon", "sun", "tue:60,thu,sat", "mon,tue,wed,thu,fri,sat,sun",
        "wed:20,sun:45",
        "15k", "7 mi", "race",
        "10k=50:00", "half 1:45@2026-10-04", "14 mar", "2027-05-01", "1980", "tomorrow", "none",
        "0000-00-00", "9999-12-31", "10k=50:00@0001-01-01", "29 feb", "١٢", "²", "1_0", "\ud800",
    ]
)  # fmt: skip
ANY = st.one_of(LIKELY, st.text(max_size=12), st.from_regex(r"[0-9.,:@=\- a-z]{0,12}"))


def answers() -> st.SearchStrategy[Answers]:
    fields = {field: st.one_of(st.just(""), ANY) for field in Answers._fields}
    return st.fixed_dictionaries(fields).map(lambda texts: Answers(**texts))


def fitting() -> st.SearchStrategy[Answers]:
    """Answers of which most are understood."""
    return st.builds(
        Answers,
        now=st.sampled_from(["weekly", "sometimes", "not-yet"]),
        units=st.sampled_from(["km", "mi"]),
        weekly=st.one_of(st.just(""), st.floats(5, 120).map(lambda km: f"{km:.1f}")),
        longest=st.one_of(st.just(""), st.floats(2, 40).map(lambda km: f"{km:.1f}")),
        easy_five=st.one_of(st.just(""), st.integers(18, 70).map(str)),
        goal=st.sampled_from(
            ["", "5k", "10k", "half", "marathon", "50k", "race", "runs", "weekly-km"]
        ),
        race_km=st.one_of(st.just(""), st.floats(2, 101).map(lambda km: f"{km:.1f}")),
        race_day=st.one_of(st.just(""), st.dates(TODAY).map(lambda day: day.isoformat())),
        days=st.lists(
            st.sampled_from(["mon", "tue:45", "wed", "thu:60", "fri", "sat:90", "sun:180"]),
            unique=True,
        ).map(",".join),
    )


def of_a_beginner() -> st.SearchStrategy[Answers]:
    """Answers of someone who does not run yet."""
    days = st.sampled_from(["mon", "tue:45", "wed", "thu:30", "fri", "sat:90", "sun:180"])
    return st.builds(
        Answers,
        now=st.just("not-yet"),
        days=st.lists(days, unique=True).map(",".join),
        runs=st.sampled_from(["", "", "2", "3", "5"]),
        race_day=st.one_of(st.just(""), st.dates(TODAY).map(lambda day: day.isoformat())),
        week_start=st.sampled_from(["", "sun"]),
    )


@given(answers())
@settings(max_examples=400, deadline=None)
def test_any_text_is_understood_or_refused_in_words(given_answers: Answers) -> None:
    _draws_or_refuses(given_answers)


@given(fitting())
@settings(max_examples=150, deadline=None)
def test_whatever_passes_draws_a_plan(given_answers: Answers) -> None:
    _draws_or_refuses(given_answers)


@given(of_a_beginner())
@settings(max_examples=150, deadline=None)
def test_whoever_does_not_run_yet_gets_a_ladder_or_a_sentence(given_answers: Answers) -> None:
    _draws_or_refuses(given_answers)


def _draws_or_refuses(given_answers: Answers) -> None:
    outcome = read(given_answers, Journal(), TODAY, ids())
    if isinstance(outcome, Beginning):
        journal = Journal().after(begin(Journal(), *outcome, None, TODAY))
        assert journal.weeks
        assert any(week.sessions for week in journal.weeks)
        return
    assert outcome
    for refusal in outcome:
        assert isinstance(refusal, Refusal)
        assert refusal.sentence.endswith(".")
