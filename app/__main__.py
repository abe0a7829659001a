"""Tickover as a program: python -m app, and tickover where it is installed."""

import gc


def run() -> None:
    """Run the command that was typed, or open the screen."""
    # A start and a command make many objects and drop few: looking for rubbish among them takes a
    # tenth of their time. The screen begins to look once its first frame stands.
    gc.disable()
    from app.cli import main

    main(prog_name="tickover")


if __name__ == "__main__":
    run()
