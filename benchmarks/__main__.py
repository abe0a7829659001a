"""make bench: every speed that the program promises, beside what it is measured by."""

from statistics import median

from benchmarks.counting import counted
from benchmarks.disk import key_to_disk, status
from benchmarks.lifetime_file import lifetime
from benchmarks.terminal import first_frame, idle, key_to_screen, thirty_years


def main() -> None:
    """Measure everything, and print one table."""
    print(f"{'':42}{'Tickover':>11}{'beside it':>13}{'ratio':>10}   aim")
    with lifetime(1) as one, lifetime(10) as ten, lifetime(30) as thirty:
        print(first_frame(ten).row("1.4 x an empty Textual app with a Footer"), flush=True)
        print(thirty_years(thirty, one).row("1.3 x"), flush=True)
        print(status(ten).row("1.6 x importing click, tinydb, msgspec"), flush=True)
        screen = median(key_to_screen(ten)) * 1000
        print(f"{'a key to the repainted screen, ten years':42}{screen:8.1f} ms{'':26}16 ms")
        written, share = idle(ten)
        took = f"{written} bytes, {share:.2%} of a core"
        print(f"{'an idle screen, ten years':42}{took:37}   no output, 0.5 %")
        whole, again = (seconds * 1000 for seconds in counted(thirty))
        took = f"{whole:8.1f} ms, {again:.1f} ms after a change"
        print(f"{'momentum, counted from thirty years':42}{took:37}   50 ms")
        print(key_to_disk(ten).row("25 ms; beside it TinyDB's stock storage"), flush=True)


main()
