"""Commands as they are typed, on Ana's file or on none, with the day written out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import main
from app.demo import write_demo
from tests.cli.ana import TUESDAY, Tickover


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file lies, or will."""
    monkeypatch.setenv("TICKOVER_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("TICKOVER_FILE", str(tmp_path / "t.json"))
    monkeypatch.setenv("TICKOVER_TODAY", TUESDAY.isoformat())
    return tmp_path / "t.json"


@pytest.fixture
def tickover(place: Path) -> Tickover:
    """Types one command; the words of `typed` are its arguments."""
    runner = CliRunner()
    return lambda typed, **env: runner.invoke(
        main, typed.split() if isinstance(typed, str) else typed, prog_name="tickover", env=env
    )


@pytest.fixture
def ana(place: Path, tmp_path: Path, tickover: Tickover) -> Tickover:
    """Types one command on Ana's file."""
    write_demo(place, tmp_path / "state", TUESDAY, datetime(2026, 12, 29, 7, tzinfo=UTC))
    return tickover
