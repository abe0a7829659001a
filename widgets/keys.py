"""The keys at the foot of a screen: made again only when they are others."""

from textual.screen import Screen
from textual.widgets import Footer


class Keys(Footer):
    """Textual's Footer, which makes all its keys anew at every change that might be one of them."""

    shown: tuple[object, ...] = ()
    """The keys as they were made last, with what is dimmed and what they say."""

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Make the keys again, where another one is shown, dimmed or named."""
        shown = tuple(
            (key.binding, key.enabled, key.tooltip)
            for key in screen.active_bindings.values()
            if key.binding.show
        )
        if shown != self.shown and screen.app.app_focus:
            self.shown = shown
            super().bindings_changed(screen)
