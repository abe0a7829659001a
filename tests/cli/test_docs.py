"""The documents: every example in them is what the commands print."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import fields

from app.cli import COMMANDS
from app.commands import facts
from app.commands import momentum_shapes as counted
from tests.cli.ana import Tickover

DOCS = Path(__file__).parents[2] / "docs"
SHAPES = [
    facts.DayFacts, facts.WeekPageFacts, facts.WeekDayFacts, facts.SessionFacts, facts.PlannedFacts,
    facts.RunFacts, facts.WeekFacts, facts.StreakFacts, facts.JourneyFacts, facts.PauseFacts,
    facts.WhyFacts, facts.EventFacts, facts.OutingFacts,
    facts.SwapFacts, facts.SwapWayFacts,
    counted.MomentumFacts, counted.BounceBackFacts, counted.SharesFacts, counted.CountedWeekFacts,
    counted.StreakPageFacts,
    facts.MapFacts, facts.VerdictFacts, facts.RoadWeekFacts, counted.LogFacts,
]  # fmt: skip


def examples(name: str) -> Iterator[tuple[list[str], str]]:
    """Each typed command of a document, without its first word, and what is printed below it."""
    text = (DOCS / name).read_text(encoding="utf-8")
    for block in re.findall(r"^```console\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        for part in re.split(r"^\$ tickover ", block, flags=re.MULTILINE)[1:]:
            typed, _, printed = part.partition("\n")
            yield shlex.split(typed), printed


@pytest.mark.parametrize("page", ["commands.md", "guide.md"])
def test_every_example_of_a_page_is_what_the_commands_print(ana: Tickover, page: str) -> None:
    for typed, printed in examples(page):
        said = ana(typed)
        assert said.stdout + said.stderr == printed, typed


def test_every_example_of_own_plans_is_what_the_commands_print(
    tickover: Tickover, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place.parent)
    text = (DOCS / "own-plans.md").read_text(encoding="utf-8")
    for name, sheet in re.findall(r"^```csv (\S+)\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        (place.parent / name).write_text(sheet, encoding="utf-8")
    for typed, printed in examples("own-plans.md"):
        said = tickover(typed)
        assert (said.stdout + said.stderr).replace(str(place), place.name) == printed, typed


def test_every_example_of_the_json_is_what_the_commands_print(ana: Tickover) -> None:
    for typed, printed in examples("json.md"):
        assert json.loads(ana(typed).stdout) == json.loads(printed), typed


@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_of_the_json_is_documented(shape: type) -> None:
    text = (DOCS / "json.md").read_text(encoding="utf-8")
    assert [field.name for field in fields(shape) if f"`{field.name}`" not in text] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_place_in_the_document(command: str) -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert re.search(rf"^## .*\b{command}\b", text, re.MULTILINE)
