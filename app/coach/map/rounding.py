"""Round distances, in kilometres or miles, as a coach would write them down (rule 4.3)."""

import math
from typing import Literal

KM_A_MILE = 1.609344

Units = Literal["km", "mi"]

_FINE_BELOW_KM, _MIDDLE_BELOW_KM = 8.0, 16.0
_LONG_STEPS = {"km": (0.1, 0.2, 0.5), "mi": (0.1, 0.1, 0.25)}
"""Steps of long runs below 8 km, up to 16 km and above, in the runner's own units."""
_RUN_STEP = {"km": 0.5, "mi": 0.25}
"""The step of all other runs, in the runner's own units."""
_TINY = 0.004
"""Of a step: 8.8 does not become 8.7 for its last bit, nor a mile less for its last metre."""


def run_step(units: Units) -> float:
    """The step of ordinary runs, in km."""
    return _RUN_STEP[units] * _km_a_unit(units)


def long_step(km: float, units: Units) -> float:
    """The step of a long run of about so many km, in km."""
    fine, middle, coarse = _LONG_STEPS[units]
    step = fine if km < _FINE_BELOW_KM else middle if km <= _MIDDLE_BELOW_KM else coarse
    return step * _km_a_unit(units)


def down(km: float, step: float) -> float:
    """The greatest multiple of `step` that is not above `km`."""
    return _clean(math.floor(km / step + _TINY) * step)


def up(km: float, step: float) -> float:
    """The smallest multiple of `step` that is not below `km`."""
    return _clean(math.ceil(km / step - _TINY) * step)


def nearest(km: float, step: float) -> float:
    """The multiple of `step` nearest to `km`."""
    return _clean(math.floor(km / step + 0.5 + _TINY) * step)


def rounded_most(km: float, runs: int, units: Units) -> float:
    """The most that so many runs of `km` in all may come to, each rounded to its nearest step."""
    return km + runs * run_step(units) / 2


def long_down(km: float, units: Units) -> float:
    """A long run rounded down, as long runs are."""
    return down(km, long_step(km, units))


def _km_a_unit(units: Units) -> float:
    return KM_A_MILE if units == "mi" else 1.0


def _clean(km: float) -> float:
    return round(km, 3)
