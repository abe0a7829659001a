"""Momentum: what has been ticked, counted from the records."""
