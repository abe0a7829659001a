"""The score over the weeks as a chart of text."""

from collections.abc import Sequence

from app.coach.momentum.points import MOST
from app.coach.momentum.score import Score
from app.voice.words import short_date

ROWS, MOST_LABELS = 9, 6
"""Rows of the chart with its axis, and dates below it at most."""


def momentum_chart(weeks: Sequence[Score], width: int) -> str:
    """A line of text a row: the scale at the left, the first days of some weeks below."""
    import plotext  # slow to load, and needed by nothing else here

    plotext.clear_figure()
    plotext.theme("clear")
    plotext.plotsize(width, ROWS)
    plotext.frame(False)
    plotext.ylim(0, MOST)
    plotext.yticks([0, MOST / 2, MOST], ["0 ", "50 ", "100 "])
    every = max(1, -(-len(weeks) // MOST_LABELS))
    places = range(every // 2, len(weeks), every)
    plotext.xticks([n + 1 for n in places], [short_date(weeks[n].day) for n in places])
    plotext.plot([score.value for score in weeks], marker="hd")
    lines = plotext.uncolorize(plotext.build()).splitlines()
    return "\n".join(line.rstrip() for line in lines)
