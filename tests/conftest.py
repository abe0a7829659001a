"""What holds for all tests.

How long a property takes says nothing about whether it holds. The same change meets the same
examples wherever it is tested; `make lives` searches further, with other ones each time.
"""

from hypothesis import settings

settings.register_profile("tickover", deadline=None, derandomize=True)
settings.load_profile("tickover")
