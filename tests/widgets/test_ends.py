"""Words at both ends of a line."""

import pytest
from textual.content import Content

from widgets.ends import both_ends


@pytest.mark.parametrize(
    ("left", "right", "line"),
    [
        ("ten letter", "", "ten letter"),
        ("eleven here", "", "eleven he…"),
        ("left", "end", "left   end"),
        ("seventeen", "end", "seve…  end"),
    ],
)
def test_the_left_words_are_cut_only_where_there_is_no_room(
    left: str, right: str, line: str
) -> None:
    assert both_ends(Content(left), right, 10).plain == line
