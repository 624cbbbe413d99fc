"""Where the person is now, and where the person lives."""
