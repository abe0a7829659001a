"""Real files in a folder of the test's own, and stores on them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from storage.records import Change
from storage.store import Store


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    monkeypatch.setenv("TICKOVER_STATE", str(folder))
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "tickover.json"


@pytest.fixture
def open_store(path: Path) -> Callable[[], Store]:
    """One more store on the test's file, as another program would open it."""
    seconds = count()

    def now() -> datetime:
        return datetime(2026, 11, 23, 7, tzinfo=UTC) + timedelta(seconds=next(seconds))

    return lambda: Store(path, now=now, turn=lambda _: Change())


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()
