"""What is due now, asked from the store at each tick."""
