"""The safe file under a plain TinyDB: an ordinary storage that harms nothing."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB
from tinydb.table import Document, Table

from storage.errors import ForeignError, NotSavedError, OvertakenError, StorageError
from storage.safe_file import SafeFile


@pytest.fixture
def database(path: Path) -> TinyDB:
    return TinyDB(path, storage=SafeFile)


def test_tinydb_works_on_it(database: TinyDB, path: Path) -> None:
    database.table("run").insert({"km": 9.0})
    assert TinyDB(path, storage=SafeFile).table("run").all() == [{"km": 9.0}]


def test_stock_tinydb_reads_what_it_wrote(database: TinyDB, path: Path) -> None:
    database.table("run").insert({"km": 9.0})
    with TinyDB(path) as stock:
        assert stock.table("run").all() == [{"km": 9.0}]


def test_a_new_file_and_its_folder_are_the_owners_alone(database: TinyDB, path: Path) -> None:
    database.insert({"km": 9.0})
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_files_mode_is_kept(database: TinyDB, path: Path) -> None:
    database.insert({"km": 9.0})
    path.chmod(0o640)
    database.insert({"km": 5.0})
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(path: Path, tmp_path: Path) -> None:
    synced = tmp_path / "synced.json"
    path.parent.mkdir()
    path.symlink_to(synced)
    TinyDB(path, storage=SafeFile).insert({"km": 9.0})
    assert path.is_symlink()
    assert b"9.0" in synced.read_bytes()


def test_the_version_before_is_kept_beside(database: TinyDB, path: Path) -> None:
    database.insert({"km": 9.0})
    before = path.read_bytes()
    database.insert({"km": 5.0})
    assert path.with_name("tickover.json.prev").read_bytes() == before


def test_the_version_before_is_a_copy_where_links_are_missing(
    database: TinyDB, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.insert({"km": 9.0})
    before = path.read_bytes()
    _refuse_once(monkeypatch, "link", 1, errno.EPERM)
    database.insert({"km": 5.0})
    assert path.with_name("tickover.json.prev").read_bytes() == before


def test_a_read_only_file_is_refused_and_stays(database: TinyDB, path: Path) -> None:
    database.insert({"km": 9.0})
    path.chmod(0o400)
    before = path.read_bytes()
    with pytest.raises(NotSavedError, match="read-only"):
        database.insert({"km": 5.0})
    assert path.read_bytes() == before


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")
    with pytest.raises(StorageError, match=str(tmp_path / "folder")):
        TinyDB(tmp_path / "folder" / "tickover.json", storage=SafeFile).insert({"km": 9.0})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800", {1, 2}, b"bytes"])
def test_a_value_that_json_cannot_hold_changes_nothing(
    database: TinyDB, path: Path, value: object
) -> None:
    database.insert({"km": 9.0})
    before = path.read_bytes()
    with pytest.raises(NotSavedError):
        database.insert({"km": value})
    assert path.read_bytes() == before
    assert database.all() == [{"km": 9.0}]


def test_an_updater_that_raises_leaks_nothing(database: TinyDB, path: Path) -> None:
    database.insert({"km": 9.0})

    def spoil(document: Document) -> None:
        document["km"] = 1.0
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        database.update(spoil)
    database.insert({"km": 5.0})
    assert [document["km"] for document in TinyDB(path, storage=SafeFile)] == [9.0, 5.0]


def test_what_another_program_put_in_its_place_is_seen(database: TinyDB, path: Path) -> None:
    database.insert({"km": 9.0})
    draft = path.with_name("draft")
    draft.write_text('{"_default":{"1":{"km":7.0}}}')
    draft.replace(path)
    assert database.all() == [{"km": 7.0}]


def test_a_version_that_was_not_read_is_not_overwritten(path: Path) -> None:
    ours = SafeFile(path)
    ours.write({"run": {"1": {"km": 9.0}}})
    SafeFile(path).write({"run": {"1": {"km": 9.0}, "2": {"km": 5.0}}})
    with pytest.raises(OvertakenError):
        ours.write({"run": {"1": {"km": 1.0}}})
    assert Table(SafeFile(path), "run").get(doc_id=2) == {"km": 5.0}


def test_json_that_holds_no_tables_is_not_ours(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[1,2,3]")
    with pytest.raises(ForeignError):
        SafeFile(path).read()


def test_old_drafts_of_killed_programs_are_swept_and_young_ones_stay(path: Path) -> None:
    path.parent.mkdir()
    old, young = (path.with_name(f".tickover.json.{name}.tmp") for name in ("old", "young"))
    for draft in (old, young):
        draft.write_text("half a fi")
    os.utime(old, (0, 0))
    SafeFile(path).write({"run": {}})
    assert (old.exists(), young.exists()) == (False, True)


@pytest.mark.parametrize(
    ("call", "turn"), [("open", 1), ("fsync", 1), ("replace", 1), ("replace", 2)]
)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_call_that_is_refused_changes_nothing_and_leaves_no_draft(
    database: TinyDB, path: Path, monkeypatch: pytest.MonkeyPatch, call: str, turn: int, number: int
) -> None:
    database.insert({"km": 9.0})
    database.insert({"km": 8.0})
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        _refuse_once(patch, call, turn, number)
        with pytest.raises(NotSavedError, match=r"^Not saved: .*Nothing has changed"):
            SafeFile(path).write({"_default": {"1": {"km": 1.0}}})
    assert path.read_bytes() == before
    assert sorted(place.name for place in path.parent.iterdir()) == [
        "tickover.json",
        "tickover.json.prev",
    ]
    database.insert({"km": 5.0})
    assert len(TinyDB(path, storage=SafeFile)) == 3


def _refuse_once(monkeypatch: pytest.MonkeyPatch, call: str, turn: int, number: int) -> None:
    """Let the operating system refuse the call `turn` in the data folder, as a disk would."""
    allowed: Callable[..., object] = getattr(os, call)
    left = [turn]

    def refusing(first: object, *rest: object, **named: object) -> object:
        if isinstance(first, int) or "tickover.json" in str(first):
            left[0] -= 1
            if left[0] == 0:
                raise OSError(number, os.strerror(number))
        return allowed(first, *rest, **named)

    monkeypatch.setattr(os, call, refusing)
