"""The store: a move is made on what the file holds now, and lands whole or not at all."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs
from tinydb import TinyDB

from storage.errors import BusyError, NotSavedError, StorageError
from storage.journal import Journal, Move
from storage.places import backup_place
from storage.records import Change, Fact, Key, Run, Runner
from storage.store import Store

MONDAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
EASY = Run(id="2026-11-23/1", day=MONDAY, km=9.0, session="2026-11-23/1")
LONG = Run(id="2026-11-23/4", day=date(2026, 11, 29), km=18.0, start=NOON, offset=60)


def put(*facts: Fact) -> Move:
    return lambda _: Change(put=facts)


def drop(run: Run) -> Move:
    return lambda _: Change(drop=(Key("run", run.id),))


def noted(run: Run, note: str) -> Move:
    return lambda journal: Change(put=(structs.replace(journal.run[run.id], note=note),))


def said(_: Journal) -> str:
    return "Said."


def saying(text: str) -> Callable[[Journal], str]:
    return lambda _: text


def clock(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def document(path: Path, table: str, key: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_bytes())[table][key]
    return found


def test_what_was_put_is_read_again(store: Store, open_store: Callable[[], Store]) -> None:
    outcome = store.apply(put(EASY, LONG, Runner(why="for the hills")), said, "screen")
    assert open_store().read() == outcome.journal
    assert outcome.journal.run == {EASY.id: EASY, LONG.id: LONG}


def test_the_sentence_is_made_from_the_journal_after_the_change(store: Store) -> None:
    outcome = store.apply(put(EASY), lambda journal: f"{len(journal.run)} run.", "cli")
    assert outcome.said == "1 run."
    step = outcome.journal.steps[0]
    assert (step.said, step.by, step.standing) == ("1 run.", "cli", "done")


def test_stock_tinydb_reads_the_tables(store: Store, path: Path) -> None:
    store.apply(put(EASY), said, "screen")
    with TinyDB(path) as stock:
        table = stock.table("run")
        table.document_id_class = str
        found = table.get(doc_id=EASY.id)
    assert isinstance(found, dict)
    assert (found["km"], found["day"], found["note"]) == (9.0, "2026-11-23", "")
    assert not {"id", "table"} & found.keys()


def test_an_absent_file_is_an_empty_journal_and_stays_absent(store: Store, path: Path) -> None:
    assert store.read() == Journal()
    assert not path.parent.exists()


def test_a_change_that_changes_nothing_writes_nothing_and_speaks(store: Store, path: Path) -> None:
    store.apply(put(EASY), said, "screen")
    before = path.read_bytes()
    outcome = store.apply(put(EASY), lambda _: "Ticked already.", "screen")
    assert (outcome.said, path.read_bytes()) == ("Ticked already.", before)


def test_a_stale_store_makes_its_move_on_what_is_there_now(
    store: Store, open_store: Callable[[], Store]
) -> None:
    stale = open_store()
    store.apply(put(EASY), said, "screen")
    stale.read()
    store.apply(noted(EASY, "wet"), said, "cli")
    store.apply(put(LONG), said, "cli")
    stale.apply(lambda journal: Change(put=tuple(_harder(journal))), said, "screen")
    runs = open_store().read().run
    assert {run.id: (run.note, run.effort) for run in runs.values()} == {
        EASY.id: ("wet", 7),
        LONG.id: ("", 7),
    }


def _harder(journal: Journal) -> list[Run]:
    return [structs.replace(run, effort=7) for run in journal.runs]


def test_another_stores_change_is_noticed(store: Store, open_store: Callable[[], Store]) -> None:
    other = open_store()
    store.apply(put(EASY), said, "screen")
    assert not store.changed()
    other.apply(put(LONG), said, "cli")
    assert store.changed()
    assert store.read().run.keys() == {EASY.id, LONG.id}
    assert not store.changed()


def test_a_move_that_raises_leaves_file_and_journal(store: Store, path: Path) -> None:
    journal = store.apply(put(EASY), said, "screen").journal
    before = path.read_bytes()
    with pytest.raises(KeyError):
        store.apply(noted(LONG, "never run"), said, "screen")
    assert (store.read(), path.read_bytes()) == (journal, before)


def test_a_sentence_that_raises_leaves_file_and_journal(store: Store, path: Path) -> None:
    store.apply(put(EASY), said, "screen")
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        store.apply(put(LONG), lambda _: str(1 / 0), "screen")
    assert (path.read_bytes(), store.read().run) == (before, {EASY.id: EASY})


@pytest.mark.parametrize(
    "spoilt",
    [
        structs.replace(EASY, km=float("nan")),
        structs.replace(EASY, minutes=float("inf")),
        structs.replace(EASY, note="\ud800"),
        structs.replace(EASY, kind="parkrun"),
    ],
)
def test_what_could_not_be_read_again_is_not_written(store: Store, path: Path, spoilt: Run) -> None:
    journal = store.apply(put(EASY), said, "screen").journal
    before = path.read_bytes()
    with pytest.raises(NotSavedError, match=r"^Not saved: "):
        store.apply(put(LONG, spoilt), said, "screen")
    assert (path.read_bytes(), store.read()) == (before, journal)


def test_a_deletion_is_a_document_with_only_its_revision(store: Store, path: Path) -> None:
    store.apply(put(EASY), said, "screen")
    outcome = store.apply(drop(EASY), said, "screen")
    assert outcome.journal.run == {}
    assert document(path, "run", EASY.id).keys() == {"rev"}


def test_what_was_deleted_can_come_back(store: Store, open_store: Callable[[], Store]) -> None:
    store.apply(put(EASY), said, "screen")
    store.apply(drop(EASY), said, "screen")
    store.apply(put(EASY), said, "screen")
    assert open_store().read().run == {EASY.id: EASY}


def test_a_cleared_note_stays_cleared(store: Store, open_store: Callable[[], Store]) -> None:
    store.apply(put(structs.replace(EASY, note="wet")), said, "screen")
    store.apply(noted(EASY, ""), said, "screen")
    assert open_store().read().run[EASY.id].note == ""


def test_one_change_has_one_revision(store: Store, path: Path) -> None:
    store.apply(put(EASY, LONG), said, "screen")
    revisions = {document(path, "run", run.id)["rev"] for run in (EASY, LONG)}
    assert len(revisions) == 1


def test_revisions_grow_though_the_clock_was_set_back(path: Path) -> None:
    for hours, note in ((0, "first"), (-5, "second"), (-9, "third")):
        moment = NOON + timedelta(hours=hours)
        store = Store(path, now=clock(moment), turn=lambda _: Change())
        before = document(path, "run", EASY.id)["rev"] if path.exists() else ""
        store.apply(put(structs.replace(EASY, note=note)), said, "screen")
        assert document(path, "run", EASY.id)["rev"] > before


def test_steps_keep_their_order_though_the_clock_was_set_back(path: Path) -> None:
    for hours in (0, -5):
        moment = NOON + timedelta(hours=hours)
        store = Store(path, now=clock(moment), turn=lambda _: Change())
        store.apply(put(structs.replace(EASY, effort=5 - hours)), saying(f"{hours} h."), "cli")
    assert store.undo("cli").said == "Undone: -5 h."


def test_fields_of_a_newer_program_are_kept(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    store.apply(put(EASY), said, "screen")
    tree = json.loads(path.read_bytes())
    tree["_meta"]["tickover"]["schema"] = "1.7"
    tree["run"][EASY.id]["shoe"] = "blue"
    tree["shoe"] = {"blue": {"km": 410.0, "rev": "1"}}
    path.write_text(json.dumps(tree, indent=1))
    open_store().apply(noted(EASY, "wet"), said, "screen")
    kept = json.loads(path.read_bytes())
    assert kept["run"][EASY.id]["shoe"] == "blue"
    assert kept["run"][EASY.id]["note"] == "wet"
    assert kept["shoe"] == tree["shoe"]
    assert kept["_meta"] == tree["_meta"]


def test_only_the_newest_200_steps_stay(store: Store, path: Path) -> None:
    for number in range(203):
        store.apply(
            put(structs.replace(EASY, note=f"note {number}")), saying(f"{number}."), "screen"
        )
    steps = store.read().steps
    assert [step.said for step in (steps[0], steps[-1])] == ["3.", "202."]
    assert len(json.loads(path.read_bytes())["step"]) == len(steps) == 200


def test_a_large_change_has_a_backup_instead_of_a_step(
    store: Store, path: Path, state: Path
) -> None:
    store.apply(put(EASY), said, "screen")
    before = path.read_bytes()
    archive = [structs.replace(LONG, id=str(number)) for number in range(201)]
    outcome = store.apply(put(*archive), said, "cli")
    assert (len(outcome.journal.run), len(outcome.journal.steps)) == (202, 1)
    backups = list(backup_place(path, state).iterdir())
    assert [backup.read_bytes() for backup in backups] == [before]


def test_the_turn_is_made_in_memory_and_written_with_the_next_change(path: Path) -> None:
    def turn(journal: Journal) -> Change:
        return Change(put=(structs.replace(journal.run[LONG.id], note="moved by the coach"),))

    Store(path, now=lambda: NOON, turn=lambda _: Change()).apply(put(EASY, LONG), said, "cli")
    store = Store(path, now=lambda: NOON, turn=turn)
    before = path.read_bytes()
    assert store.read().run[LONG.id].note == "moved by the coach"
    assert path.read_bytes() == before
    outcome = store.apply(noted(EASY, "wet"), said, "screen")
    assert document(path, "run", LONG.id)["note"] == "moved by the coach"
    assert [record.id for record in outcome.journal.steps[-1].did.put] == [EASY.id]


def test_a_move_sees_the_turn(path: Path) -> None:
    turned = put(structs.replace(LONG, note="moved by the coach"))
    store = Store(path, now=lambda: NOON, turn=turned)
    assert store.apply(noted(LONG, "mine"), said, "screen").journal.steps[0].back.put == (
        structs.replace(LONG, note="moved by the coach"),
    )


def test_a_held_lock_is_said_and_nothing_is_written(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    other = open_store()

    def meanwhile(_: Journal) -> Change:
        with pytest.raises(BusyError, match="another Tickover is writing"):
            other.apply(put(LONG), said, "cli")
        return Change(put=(EASY,))

    assert store.apply(meanwhile, said, "screen").journal.run == {EASY.id: EASY}


def test_a_file_replaced_during_a_move_is_read_and_the_move_made_again(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    store.apply(put(EASY), said, "screen")
    tree = json.loads(path.read_bytes())
    tree["run"][EASY.id]["note"] = "from the other device"
    replaced = [False]

    def meanwhile(journal: Journal) -> Change:
        if not replaced[0]:
            replaced[0] = True
            path.write_text(json.dumps(tree))
        return Change(put=(structs.replace(journal.run[EASY.id], effort=3),))

    store.apply(meanwhile, said, "screen")
    run = open_store().read().run[EASY.id]
    assert (run.note, run.effort) == ("from the other device", 3)


def test_a_file_that_keeps_changing_is_left_to_the_other_program(store: Store, path: Path) -> None:
    store.apply(put(EASY), said, "screen")
    tree = json.loads(path.read_bytes())

    def meanwhile(_: Journal) -> Change:
        tree["run"][EASY.id]["note"] += "again "
        path.write_text(json.dumps(tree))
        return Change(put=(LONG,))

    with pytest.raises(StorageError, match="another program is changing"):
        store.apply(meanwhile, said, "screen")
    assert json.loads(path.read_bytes()) == tree


def test_a_folder_deleted_meanwhile_is_made_again(store: Store, path: Path) -> None:
    store.read()
    store.apply(put(EASY), said, "screen")
    for place in path.parent.iterdir():
        place.unlink()
    path.parent.rmdir()
    assert store.read() == Journal()
    store.apply(put(LONG), said, "screen")
    assert store.read().run == {LONG.id: LONG}
