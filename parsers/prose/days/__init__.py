"""What each day of a letter is the day of: a release, the loss of a home, or neither."""
