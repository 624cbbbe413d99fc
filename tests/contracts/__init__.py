"""Suites of promises, each run against every implementation."""
