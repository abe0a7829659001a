"""Revisions and ids: their order is the order in time."""

import uuid
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from storage.ids import time_ordered_id
from storage.revisions import is_stamp, next_stamp

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
MOMENTS = st.integers(10**9, 7 * 10**9).map(lambda second: datetime.fromtimestamp(second, UTC))


@given(st.lists(MOMENTS, min_size=1))
def test_each_stamp_is_greater_than_the_one_before_whatever_the_clock_says(
    moments: list[datetime],
) -> None:
    highest = ""
    for moment in moments:
        stamp = next_stamp(moment, highest, "a1b2c3d4")
        assert stamp > highest
        assert is_stamp(stamp)
        highest = stamp


def test_a_stamp_follows_the_clock_where_it_can() -> None:
    earlier = next_stamp(NOON, "", "a1b2c3d4")
    later = next_stamp(NOON + timedelta(hours=1), earlier, "a1b2c3d4")
    assert later == next_stamp(NOON + timedelta(hours=1), "", "a1b2c3d4")


def test_a_full_counter_goes_on_in_the_next_millisecond() -> None:
    full = "1795435200000-9999-a1b2c3d4"
    assert next_stamp(NOON, full, "a1b2c3d4") == "1795435200001-0000-a1b2c3d4"


def test_words_written_by_hand_are_no_stamps() -> None:
    assert not is_stamp("yesterday")
    assert not is_stamp("1795435200000-1-a1b2c3d4")


def test_ids_of_later_moments_are_greater() -> None:
    moments = [NOON + timedelta(milliseconds=number) for number in range(50)]
    ids = [time_ordered_id(moment) for moment in moments]
    assert ids == sorted(ids)


def test_ids_of_one_moment_differ() -> None:
    assert len({time_ordered_id(NOON) for _ in range(1000)}) == 1000


def test_an_id_is_a_uuid_of_version_7() -> None:
    read = uuid.UUID(time_ordered_id(NOON))
    assert (read.version, read.variant) == (7, uuid.RFC_4122)
