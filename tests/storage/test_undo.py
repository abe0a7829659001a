"""Undo and redo: one line of steps that reaches across restarts."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from storage.journal import Journal, Move
from storage.records import Change, Fact, Key, Pause, Run, Week
from storage.store import Store

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
EASY = Run(id="2026-11-23/1", day=date(2026, 11, 23), km=9.0, session="2026-11-23/1")
LONG = structs.replace(EASY, id="2026-11-23/4", km=18.0)


def put(*facts: Fact) -> Move:
    return lambda _: Change(put=facts)


def made(change: Change) -> Move:
    return lambda _: change


def saying(text: str) -> Callable[[Journal], str]:
    return lambda _: text


def test_undo_and_redo_reach_across_a_restart(open_store: Callable[[], Store]) -> None:
    open_store().apply(put(EASY), saying("Easy 9.0 km ticked."), "screen")
    undone = open_store().undo("cli")
    assert (undone.said, undone.journal.run) == ("Undone: Easy 9.0 km ticked.", {})
    again = open_store().redo("screen")
    assert (again.said, again.journal.run) == (
        "Done again: Easy 9.0 km ticked.",
        {EASY.id: EASY},
    )


def test_with_nothing_to_undo_or_redo_nothing_is_written(store: Store, path: Path) -> None:
    assert store.undo("screen").said == "There is nothing to undo."
    assert store.redo("screen").said == "There is nothing to redo."
    assert not path.exists()


def test_undo_goes_back_step_by_step_and_redo_forth(store: Store) -> None:
    for name in ("one", "two", "three"):
        store.apply(put(structs.replace(EASY, note=name)), saying(name), "screen")
    line = [store.undo("screen").said, store.undo("screen").said, store.redo("screen").said]
    assert line == ["Undone: three", "Undone: two", "Done again: two"]
    assert store.read().run[EASY.id].note == "two"


def test_a_new_change_ends_what_could_be_redone(store: Store) -> None:
    store.apply(put(EASY), saying("Easy."), "screen")
    store.undo("screen")
    store.apply(put(LONG), saying("Long."), "cli")
    assert store.redo("screen").said == "There is nothing to redo."
    assert [step.standing for step in store.read().steps] == ["dead", "done"]


def test_undo_is_refused_once_where_a_stepless_change_stands_on_it(store: Store) -> None:
    store.apply(put(LONG), saying("Long."), "screen")
    store.apply(put(EASY), saying("Easy."), "screen")
    archive = [structs.replace(EASY, id=str(number)) for number in range(201)]
    store.apply(put(structs.replace(EASY, note="imported"), *archive), saying("In."), "cli")
    refused = store.undo("screen")
    assert "“Easy.” was changed again by an import" in refused.said
    assert refused.journal.run[EASY.id].note == "imported"
    assert store.undo("screen").said == "Undone: Long."
    assert EASY.id in store.read().run


def test_a_refusal_names_the_newer_change(store: Store) -> None:
    store.apply(put(EASY), saying("Easy."), "screen")
    store.apply(put(structs.replace(EASY, note="wet")), saying("Noted."), "screen")
    archive = [structs.replace(LONG, id=str(number)) for number in range(201)]
    store.apply(put(structs.replace(EASY, note="imported"), *archive), saying("In."), "cli")
    store.undo("cli")
    assert "“Easy.” was changed again by “Noted.”" in store.undo("cli").said
    assert store.undo("cli").said == "There is nothing to undo."


def test_redo_is_refused_where_the_coach_changed_the_record(path: Path) -> None:
    Store(path, now=lambda: NOON, turn=lambda _: Change()).apply(put(LONG), saying("Long."), "cli")
    store = Store(path, now=lambda: NOON, turn=lambda _: Change())
    store.apply(put(structs.replace(LONG, km=15.0)), saying("Shorter."), "screen")
    store.undo("screen")
    turned = Store(path, now=lambda: NOON, turn=put(structs.replace(LONG, km=12.0)))
    assert turned.redo("screen").said.startswith("Left as it is: “Shorter.” was changed again")
    assert turned.redo("screen").said == "There is nothing to redo."


_RUNS = st.builds(
    lambda number, km, note: Run(id=f"run-{number}", day=date(2026, 11, 23), km=km, note=note),
    st.integers(0, 3),
    st.sampled_from([5.0, 9.0, 18.0]),
    st.text(max_size=5),
)
_PAUSES = st.builds(
    lambda number, reason: Pause(
        id=f"pause-{number}", first=date(2026, 11, 23), reason=reason, made=date(2026, 11, 23)
    ),
    st.integers(0, 1),
    st.sampled_from(["ill", "away"]),
)
_DROPS = st.integers(0, 3).map(lambda number: Key("run", f"run-{number}"))
_CHANGES = st.builds(
    lambda runs, pauses, keys: Change(
        put=(*runs, *pauses),
        drop=tuple(key for key in keys if key.id not in {run.id for run in runs}),
    ),
    st.lists(_RUNS, max_size=2, unique_by=lambda run: run.id),
    st.lists(_PAUSES, max_size=1),
    st.lists(_DROPS, max_size=2, unique=True),
)


@settings(max_examples=40, deadline=None)
@given(changes=st.lists(_CHANGES, max_size=6))
def test_undo_and_redo_give_back_equal_records(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Change]
) -> None:
    path = tmp_path_factory.mktemp("undo") / "tickover.json"

    def opened() -> Store:
        return Store(
            path, now=lambda: NOON, turn=lambda _: Change(), state_folder=path.parent / "state"
        )

    store = opened()
    journals = [store.read()]
    for change in changes:
        if journals[-1].news_in(change):
            journals.append(store.apply(made(change), saying("."), "cli").journal)
    for journal in reversed(journals[:-1]):
        assert store.undo("cli").journal == journal
    assert opened().read() == journals[0]
    for journal in journals[1:]:
        assert store.redo("cli").journal == journal
    assert opened().read() == journals[-1]


def test_that_a_week_has_begun_since_is_no_change_and_stays(
    path: Path, open_store: Callable[[], Store]
) -> None:
    week = Week(id="2026-11-23", journey="j", number=1, phase="base", kind="build", km=9.0, ticks=1)
    open_store().apply(put(week), saying("Drawn."), "cli")
    eased = structs.replace(week, km=8.0)
    open_store().apply(put(eased), saying("Eased."), "cli")

    def turn(journal: Journal) -> Change:
        return Change(put=tuple(structs.replace(w, begun=True) for w in journal.weeks))

    turning = Store(path, now=lambda: NOON, turn=turn)
    turning.apply(put(EASY), saying("Easy."), "cli")
    turning.undo("cli")
    assert turning.undo("cli").said == "Undone: Eased."
    assert open_store().read().week == {week.id: structs.replace(week, begun=True)}
