"""Fixtures for all tests; they live in tests/support."""

pytest_plugins = ["tests.support.servers"]
