"""The coach: pure functions from the journal and the day to readings and changes."""
