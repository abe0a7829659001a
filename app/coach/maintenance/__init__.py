"""Maintenance: lighter ways to keep a session when life gets in the way."""
