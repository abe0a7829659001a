"""Map: the way from A to B, drawn in small weekly goals."""
