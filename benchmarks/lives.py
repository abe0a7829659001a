"""make lives: journeys of any runner that setting up accepts, drawn and held against the limits."""

import sys
import time
from collections import Counter

from hypothesis import HealthCheck, given, settings

from app.coach.limits import refusals
from app.coach.map.draw import planned_weeks
from app.coach.map.verdict import verdict
from tests.coach.map.any_runner import Setting, second_settings, settings_of

JOURNEYS = 2000
EXAMPLES = settings(
    max_examples=JOURNEYS,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


class Tally:
    """What the journeys came to."""

    def __init__(self) -> None:
        self.verdicts: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.weeks = 0
        self.seconds = 0.0

    def add(self, setting: Setting) -> None:
        """Draw one journey, and hold it against the limits."""
        began = time.perf_counter()
        weeks = planned_weeks(setting.journal, setting.journey, setting.today)
        self.seconds += time.perf_counter() - began
        self.weeks += len(weeks)
        self.verdicts[verdict(setting.journal, setting.journey, weeks, setting.today).colour] += 1
        found = refusals(setting.journal, setting.journey, weeks, setting.today)
        self.refused.update(refusal.invariant for refusal in found)

    def table(self) -> str:
        """The counts, line by line."""
        journeys = self.verdicts.total()
        lines = [f"{journeys} journeys, {self.weeks} weeks"]
        lines += [f"  {colour:6} {count:6}" for colour, count in self.verdicts.most_common()]
        lines.append(f"  {1000 * self.seconds / max(1, self.weeks) * 30:.1f} ms for 30 weeks")
        refused = ", ".join(f"INV-{name} {count}" for name, count in self.refused.items())
        return "\n".join([*lines, f"  refused by a limit: {refused or 'none'}"])


def main() -> None:
    """Draw first journeys and ones that take over; end with an error if a limit was broken."""
    broken = 0
    for name, some in (("first journeys", settings_of), ("second journeys", second_settings)):
        tally = Tally()
        EXAMPLES(given(some())(tally.add))()
        print(f"{name}: {tally.table()}", flush=True)
        broken += tally.refused.total()
    sys.exit(1 if broken else 0)


main()
