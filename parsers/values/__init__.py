"""Text to one value, or None: dates, phones, names, identifiers."""
