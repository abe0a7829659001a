"""A session as a picture: one cell a minute, as high as the effort."""

from hypothesis import given
from hypothesis import strategies as st

from widgets.profile import HEIGHTS, Part, drawn

TEMPO = (
    Part("easy", 15, ("15 easy", "15 E")),
    Part("threshold", 14, ("14 firm", "14 T")),
    Part("easy", 10, ("10 easy", "10 E")),
)


def test_a_tempo_is_one_cell_a_minute_with_its_labels_below() -> None:
    assert drawn(TEMPO, 50) == (
        "▂" * 15 + "▆" * 14 + "▂" * 10,
        "15 easy        14 firm       10 easy",
    )


def test_a_long_session_takes_two_minutes_a_cell() -> None:
    assert drawn((Part("easy", 74, ("74 easy",)),), 50) == ("▂" * 37, "74 easy")


def test_a_short_part_takes_its_short_label() -> None:
    parts = (Part("easy", 5, ("5 easy", "5 E")), Part("steady", 20, ("20 steady", "20 S")))
    assert drawn(parts, 50) == ("▂" * 5 + "▄" * 20, "5 E  20 steady")


def test_nothing_is_drawn_of_nothing() -> None:
    assert drawn((), 50) == ("", "")


parts = st.lists(
    st.builds(
        Part, st.sampled_from(sorted(HEIGHTS)), st.floats(0.3, 200), st.just(("12 easy", "E"))
    ),
    min_size=1,
    max_size=30,
)


@given(parts, st.integers(1, 120))
def test_a_picture_never_leaves_its_width(parts: list[Part], width: int) -> None:
    cells, labels = drawn(tuple(parts), width)
    assert len(cells) <= width
    assert len(labels) <= width


def test_less_running_is_never_a_longer_bar() -> None:
    long_run, shorter = (Part("easy", 77),), (Part("easy", 50),)
    assert drawn(long_run, 50) == ("▂" * 38, "")
    assert drawn(shorter, 50, whole=77) == ("▂" * 25, "")
