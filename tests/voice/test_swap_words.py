"""The words of the ways to choose from: each fits its column, and none is unkind or unclear."""

from datetime import timedelta

import pytest

from app.coach.maintenance.choosing import Option, options
from app.coach.maintenance.reasons import REASONS, Reason
from app.voice.swap_words import ROOM, way_name, way_parts, way_words
from app.voice.words import Units
from storage.records import Outing
from tests.builders import MONDAY, journal, tempo, week
from tests.coach.maintenance.test_choosing import EVERY, TUESDAY
from tests.coach.maintenance.test_own_variants import repeats

KM = Units("km")


def listed(outing: Outing, reason: Reason, minutes: float | None = None) -> tuple[Option, ...]:
    own = journal(week(MONDAY, [outing], ticks=1))
    day = MONDAY + timedelta(days=1)
    return options(own, own.weeks[0].sessions[0], reason, minutes, day)


@pytest.mark.parametrize("reason", REASONS)
def test_every_way_has_a_name_and_words_that_fit_their_columns(reason: Reason) -> None:
    for outing in EVERY:
        for one in listed(outing, reason):
            assert 0 < len(way_name(one, outing)) < 19
            assert way_parts(one, KM)
            assert len(way_words(one, outing, None)) < 3 * 74
            if outing.kind != "runwalk":
                assert len(way_parts(one, KM)) <= ROOM


def test_a_coachs_repeats_are_named_in_the_coachs_kilometres() -> None:
    from msgspec import structs

    own = structs.replace(repeats(4), day=TUESDAY)
    parts = [way_parts(one, KM) for one in listed(own, "time")[:3]]
    assert parts == ["3 x 2 km hard, 90 s off", "4 x 1.3 km hard, 72 s off", "4 x 8.5 min firm"]


def test_what_is_left_of_the_work_and_what_is_saved_are_said() -> None:
    assert way_words(listed(tempo(TUESDAY), "time")[0], tempo(TUESDAY), None) == (
        "Shorter tempo. The firm part stays firm and gets shorter: 8 of 14 minutes; "
        "you are home eleven minutes sooner. Enough to hold what you have, for weeks."
    )


def test_what_takes_longer_says_by_how_much() -> None:
    late = next(one for one in listed(tempo(TUESDAY), "time", 25) if one.hindrance)
    assert way_words(late, tempo(TUESDAY), 25) == (
        "Easy with strides. It takes 30 min, and there are 25 min."
    )
