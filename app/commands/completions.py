"""`completions`: the script that completes commands in a shell."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completions(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands in a shell."""
    script = get_completion_class(shell)
    if script:
        root = ctx.find_root().command
        click.echo(script(root, {}, "tickover", "_TICKOVER_COMPLETE").source())
