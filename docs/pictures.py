"""make pictures: docs/*.svg from Ana's journal, so that the pages show what the program is."""

import asyncio
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from app.clock import Clock
from app.companion import Companion
from app.demo import write_demo
from storage.records import Change
from storage.store import Store

HERE = Path(__file__).parent
TUESDAY = date(2026, 12, 29)
"""A Tuesday in week 6 of 16, on which a tempo run is due."""
PAGE, POCKET, BROAD = (80, 24), (40, 12), (160, 50)


class Picture(NamedTuple):
    """What is on it: a day of Ana's week, and the keys that were pressed."""

    name: str
    days: int = 0
    """Days after the Tuesday."""
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = PAGE
    has_plan: bool = True


PICTURES = (
    Picture("today"),
    Picture("eased", keys=("m",)),
    Picture("ticked", keys=("d",)),
    Picture("rest", days=1),
    Picture("map", keys=("2",)),
    Picture("momentum", keys=("3",)),
    Picture("bench", keys=("4", "enter", "right", "right")),
    Picture("log", keys=("5", "down")),
    Picture("setting-up", has_plan=False),
    Picture("what-was-run", keys=("e",)),
    Picture("why", days=-2, keys=("w",)),
    Picture("pocket", size=POCKET),
    Picture("broad", size=BROAD),
)


async def taken(picture: Picture, folder: Path) -> str:
    """The picture as SVG."""
    path, state = folder / f"{picture.name}.json", folder / "state"
    today, clock = TUESDAY + timedelta(days=picture.days), Clock(TUESDAY)
    if picture.has_plan:
        write_demo(path, state, TUESDAY, clock.now())
    store = Store(path, now=clock.now, turn=lambda _: Change(), state_folder=state)
    app = Companion(store, Clock(today))
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        await pilot.press(*picture.keys)
        await pilot.pause()
        await pilot.pause()
        return app.export_screenshot(title="Tickover", simplify=True)


def main() -> None:
    """Take every picture."""
    with TemporaryDirectory() as folder:
        for picture in PICTURES:
            svg = asyncio.run(taken(picture, Path(folder)))
            (HERE / f"{picture.name}.svg").write_text(svg, "utf-8")


main()
