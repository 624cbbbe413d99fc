"""One known form a file: its sections and labels, as data."""
