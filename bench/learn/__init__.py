"""Trains the small models of parsers/learned on text written for this project: `python -m bench.learn`.

Sentences written for it, and the letters of the tests.
"""
