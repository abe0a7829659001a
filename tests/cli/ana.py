"""What the tests of the command line know of Ana."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from click.testing import Result

from app.demo import demo_journal

TUESDAY = date(2026, 12, 29)
"""A tempo of 6.5 km is due, in week 6 of 16."""
ANA = demo_journal(TUESDAY)

Tickover: TypeAlias = Callable[..., Result]
"""Types one command, and returns what it printed."""
