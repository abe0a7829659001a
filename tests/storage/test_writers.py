"""Several programs on one file, killed ones and full disks: no acknowledged change is lost."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from storage.records import Change, Run
from storage.store import Store

ROOT = Path(__file__).parents[2]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LIMITED = """
import resource, runpy
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
runpy.run_module("benchmarks.writer", run_name="__main__")
"""

Program: TypeAlias = "subprocess.Popen[str]"
Start: TypeAlias = Callable[..., Program]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start Python programs that end with the test."""
    programs: list[Program] = []

    def started(*arguments: object) -> Program:
        command = [sys.executable, *map(str, arguments)]
        pipe = subprocess.PIPE
        program = subprocess.Popen(command, cwd=ROOT, text=True, stdout=pipe, stderr=pipe)
        programs.append(program)
        return program

    yield started
    for program in programs:
        program.kill()
        program.communicate()


def test_two_programs_lose_nothing(
    path: Path, state: Path, open_store: Callable[[], Store], start: Start
) -> None:
    programs = [start("-m", "benchmarks.writer", path, state, name, 50) for name in ("a", "b")]
    said = [program.communicate()[0].split() for program in programs]
    assert [len(lines) for lines in said] == [50, 50]
    assert open_store().read().run.keys() == {*said[0], *said[1]}


def test_a_killed_program_loses_no_acknowledged_change(
    tmp_path: Path, state: Path, start: Start
) -> None:
    for group in range(5):
        places = [tmp_path / f"{group}-{number}.json" for number in range(6)]
        programs = [start("-m", "benchmarks.writer", place, state, "a", 5000) for place in places]
        for number, (place, program) in enumerate(zip(places, programs, strict=True)):
            acknowledged = killed_after(program, number + 2, number * 0.0007)
            store = Store(place, now=lambda: NOON, turn=lambda _: Change())
            found = list(store.read().run)
            assert store.notice == ""
            assert found[: len(acknowledged)] == acknowledged
            assert len(found) - len(acknowledged) in {0, 1}


def killed_after(program: Program, count: int, seconds: float) -> list[str]:
    """Kill a writer soon after its change number `count`, and return what it acknowledged."""
    assert program.stdout is not None
    lines = [program.stdout.readline() for _ in range(count)]
    moment = time.perf_counter() + seconds
    while time.perf_counter() < moment:
        pass
    program.kill()
    lines.append(program.stdout.read())
    return "".join(lines).split()


def test_a_disk_that_takes_no_more_keeps_every_acknowledged_change(
    path: Path, state: Path, open_store: Callable[[], Store], start: Start
) -> None:
    said, error = start("-c", LIMITED, path, state, "a", 500).communicate()
    assert "NotSavedError: Not saved: " in error
    assert list(open_store().read().run) == said.split()
    assert not list(path.parent.glob(".*"))
    run = Run(id="next", day=date(2026, 11, 23))
    open_store().apply(lambda _: Change(put=(run,)), lambda _: "Run added.", "cli")
    assert "next" in open_store().read().run
