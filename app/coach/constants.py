"""The numbers of the trade: the table of section 2 of the training rules, each said once.

Levels 0 to 5 index the tuples; runs a week are the keys of the shares. [D] marks our own choice.
"""

GROWTH = 0.08
"""Planned growth of the week, as a share of the largest of the last three [D]."""
GROWTH_AT_VOLUME = 0.06
"""The same from level 4 on [D]."""
GROWTH_CAUTIOUS = 0.05
"""The same at 50 or older, or within a year of an injury [D]."""

RAMP_OK = 1.10
"""The most a week may be of the largest of the last three, when the coach draws it [D]."""
RAMP_MAX, RAMP_ROUNDED = 1.20, 0.01
"""The same for another coach's weeks and after a hold, and what rounded miles may add to it [D]."""
RAMP_KM = 2.0
"""Kilometres that a small week may always grow by [D]."""
RAMP_TWO_WEEKS = 1.30
"""The most a week may be of those two and three weeks before; Nielsen 2014."""

LONG_STEP = 1.10
"""The most a run may be of the longest of the last 30 days; Frandsen 2025."""
LONG_STEP_KM = 0.8
"""Kilometres that a run may be longer where that is more than a tenth [D]."""
LONG_STEP_KM_BELOW = 8.0
"""Kilometres of the longest run below which `LONG_STEP_KM` counts [D]."""
LONG_GROWTH_KM = 3.0
"""The most kilometres by which the coach lets a long run grow at once [D]."""
LONG_WINDOW_DAYS = 30
"""Days in which the longest run is looked for; Frandsen 2025."""

CYCLE = 4
"""Weeks from one cutback to the next [D]."""
CYCLE_CAUTIOUS = 3
"""The same for the cautious group [D]."""
CUT = 0.75
"""A cutback week as a share of the largest of the last three [D]."""
LONG_CUT = 0.70
"""Its long run as a share of the longest of the last 30 days [D]."""
CUTBACK_AT_MOST = 0.85
"""From this share of the largest of the three weeks before, a week counts as a cutback [D]."""

GROWTH_WEEKS = 5
"""Weeks in a row of which one has to rest (invariant 05)."""

MAX_HARD = (0, 1, 1, 2, 2, 2)
"""Hard sessions a week by level, long runs not counted [D]."""
HARD_FROM_WEEK = 7
"""At level 1 hard sessions begin with this week of the journey: after six weeks [D]."""
GAP = 2
"""Days from one stress day to the next: 48 hours [D, in every published table]."""
MAX_RUN = (1, 2, 3, 4, 5, 6)
"""Days of running in a row by level [D]."""
REST_MIN = (3, 3, 2, 1, 1, 1)
"""Days without running a week by level [D]."""

SHARE = {2: 0.60, 3: 0.50, 4: 0.45, 5: 0.38, 6: 0.33, 7: 0.30}
"""The long run's share of the week, by runs a week, at which a plan aims [D]."""
SHARE_FAR = {2: 0.62, 3: 0.53, 4: 0.50, 5: 0.43, 6: 0.37, 7: 0.33}
"""The same for a marathon and beyond [D]."""
SHARE_MAX = {2: 0.65, 3: 0.55, 4: 0.52, 5: 0.47, 6: 0.40, 7: 0.35}
"""The most it may be; published plans reach .52."""

CALM_WORK = 0.9
"""A plan under way stands while so much of its work is asked again: paces have moved since [D]."""

ROUNDED_KM = 0.05
"""Kilometres by which rounding may pass a limit (invariant 01)."""

SHORTEST_MINUTES = 15.0
SHORTEST_KM = 2.0
"""The shortest run worth lacing up for: the longer of the two (rule 4.3) [D]."""
TICK_MINUTES = 10.0
"""A run of at least this many minutes counts (section 1; invariant 19) [D]."""
FEWEST_RUNS = 2
"""Runs a week that keep a habit and a base; Spiering 2021, invariant 19."""

RACE_WEEK_LEAST, RACE_WEEK_MOST = 0.10, 0.45
"""Shares of the largest week between which the last days before a race run; invariant 12."""

LONG_MINUTES_WITHOUT_RACE = 150.0
"""The longest run without a race in view, in minutes at easy pace; Daniels."""
