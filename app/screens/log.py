"""The Log: every run, to be found, edited, deleted, or added to."""

from functools import partial

from textual import on, work
from textual.binding import Binding
from textual.widgets import Input

from app.coach.momentum.runs import edit, enter, remove
from app.coach.plan import run_of
from app.messages import Commit, NewsRead
from app.screens.log_page import LogPage
from app.voice.log import NEXT_SPAN, removed, session_of
from app.voice.ticking import corrected, edited
from storage.records import Session
from widgets.run_list import RunList

RUN_KEYS = frozenset({"edit", "delete", "why"})
"""What is done to one run, and not where only what runs come to is shown."""


class LogScreen(LogPage):
    """What each key does to the chosen run, and to the list."""

    BINDINGS = [
        Binding("up,k", "run(-1)", "run above", show=False, tooltip="The run above."),
        Binding("down,j", "run(1)", "run below", show=False, tooltip="The run below."),
        Binding("pageup", "page(-1)", "page up", show=False, tooltip="A page up."),
        Binding("pagedown", "page(1)", "page down", show=False, tooltip="A page down."),
        Binding("left,h", "group(1)", "before", show=False, tooltip="The week or span before."),
        Binding("right,l", "group(-1)", "after", show=False, tooltip="The week or span after."),
        Binding("home,t", "ends(0)", "newest", show=False, tooltip="The newest run."),
        Binding("end", "ends(-1)", "oldest", show=False, tooltip="The oldest run."),
        Binding("slash", "find", "find", key_display="/", tooltip="Finds runs as you type."),
        Binding("a", "add", "add run", tooltip="Adds a run that was not planned, of any day."),
        Binding("e", "edit", "edit", tooltip="Edits km, time, effort and the note."),
        Binding(
            "backspace",
            "delete",
            "delete",
            show=False,
            tooltip="Deletes the run; u brings it back.",
        ),
        Binding(
            "w",
            "why",
            "why",
            show=False,
            tooltip="Why its session was there, and what it was before.",
        ),
        Binding("r", "span", "by month", show=False, tooltip="Adds up by week, month or year."),
        Binding(
            "enter",
            "fold",
            "totals only",
            show=False,
            tooltip="Shows only what runs come to, or the runs again.",
        ),
        Binding("escape", "back", "every run", show=False, tooltip="Shows every run again."),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Dim the keys that do nothing here."""
        run = self.run
        free = dict.fromkeys(("run", "page", "group", "ends", "span", "fold"), run is not None)
        free |= dict.fromkeys(RUN_KEYS, run is not None and not self.is_folded)
        free["find"] = run is not None or bool(self.typed)
        free["why"] = free["why"] and self.session is not None
        free["back"] = self.is_finding or bool(self.typed) or self.is_folded
        return True if free.get(action, True) else None

    @property
    def session(self) -> Session | None:
        """The session of the chosen run."""
        return session_of(self.journal, self.run) if self.run else None

    @on(RunList.Pointed)
    def look_at_clicked_run(self, message: RunList.Pointed) -> None:
        """Look at the run that was clicked."""
        self.choose(self.shown.place_at(message.line))

    def action_run(self, runs: int) -> None:
        """Look at the run above or below; at the group, where only those are shown."""
        if self.is_folded:
            self.action_group(runs)
        else:
            self.choose(self.place + runs)

    def action_page(self, pages: int) -> None:
        """Look at a run as many lines away as there are in sight."""
        if self.found:
            line = self.shown.line_of(self.place) + pages * (self.query_one(RunList).rows - 1)
            self.choose(self.shown.place_at(min(max(0, line), len(self.shown) - 1)))

    def action_group(self, groups: int) -> None:
        """Look at the first run of another week, month or year."""
        if self.found:
            firsts = self.shown.firsts
            other = self.shown.group_of(self.place) + groups
            self.choose(firsts[min(max(0, other), len(firsts) - 1)])

    def action_ends(self, end: int) -> None:
        """Look at the newest run, or at the oldest."""
        self.choose(len(self.found) - 1 if end else 0)

    def choose(self, place: int) -> None:
        """Look at a run; what was said before has been read by then."""
        if self.found:
            self.chosen = self.found[min(max(0, place), len(self.found) - 1)].id
            if self.said:
                self.post_message(NewsRead())

    def action_find(self) -> None:
        """Ask for words; every letter finds."""
        self.is_finding = True
        self.query_one(Input).focus()
        self.call_after_refresh(self.get_ready_to_find)

    @on(Input.Changed)
    def find(self, message: Input.Changed) -> None:
        """Show the runs that have what was typed."""
        self.typed = message.value

    @on(Input.Submitted)
    def found_it(self) -> None:
        """Leave what was typed, and give the keys back to the runs."""
        self.set_focus(None)
        self.is_finding = False

    def action_back(self) -> None:
        """Show every run again, or the runs of each span."""
        if self.typed or self.is_finding:
            self.query_one(Input).clear()
            self.found_it()
        else:
            self.is_folded = False

    def action_span(self) -> None:
        """Add up by the next span."""
        self.by = NEXT_SPAN[self.by]

    def action_fold(self) -> None:
        """Show only what runs come to, or the runs again."""
        self.is_folded = not self.is_folded

    def action_delete(self) -> None:
        """Take the run out; its session is open again."""
        run = self.run
        if run:
            say = partial(removed, run=run, today=self.today)
            self.post_message(Commit(partial(remove, run_id=run.id, today=self.today), say))

    def action_why(self) -> None:
        """Show why the session was there that the run fulfilled."""
        from app.screens.why import WhyScreen
        from app.voice.why_page import session_page

        if self.session:
            page = session_page(self.journal, self.session, self.today)
            self.app.push_screen(WhyScreen(page))

    @work
    async def action_edit(self) -> None:
        """Ask what was really run."""
        from app.screens.run_form import RunForm, about

        run, session = self.run, self.session
        if run is None:
            return
        figures = await self.app.push_screen_wait(RunForm(about(self.journal, session, run)))
        about_today = partial(partial, today=self.today)
        if figures and session and run_of(self.journal, session) == run:
            move = about_today(enter, session_id=session.id, figures=figures)
            self.post_message(Commit(move, about_today(corrected, session_id=session.id)))
        elif figures:
            move = about_today(edit, run_id=run.id, figures=figures)
            self.post_message(Commit(move, about_today(edited, run_id=run.id)))

    @work
    async def action_add(self) -> None:
        """Ask for a run that was not planned, of today or of a day before."""
        from app.screens.past_run_form import past_run

        added = await past_run(self.app, self.journal, self.today)
        if added:
            self.post_message(added)
