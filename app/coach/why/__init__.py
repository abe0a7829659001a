"""Why a session is there, what it was before, and what letting it go would cost."""
