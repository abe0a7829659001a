"""A week laid out anew, in as many words as a line has room for."""

from datetime import timedelta

from app.coach.maintenance.rearranging import Option
from app.voice.rearranging import laid_out, laid_out_anew
from tests.builders import MONDAY, easy, long, tempo, week

TUE, WED, THU, SAT, SUN = (MONDAY + timedelta(days=n) for n in (1, 2, 3, 5, 6))
SESSIONS = week(MONDAY, [tempo(TUE), easy(THU), easy(SAT), long(SUN)]).sessions


def test_what_fits_a_line_is_said_day_by_day() -> None:
    said = laid_out(Option("move", SESSIONS, (TUE, THU, None, SAT)), MONDAY)
    assert said == "Sunday's long run goes to Saturday; Saturday's easy run is let go."


def test_what_does_not_is_counted() -> None:
    option = Option("move", SESSIONS, (WED, SAT, None, SUN))
    assert len(laid_out_anew(option, MONDAY)) > 76
    assert laid_out(option, MONDAY) == (
        "Laid out anew: two runs go to other days, one run is let go."
    )
