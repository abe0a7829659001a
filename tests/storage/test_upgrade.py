"""Upgrade: numbered steps lift older files, and nothing else is touched."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from storage import upgrade
from storage.errors import VersionError
from storage.places import backup_place
from storage.records import Change, Run
from storage.store import Store
from storage.tables import Tree, packed, tree_of
from storage.upgrade import SCHEMA, lifted, new_tables

OLD = (
    b'{"_meta":{"tickover":{"schema":"0.3","library":"a"}},'
    b'"outing":{"1":{"day":"2026-11-22","km":5.0,"rev":"1795000000000-0000-a1"}}}'
)
PLACE = Path("/runs/tickover.json")
EASY = Run(id="2026-11-23/1", day=date(2026, 11, 23), km=9.0)


def renamed(tree: Tree) -> Tree:
    """Lift a made-up version 0, whose runs were called outings."""
    return {("run" if name == "outing" else name): table for name, table in tree.items()}


def old_tree() -> Tree:
    marker: dict[str, object] = {"schema": "0.3", "library": "a"}
    return {"_meta": {"tickover": marker}, "outing": {"1": {"km": 5.0}}}


def test_a_step_lifts_an_older_file() -> None:
    lifted_tree = tree_of(lifted(packed(old_tree()), PLACE, {0: renamed}))
    assert lifted_tree == {
        "_meta": {"tickover": {"schema": SCHEMA, "library": "a"}},
        "run": {"1": {"km": 5.0}},
    }


def test_lifting_twice_gives_equal_bytes() -> None:
    first, second = (lifted(packed(old_tree()), PLACE, {0: renamed}) for _ in range(2))
    assert first == second


def test_a_file_of_this_version_is_left_alone() -> None:
    tables = new_tables()
    assert lifted(tables, PLACE, {0: renamed, 1: renamed}) is tables


def test_a_version_without_a_step_is_refused() -> None:
    with pytest.raises(VersionError, match="version 0"):
        lifted(packed(old_tree()), PLACE, {})


def test_two_new_files_are_two_libraries() -> None:
    assert new_tables() != new_tables()


def test_an_older_file_is_backed_up_before_the_first_change_to_it(
    open_store: Callable[[], Store], path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(upgrade.LIFTS, 0, renamed)
    path.parent.mkdir()
    path.write_bytes(OLD)
    assert open_store().read().run["1"].km == 5.0
    assert path.read_bytes() == OLD
    open_store().apply(lambda _: Change(put=(EASY,)), lambda _: "Run added.", "cli")
    assert open_store().read().run.keys() == {"1", EASY.id}
    assert [place.read_bytes() for place in backup_place(path, state).iterdir()] == [OLD]
