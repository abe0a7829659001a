"""Tickover as a module: python -m app."""

from app.cli import main

main(prog_name="tickover")
