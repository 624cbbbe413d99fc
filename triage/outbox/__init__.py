"""Letters to bytes, and out of the door."""
