"""The version: said once, in pyproject.toml, and told by the command and the changelog."""

import re
import tomllib
from pathlib import Path

from tests.cli.ana import Tickover

ROOT = Path(__file__).parents[2]


def version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def test_the_command_tells_the_version_of_the_project(tickover: Tickover) -> None:
    said = tickover("--version")
    assert (said.exit_code, said.stdout) == (0, f"tickover {version()}\n")


def test_it_is_the_newest_of_the_changelog() -> None:
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest, *_ = re.findall(r"^## (\d+\.\d+\.\d+) \(\d{4}-\d\d-\d\d\)$", log, re.MULTILINE)
    assert newest == version()


def test_no_module_says_it_a_second_time() -> None:
    sources = [
        path for room in ("app", "widgets", "storage") for path in (ROOT / room).rglob("*.py")
    ]
    assert [path.name for path in sources if version() in path.read_text(encoding="utf-8")] == []
