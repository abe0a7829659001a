"""What is asked about one session, or about time off, wherever it is chosen."""

from datetime import date
from functools import partial

from textual.screen import Screen

from app.coach.maintenance.easing import ease
from app.coach.maintenance.rearranging import options, rearrange
from app.coach.maintenance.taking import take
from app.coach.plan import pause_on
from app.messages import Commit, PauseWanted
from app.voice.maintenance import eased, taken
from app.voice.rearranging import rearranged
from storage.journal import Journal
from storage.records import Pause, Session


def ease_at_once(screen: Screen[None], session: Session, today: date) -> None:
    """Swap a session for its maintenance run."""
    about = partial(partial, session_id=session.id, today=today)
    screen.post_message(Commit(about(ease), about(eased)))


async def ask_for_swap(
    screen: Screen[None], journal: Journal, session: Session, today: date
) -> None:
    """Ask which way a session shall be run, and why; swap it for that, or what else is wanted."""
    from app.screens.swap_chooser import SwapChooser

    chosen = await screen.app.push_screen_wait(SwapChooser(journal, session, today))
    if chosen == "not today":
        await ask_what_becomes(screen, journal, session, today)
    elif chosen == "time off":
        await end_or_ask_for_time_off(screen, journal, today)
    elif chosen and chosen.way is None:
        ease_at_once(screen, session, today)
    elif chosen and chosen.way:
        about = partial(partial, session_id=session.id, today=today)
        how = partial(about, way=chosen.way, reason=chosen.reason)
        screen.post_message(Commit(how(take), how(taken)))


async def ask_what_becomes(
    screen: Screen[None], journal: Journal, session: Session, today: date
) -> None:
    """Ask what becomes of a session that is not run on its day, and do it."""
    from app.screens.not_today import INSTEAD, NotToday

    ways = options(journal, session, today)
    if not ways:
        return
    taken_way = await screen.app.push_screen_wait(NotToday(journal, session, ways, today))
    move = partial(rearrange, session_id=session.id, today=today)
    say = partial(rearranged, session_id=session.id, today=today)
    for option in (way for way in ways if way.how == taken_way):
        screen.post_message(Commit(partial(move, days=option.by_id), partial(say, option=option)))
    if taken_way == INSTEAD:
        ease_at_once(screen, session, today)


async def ask_for_the_way_back(screen: Screen[None], journal: Journal, today: date) -> str | None:
    """What becomes of a way back; without one a pause simply ends, and none begins one."""
    from app.coach.maintenance.coming_back import return_plan

    found = return_plan(journal, today)
    if found is None:
        return "take" if pause_on(journal, today) else "change"
    from app.screens.way_back import WayBackScreen
    from app.voice.way_back_page import way_back_page

    page = way_back_page(journal, found, today)
    return await screen.app.push_screen_wait(WayBackScreen(page))


async def end_or_ask_for_time_off(
    screen: Screen[None], journal: Journal, today: date, first: date | None = None
) -> None:
    """End the pause that runs, by the way back where there is one; else ask for time off.

    `first` is the day from which it is asked for; without one it is today.
    """
    from app.coach.maintenance.coming_back import come_back
    from app.voice.time_off import came_back

    answer = await ask_for_the_way_back(screen, journal, today)
    if answer == "take":
        say = partial(came_back, today=today)
        screen.post_message(Commit(partial(come_back, today=today), say))
    elif answer == "change":
        fresh = Pause(id="", first=first or today, reason="ill", made=today)
        await ask_for_time_off(screen, journal, today, pause_on(journal, today) or fresh)


async def ask_for_time_off(
    screen: Screen[None], journal: Journal, today: date, known: Pause | None, weeks: int = 0
) -> None:
    """Ask for the dates of a pause, or for the weeks of a hold, and begin it.

    `known` is a pause to change, `weeks` are those of a hold to change.
    """
    from app.screens.time_off_form import TimeOffForm

    fresh = Pause(id="", first=today, reason="ill", made=today)
    asked = await screen.app.push_screen_wait(TimeOffForm(journal, today, known or fresh, weeks))
    if isinstance(asked, Pause):
        screen.post_message(PauseWanted(asked))
    elif asked is not None:
        hold_for(screen, asked, today)


def hold_for(screen: Screen[None], weeks: int, today: date) -> None:
    """Hold for so many weeks; none end a hold."""
    from app.coach.maintenance.hold import end_hold, hold
    from app.voice.holding import LEFT, holding

    if weeks:
        say = partial(holding, today=today)
        screen.post_message(Commit(partial(hold, weeks=weeks, today=today), say))
    else:
        screen.post_message(Commit(partial(end_hold, today=today), lambda _: LEFT))
