"""The pages: no link leads nowhere, and every picture on them is one that is drawn."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]


def links(page: Path) -> Iterator[str]:
    """What a page links to, the web left out; what stands in examples is none of its own."""
    text = re.sub(
        r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    text = re.sub(r"`[^`\n]*`", "", text)
    return (to for to in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in to)


def headings(page: Path) -> set[str]:
    """The names under which a page's headings are found."""
    lines = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


def drawn() -> set[str]:
    """The names of the pictures that `make pictures` draws."""
    tree = ast.parse((ROOT / "docs" / "pictures.py").read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    return {
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id == "Picture"
        and isinstance(call.args[0], ast.Constant)
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_link_leads_nowhere(page: Path) -> None:
    for link in links(page):
        name, _, heading = link.partition("#")
        target = (page.parent / name) if name else page
        assert target.is_file(), link
        assert not heading or heading in headings(target), link


def test_every_linked_picture_is_drawn_by_make_pictures() -> None:
    linked = {Path(link).stem for page in PAGES for link in links(page) if link.endswith(".svg")}
    assert linked
    assert linked <= drawn()


def test_every_picture_drawn_is_there() -> None:
    assert {path.stem for path in (ROOT / "docs").glob("*.svg")} == drawn()


def test_every_page_is_reached_from_the_readme() -> None:
    reached, ahead = set[Path](), [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        reached.add(page)
        found = {(page.parent / link.partition("#")[0]).resolve() for link in links(page)}
        ahead += [to for to in found if to.suffix == ".md" and to not in reached]
    assert {page.resolve() for page in PAGES} <= reached
