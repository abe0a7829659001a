"""The questions of set-up in the order in which they are asked, section by section."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Label, Static

from app.answers.defaults import RAIN
from app.screens.welcome_choices import Choice, Days
from app.screens.welcome_fields import Figure
from app.voice.questions import NOW, UNITS


class Section(Horizontal):
    """A heading, its lines, and under them why one of their answers is refused."""

    DEFAULT_CSS = """
    Section {
        height: auto; padding: 0 0 0 2;
        .heading { width: 8; text-style: bold; }
        .lines { width: 1fr; height: auto; }
        .line { width: 1fr; height: auto; }
        .refusal { width: 1fr; min-height: 1; color: $text-error; }
    }
    """

    refusals: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """Fields of this section, each with the sentence that refuses it."""

    def __init__(self, heading: str, *lines: Widget, section_id: str) -> None:
        super().__init__(id=section_id)
        self.heading = heading
        self.lines = lines

    def compose(self) -> ComposeResult:
        """The heading at the left, everything else beside it."""
        yield Label(self.heading, classes="heading", markup=False)
        with Vertical(classes="lines"):
            yield from self.lines
            yield Label("", classes="refusal", markup=False)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it asks for."""
        return tuple(figure.field for figure in self.query(Figure).results()) + tuple(
            widget.id or "" for widget in self.query("Choice, Days").results()
        )

    def watch_refusals(self, refusals: tuple[tuple[str, str], ...]) -> None:
        """Mark what is refused, and say why of the first."""
        if not self.is_mounted:
            return
        self.set_class(bool(refusals), "-refused")
        sentences = dict(refusals)
        for figure in self.query(Figure):
            figure.set_class(figure.field in sentences, "-refused")
        words = {figure.field: figure.words for figure in self.query(Figure)}
        said = [
            f"{words[field]} · {sentence}" if words.get(field) else sentence
            for field, sentence in refusals
        ]
        self.query_one(".refusal", Label).update(said[0] if said else "")


def now() -> Section:
    """Where the runner is: a usual week, the longest run, how fast easy is."""
    volume = Horizontal(
        Figure("weekly", "a usual week", 4),
        Figure("longest", "longest lately", 4),
        Figure("easy_five", "easy 5 km in", 5),
        classes="line",
    )
    pace = Horizontal(
        Choice("units", UNITS, is_folded=True),
        Figure("race_result", "a recent race", 24, optional="as in 10k=50:00"),
        classes="line",
    )
    return Section("Now", Choice("now", NOW), volume, pace, section_id="section-now")


def goal() -> Section:
    """Where to, and by when."""
    to = Horizontal(
        Figure("race_km", "over", 6),
        Figure("race_day", "on", 19),
        Figure("goal_km", "reaching", 6),
        Figure("runs", "runs a week", 3),
        classes="line",
    )
    return Section("To", Choice("goal"), to, section_id="section-goal")


def week_days() -> Section:
    """Which days are the runner's, for how long, and which is the long run's."""
    long_run = Horizontal(
        Static("the long run", classes="beside"),
        Choice("long_day", is_folded=True),
        classes="line",
    )
    return Section(
        "Days",
        Horizontal(
            Days("days"),
            Vertical(long_run, Static("minutes at most", classes="beside minutes")),
            classes="line",
        ),
        section_id="section-days",
    )


def words() -> Section:
    """Why, a plan for a bad day, and what asks for caution; all of it optional."""
    when = Horizontal(
        Figure("if_when", "If", 28, optional=RAIN, is_words=True),
        Figure("if_then", "then", "1fr", optional="as in I run to the park gate", is_words=True),
        classes="line",
    )
    you = Horizontal(
        Figure("born", "born", 11, optional="as in 1980"),
        Figure("injured_until", "injured until", 18, optional="as in 14 Sep"),
        classes="line",
    )
    why = Figure("why", "", "1fr", optional="in your own words", is_words=True)
    return Section("Why", why, when, you, section_id="section-words")
