"""What days without a run ask for: the tables of 7.3 and 7.4."""

import pytest

from app.coach.maintenance.return_factor import Block, blocks, course, return_factor


@pytest.mark.parametrize(
    ("days", "factor", "with_cross"),
    [
        (0, 1, 1), (5, 1, 1), (6, 0.997, 0.998), (7, 0.994, 0.997), (10, 0.985, 0.992),
        (14, 0.973, 0.986), (21, 0.952, 0.976), (28, 0.931, 0.965), (42, 0.889, 0.944),
        (56, 0.847, 0.923), (70, 0.805, 0.902), (72, 0.800, 0.900), (200, 0.800, 0.900),
    ],
)  # fmt: skip
def test_the_return_factor(days: int, factor: float, with_cross: float) -> None:
    assert return_factor(days) == pytest.approx(factor, abs=0.0011)
    assert return_factor(days, has_cross=True) == pytest.approx(with_cross, abs=0.0011)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, ()),
        (2, ()),
        (3, ((3, 1.0),)),
        (5, ((5, 1.0),)),
        (6, ((3, 0.5), (3, 0.75))),
        (7, ((4, 0.5), (3, 0.75))),
        (14, ((7, 0.5), (7, 0.75))),
        (28, ((14, 0.5), (14, 0.75))),
        (29, ((10, 0.33), (10, 0.5), (9, 0.75))),
        (40, ((14, 0.33), (13, 0.5), (13, 0.75))),
        (56, ((19, 0.33), (19, 0.5), (18, 0.75))),
        (57, ((21, 0.33), (21, 0.5), (21, 0.7), (21, 0.85))),
    ],
)
def test_the_load_blocks(days: int, expected: tuple[tuple[int, float], ...]) -> None:
    assert blocks(days) == tuple(Block(*block) for block in expected)


@pytest.mark.parametrize(
    ("days", "easy_days", "easy_runs"),
    [(2, 0, 0), (4, 0, 2), (8, 8, 3), (28, 28, 3), (40, 40, 0), (60, 84, 0)],
)
def test_when_it_may_be_hard_again(days: int, easy_days: int, easy_runs: int) -> None:
    found = course(days, ill_days=0)
    assert (found.easy_days, found.easy_runs) == (easy_days, easy_runs)


@pytest.mark.parametrize(("lost", "easy_days"), [(1, 3), (3, 3), (5, 5)])
def test_after_an_illness_as_many_easy_days_as_were_lost(lost: int, easy_days: int) -> None:
    found = course(lost, ill_days=lost)
    assert (found.easy_days, found.first_share, found.first_minutes) == (easy_days, 0.5, 30)


def test_the_share_of_each_day() -> None:
    eight = course(8, ill_days=0)
    assert [eight.share(day) for day in (0, 3, 4, 7, 8)] == [0.5, 0.5, 0.75, 0.75, None]
