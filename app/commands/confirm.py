"""Asking before something is kept; without a terminal nobody can be asked."""

import sys

import click


def has_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def is_wanted(question: str, otherwise: str, unasked: str) -> bool:
    """What the runner answers; `otherwise` is said to a no, `unasked` where nobody can answer."""
    if not has_terminal():
        click.echo(unasked)
        return False
    if click.confirm(question):
        return True
    click.echo(otherwise)
    return False
