"""The safety invariants of section 9 of the training rules, a predicate each, by family."""
