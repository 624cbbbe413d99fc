"""The monitoring figures."""
