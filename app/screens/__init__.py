"""The screens: what the runner sees, one module and one style sheet each."""
