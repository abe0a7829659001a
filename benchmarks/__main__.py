"""make bench: every speed that the program promises, beside what it is measured by."""

from benchmarks.counting import counted
from benchmarks.disk import key_to_disk, status
from benchmarks.lifetime_file import TODAY, lifetime
from benchmarks.lifetimes import weeks_of_running, years_of_running
from benchmarks.pairs import line
from benchmarks.screen import first_frame, idle, key_to_screen, openings, thirty_years


def main() -> None:
    """Measure everything, and print one table."""
    print(line("", "Tickover", "beside it", "ratio", "aim"))
    with (
        lifetime(weeks_of_running(10, TODAY)) as weeks,
        lifetime(years_of_running(1, TODAY)) as one,
        lifetime(years_of_running(10, TODAY)) as ten,
        lifetime(years_of_running(30, TODAY)) as thirty,
    ):
        print(first_frame(ten).row("1.4 x an empty Textual app with a Footer"), flush=True)
        print(thirty_years(thirty, one).row("1.3 x"), flush=True)
        print(status(ten).row("1.6 x importing click, tinydb, msgspec"), flush=True)
        print(key_to_screen(ten).row("16 ms; beside it the empty app"), flush=True)
        print(key_to_disk(ten).row("25 ms; beside it TinyDB's stock storage"), flush=True)
        print(idle(ten), flush=True)
        for pair in openings(ten, weeks):
            print(pair.row_of_more("100 ms more"), flush=True)
        for days in (False, True):
            counting = counted(thirty, days=days)
            print(counting.row("50 ms; beside it after a change"), flush=True)
    print("What the file survives: make faults. The screens at every size: make test.")


main()
