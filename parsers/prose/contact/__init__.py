"""Whose each phone number and address is, and how the person may be reached."""
