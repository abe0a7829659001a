"""The bench: frames of one width under their days, at every width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.bench import HEAVY, LIGHT, Block, framed


@pytest.mark.parametrize(
    ("block", "room", "rows"),
    [
        (Block("○", "easy", "5.0", "rest"), 10, ("╭ ○ easy ╮", "│  5.0   │", "╰────────╯")),
        (Block("✓", "tempo", "6.5", "done"), 10, ("╭✓ tempo ╮", "│  6.5   │", "╰────────╯")),
        (Block("○", "intervals", "8.0", "rest"), 10, ("╭interval╮", "│ ○ 8.0  │", "╰────────╯")),
        (
            Block("○", "easy", "5.0", "rest"),
            15,
            ("╭─── ○ easy ──╮", "│     5.0     │", "╰─────────────╯"),
        ),
        (
            Block("○", "easy", "5.0", "rest", "▼ ★"),
            10,
            ("╭ ○ easy ╮", "│  5.0   │", "╰─ ▼ ★ ──╯"),
        ),
        (Block("○", "easy", "5.0", "rest", "▼"), 4, ("╭ea╮", "│○ │", "╰▼ ╯")),
        (Block("", "", "", "rest"), 6, ("╭────╮", "│    │", "╰────╯")),
        (None, 6, ("      ", "      ", "      ")),
    ],
)
def test_a_session_stands_in_its_frame(
    block: Block | None, room: int, rows: tuple[str, str, str]
) -> None:
    assert tuple(words.ljust(room) for words, _ in framed(block, LIGHT, room)) == rows


@given(
    name=st.text("abcdefghij", min_size=1, max_size=12),
    figure=st.sampled_from(("", "5.0", "12.4", "30 min", "1:21")),
    marks=st.sampled_from(("", "▼", "▼ ★")),
    width=st.integers(9, 17),
)
def test_every_frame_is_as_wide_as_it_was_asked_to_be(
    name: str, figure: str, marks: str, width: int
) -> None:
    rows = framed(Block("○", name, figure, "rest", marks), HEAVY, width)
    assert [len(words) for words, _ in rows] == [width] * 3
