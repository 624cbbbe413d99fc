"""Free text to values and marks."""
