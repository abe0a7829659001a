"""Damage: what can't be read is never overwritten, and the last good version goes on."""

import errno
import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from storage.errors import DamagedError, ForeignError, StorageError, UnconfirmedError, VersionError
from storage.journal import Journal
from storage.records import Change, Run
from storage.store import Store
from storage.swap import previous

EASY = Run(id="2026-11-23/1", day=date(2026, 11, 23), km=9.0)
LONG = structs.replace(EASY, id="2026-11-23/4", km=18.0)
DAMAGE = {
    "empty": b"",
    "cut off": b'{"_meta":{"tickover":{"schema":"1.0","libr',
    "NUL bytes": b"\0" * 400,
    "a byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"_meta":{}}'.encode("utf-16"),
    "conflict markers": b'<<<<<<< HEAD\n{"_meta":{}}\n=======\n{}\n>>>>>>> theirs\n',
    "nested deeply": b"[" * 100_000,
    "two documents": b'{"_meta":{}}{"_meta":{}}',
    "a table that is none": b'{"_meta":{"tickover":{"schema":"1.0","library":"a"}},"run":[]}',
    "a marker that is none": b'{"_meta":{"tickover":{"schema":1}}}',
    "a record without a day": (
        b'{"_meta":{"tickover":{"schema":"1.0","library":"a"}},"run":{"1":{"km":9.0}}}'
    ),
    "a record that is none": (
        b'{"_meta":{"tickover":{"schema":"1.0","library":"a"}},"run":{"1":9.0}}'
    ),
}


def add(store: Store, run: Run) -> Journal:
    return store.apply(lambda _: Change(put=(run,)), lambda _: "Run added.", "cli").journal


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE.keys())
def test_the_version_before_goes_on_and_the_damaged_one_is_kept(
    store: Store, path: Path, open_store: Callable[[], Store], content: bytes
) -> None:
    before = add(store, EASY)
    add(store, LONG)
    path.write_bytes(content)
    fresh = open_store()
    assert fresh.read() == before
    aside = path.with_name("tickover.json.damaged-2026-11-23")
    assert aside.read_bytes() == content
    assert aside.name in fresh.notice
    assert open_store().read() == before


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE.keys())
def test_without_a_good_copy_nothing_is_touched(store: Store, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    previous(path).write_bytes(content)
    with pytest.raises(DamagedError, match="nothing was changed"):
        store.read()
    with pytest.raises(DamagedError):
        add(store, EASY)
    assert (path.read_bytes(), previous(path).read_bytes()) == (content, content)
    assert len(list(path.parent.iterdir())) == 2


def test_a_file_cut_off_anywhere_is_never_overwritten(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    add(store, EASY)
    whole = path.read_bytes()
    assert not previous(path).exists()
    for length in range(1, len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(DamagedError):
            add(open_store(), LONG)
        assert path.read_bytes() == whole[:length]


def test_a_second_damage_of_one_day_does_not_overwrite_the_first(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    add(store, EASY)
    add(store, LONG)
    for content in (b"first", b"second", b"third"):
        path.write_bytes(content)
        open_store().read()
    kept = sorted(path.parent.glob("*.damaged-*"))
    assert [place.read_bytes() for place in kept] == [b"first", b"second", b"third"]


def test_a_file_that_is_damaged_while_open_is_healed_by_the_next_change(
    store: Store, path: Path
) -> None:
    add(store, EASY)
    add(store, LONG)
    path.write_bytes(b"half a fi")
    run = structs.replace(EASY, id="2026-11-23/2")
    assert add(store, run).run == {EASY.id: EASY, run.id: run}
    assert "couldn't be read" in store.notice


def test_a_missing_file_is_brought_back_from_the_version_before(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    before = add(store, EASY)
    add(store, LONG)
    path.unlink()
    fresh = open_store()
    assert fresh.read() == before
    assert "was missing" in fresh.notice
    assert path.exists()


def test_a_healthy_file_has_no_notice(store: Store) -> None:
    add(store, EASY)
    assert store.notice == ""


@pytest.mark.parametrize(
    "content", [b"[1,2]", b'"text"', b'{"_default":{"1":{}}}', b"{}", b'{"a":1}']
)
def test_what_is_not_ours_is_refused_and_stays(store: Store, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(ForeignError, match="isn't a Tickover file; nothing was changed"):
        add(store, EASY)
    assert path.read_bytes() == content


def test_a_good_previous_version_does_not_replace_what_is_not_ours(
    store: Store, path: Path
) -> None:
    add(store, EASY)
    add(store, LONG)
    path.write_bytes(b'{"_default":{}}')
    with pytest.raises(ForeignError):
        store.read()
    assert path.read_bytes() == b'{"_default":{}}'


@pytest.mark.parametrize(("schema", "kind"), [("2.0", "run"), ("1.1", "parkrun")])
def test_what_only_a_newer_program_can_read_is_refused_and_stays(
    store: Store, path: Path, schema: str, kind: str
) -> None:
    add(store, EASY)
    tree = json.loads(path.read_bytes())
    tree["_meta"]["tickover"]["schema"] = schema
    tree["run"][EASY.id]["kind"] = kind
    path.write_text(json.dumps(tree))
    with pytest.raises(VersionError, match="written by a newer Tickover"):
        store.read()
    with pytest.raises(VersionError):
        add(store, LONG)
    assert json.loads(path.read_bytes()) == tree


def test_a_save_that_the_disk_does_not_confirm_is_said_and_read_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, EASY)
    allowed = os.fsync
    calls = [0]

    def refusing(descriptor: int) -> None:
        calls[0] += 1
        if calls[0] == 2:  # the first is the file's, the second the folder's
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        allowed(descriptor)

    monkeypatch.setattr(os, "fsync", refusing)
    with pytest.raises(UnconfirmedError, match="has not confirmed"):
        add(store, LONG)
    assert store.changed()
    assert store.read().run.keys() == {EASY.id, LONG.id}


def test_a_state_folder_that_is_a_file_is_said(store: Store, path: Path, state: Path) -> None:
    state.write_text("a file")
    with pytest.raises(StorageError, match=r"^Not saved: "):
        add(store, EASY)
    assert not path.exists()


def test_an_empty_file_without_a_trace_of_another_is_no_file_yet(path: Path, store: Store) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    assert store.read() == Journal()
    add(store, EASY)
    assert EASY.id in store.read().run
