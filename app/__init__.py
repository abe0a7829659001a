"""The app: it decides and directs (the command line, the screens, the coach)."""
