"""Storage: what a runner owns, and how it reaches the disk."""
