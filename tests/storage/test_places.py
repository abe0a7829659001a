"""Places: what is named wins, and what is made is the runner's alone."""

from pathlib import Path

import pytest

from storage.places import device_id, file_place, lock_place, make_folder, state_place


def test_a_named_file_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TICKOVER_FILE", "/runs/from-environment.json")
    assert file_place("/runs/named.json") == Path("/runs/named.json")
    assert file_place() == Path("/runs/from-environment.json")


def test_without_a_name_the_file_lies_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TICKOVER_FILE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", "/home/ann/.share")
    assert file_place().parts[-2:] == ("tickover", "tickover.json")


def test_the_state_folder_can_be_named(state: Path) -> None:
    assert state_place() == state


def test_a_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    make_folder(tmp_path / "one" / "two")
    modes = [(tmp_path / name).stat().st_mode & 0o777 for name in ("one", "one/two")]
    assert modes == [0o700, 0o700]


def test_two_names_of_one_file_have_one_lock(tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "file.json")
    real = lock_place(tmp_path / "file.json", tmp_path)
    assert lock_place(tmp_path / "link.json", tmp_path) == real
    assert lock_place(tmp_path / "other.json", tmp_path) != real


def test_a_device_keeps_its_id(state: Path) -> None:
    assert device_id(state) == device_id(state)


def test_two_devices_have_two_ids(tmp_path: Path) -> None:
    assert device_id(tmp_path / "one") != device_id(tmp_path / "two")
