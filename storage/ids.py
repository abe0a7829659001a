"""Ids for what has no name of its own: 128 bits as text, ordered by time."""

import os
import uuid
from datetime import datetime


def time_ordered_id(now: datetime) -> str:
    """Return a UUID of version 7: 48 bits of milliseconds, then 74 random bits (RFC 9562, 5.7)."""
    milliseconds = int(now.timestamp() * 1000)
    random = int.from_bytes(os.urandom(10), "big")
    upper = milliseconds << 80 | random
    version, variant = 0x7 << 76, 0b10 << 62
    return str(uuid.UUID(int=upper & ~(0xF << 76) & ~(0b11 << 62) | version | variant))
