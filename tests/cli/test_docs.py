"""The documents: every example in them is what the commands print."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click import Context
from msgspec import inspect
from msgspec.structs import fields

from app.cli import COMMANDS, main
from app.commands import facts
from app.commands import momentum_shapes as counted
from tests.cli.ana import Tickover

DOCS = Path(__file__).parents[2] / "docs"
SECTIONS: dict[type, str] = {
    facts.DayFacts: "today", facts.WeekPageFacts: "week of days",
    facts.WeekDayFacts: "week of days", facts.WhyFacts: "why", facts.MapFacts: "map",
    facts.VerdictFacts: "verdict",
    facts.RoadWeekFacts: "week of the road", facts.SwapFacts: "swap", facts.SwapWayFacts: "swap",
    facts.SessionFacts: "session", facts.PlannedFacts: "session", facts.EventFacts: "event",
    facts.OutingFacts: "event", facts.RunFacts: "run", facts.WeekFacts: "week",
    facts.StreakFacts: "streak", facts.JourneyFacts: "journey", facts.PauseFacts: "pause",
    counted.MomentumFacts: "momentum", counted.BounceBackFacts: "momentum",
    counted.SharesFacts: "momentum", counted.CountedWeekFacts: "momentum",
    counted.StreakPageFacts: "streak of weeks", counted.LogFacts: "log",
}  # fmt: skip
"""Where docs/json.md says what each shape holds."""
PROMISED = json.loads(Path(__file__).with_name("promised.json").read_text(encoding="utf-8"))
"""The fields of each shape as they were released; only more may come."""


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


def section(heading: str) -> str:
    """What docs/json.md says under a heading."""
    text = (DOCS / "json.md").read_text(encoding="utf-8")
    found = re.search(rf"^##+ {heading}$(.*?)(?=^##|\Z)", text, re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


def words(shape: type) -> set[str]:
    """The words that the fields of a shape may hold, where they are only so many."""
    found = set[str]()
    for field in fields(shape):
        kinds = inspect.type_info(field.type)
        options = kinds.types if isinstance(kinds, inspect.UnionType) else (kinds,)
        found |= {str(w) for k in options if isinstance(k, inspect.LiteralType) for w in k.values}
    return found


def test_every_shape_has_its_section() -> None:
    shapes = {
        shape
        for module in (facts, counted)
        for shape in vars(module).values()
        if isinstance(shape, type) and shape.__module__ == module.__name__
    }
    assert shapes == set(SECTIONS)


@pytest.mark.parametrize("shape", SECTIONS)
def test_every_field_of_the_json_is_documented_in_its_section(shape: type) -> None:
    text = section(SECTIONS[shape])
    assert [field.name for field in fields(shape) if f"`{field.name}`" not in text] == []


@pytest.mark.parametrize("shape", SECTIONS)
def test_every_word_of_the_json_is_documented(shape: type) -> None:
    text = (DOCS / "json.md").read_text(encoding="utf-8")
    assert {word for word in words(shape) if f"`{word}`" not in text} == set()


@pytest.mark.parametrize("shape", SECTIONS)
def test_no_field_that_was_released_is_gone(shape: type) -> None:
    assert set(PROMISED[shape.__name__]) <= {field.name for field in fields(shape)}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_with_json_is_named_in_the_promise(command: str) -> None:
    text = (DOCS / "json.md").read_text(encoding="utf-8").partition("\n## ")[0]
    found = main.get_command(Context(main), command)
    has_json = found is not None and "as_json" in {option.name for option in found.params}
    assert has_json == bool(re.search(rf"`tickover {command}[^`]*--json`", text))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_place_in_the_document(command: str) -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert re.search(rf"^## .*\b{command}\b", text, re.MULTILINE)
