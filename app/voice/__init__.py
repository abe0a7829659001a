"""The voice: every sentence that the companion says."""
