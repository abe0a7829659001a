"""`undo` and `redo`: back and forth, one change at a time."""

from pathlib import Path

from app.commands.desk import Desk
from tests.cli.ana import Tickover


def test_undo_takes_the_last_change_back(ana: Tickover, place: Path) -> None:
    before = Desk(str(place)).journal
    ana("done")
    said = ana("undo")
    assert (said.exit_code, Desk(str(place)).journal) == (0, before)
    assert said.stdout.startswith("Undone: ")


def test_redo_makes_it_again(ana: Tickover, place: Path) -> None:
    ana("done")
    after = Desk(str(place)).journal
    ana("undo")
    assert ana("redo").exit_code == 0
    assert Desk(str(place)).journal == after


def test_each_undo_reaches_one_change_further_back(ana: Tickover) -> None:
    ana("swap")
    ana("done")
    ana("undo")
    assert ana("status").stdout == "▸ steady 4.9 km · 5 weeks\n"
    ana("undo")
    assert ana("status").stdout == "▸ tempo 6.5 km · 5 weeks\n"


def test_undo_without_a_change_says_so(ana: Tickover) -> None:
    said = ana("undo")
    assert (said.exit_code, said.stderr) == (1, "There is nothing to undo.\n")


def test_redo_without_an_undone_change_says_so(ana: Tickover) -> None:
    said = ana("redo")
    assert (said.exit_code, said.stderr) == (1, "There is nothing to redo.\n")
