"""Every active key as a palette entry, so that what can be pressed can also be found."""

from functools import partial

from textual.binding import ActiveBinding
from textual.command import DiscoveryHit, Hit, Hits, Provider


class KeyCommands(Provider):
    """Searches the keys that do something on the open screen."""

    async def discover(self) -> Hits:
        """Every key, before anything is typed."""
        for active in self._active():
            yield DiscoveryHit(_title(active), partial(self._run, active), help=active.tooltip)

    async def search(self, query: str) -> Hits:
        """The keys whose words match."""
        matcher = self.matcher(query)
        for active in self._active():
            title = _title(active)
            score = matcher.match(title)
            if score > 0:
                run = partial(self._run, active)
                yield Hit(score, matcher.highlight(title), run, help=active.tooltip)

    def _active(self) -> list[ActiveBinding]:
        """One entry per action: a second key for it is no second entry."""
        by_action = {
            active.binding.action: active
            for active in reversed(self.screen.active_bindings.values())
            if active.enabled and active.tooltip and not active.binding.system
        }
        return list(reversed(by_action.values()))

    async def _run(self, active: ActiveBinding) -> None:
        await self.app.run_action(active.binding.action, active.node)


def _title(active: ActiveBinding) -> str:
    return active.binding.description.capitalize()
