"""Widgets: they show records and plain values, and tell what the hand did."""
