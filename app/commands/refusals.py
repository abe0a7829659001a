"""What a command says when it could not do what was asked: one sentence, and an exit code."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import IO

import click

from storage.errors import StorageError


class NotDone(click.ClickException):
    """It could not be done; the message says why, and what to do next."""

    exit_code = 1

    def show(self, file: IO[str] | None = None) -> None:
        """Print the sentence and nothing else."""
        click.echo(self.message, file=file, err=True)


class WrongUsage(NotDone):
    """The words after the command are not understood."""

    exit_code = 2


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """Turn whatever stops a command into one sentence."""
    try:
        yield
    except StorageError as error:
        raise NotDone(str(error)) from error
    except ValueError as error:
        if not _is_refusal(error):
            raise
        raise WrongUsage(str(error)) from error
    except click.UsageError as error:
        raise WrongUsage(_usage(error)) from error
    except (KeyboardInterrupt, click.Abort) as error:
        raise NotDone("Stopped.") from error
    except BrokenPipeError:
        raise  # whoever read the output has turned away: click ends in silence
    except OSError as error:
        raise NotDone(f"Stopped: {error.strerror or error}.") from error


def write_what_the_terminal_can() -> None:
    """Let signs that the terminal's encoding does not know become question marks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _is_refusal(error: ValueError) -> bool:
    from app.typed import Refused  # only now: `status` reads nothing that was typed

    return isinstance(error, Refused)


def _usage(error: click.UsageError) -> str:
    names = [] if error.ctx is None else error.ctx.command_path.split()[1:]
    asked = " ".join(["tickover", *names, "--help"])
    return f"{error.format_message().rstrip('.')}; {asked} says what is understood."
