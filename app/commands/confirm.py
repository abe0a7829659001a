"""Asking before something is kept; without a terminal nobody can be asked."""

import sys

import click

from app.commands.refusals import NotDone


def has_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def is_wanted(question: str, otherwise: str, unasked: str) -> bool:
    """What the runner answers; `otherwise` is said to a no.

    NotDone, with `unasked`, where nobody can answer: a script is to notice that nothing was done.
    """
    if not has_terminal():
        raise NotDone(unasked)
    if click.confirm(question):
        return True
    click.echo(otherwise)
    return False
