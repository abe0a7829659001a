"""Words that the companion never says."""

UNKIND = (
    "behind", "failed", "missed out", "should", "must", "unfortunately", "lost", "broken",
    "well done",
)  # fmt: skip
