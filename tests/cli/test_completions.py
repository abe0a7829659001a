"""`completions`: what a shell offers."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.ana import Tickover


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script_of_its_own(tickover: Tickover, shell: str) -> None:
    said = tickover(f"completions {shell}")
    assert said.exit_code == 0
    assert f"_TICKOVER_COMPLETE={shell}_complete" in said.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_script_is_one_that_its_shell_can_read(
    tickover: Tickover, tmp_path: Path, shell: str
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    script = tmp_path / "script"
    script.write_text(tickover(f"completions {shell}").stdout, encoding="utf-8")
    done = subprocess.run([shell, "-n", str(script)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_beginning_of_a_command_is_completed(tickover: Tickover) -> None:
    said = tickover(
        "", _TICKOVER_COMPLETE="bash_complete", COMP_WORDS="tickover sta", COMP_CWORD="1"
    )
    assert said.stdout == "plain,status\n"


def test_options_are_completed(tickover: Tickover) -> None:
    said = tickover(
        "", _TICKOVER_COMPLETE="bash_complete", COMP_WORDS="tickover done --n", COMP_CWORD="2"
    )
    assert said.stdout == "plain,--note\n"
