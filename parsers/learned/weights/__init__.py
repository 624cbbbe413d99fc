"""Weights of the small models, written by `python -m bench.learn`: data, not code."""
