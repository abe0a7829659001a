"""What holds for all tests: how long a property takes says nothing about whether it holds."""

from hypothesis import settings

settings.register_profile("tickover", deadline=None)
settings.load_profile("tickover")
