"""Fixtures for all tests; they live in tests/support."""

from hypothesis import settings

pytest_plugins = ["tests.support.servers"]

settings.register_profile("triage", deadline=None)  # speed is measured in bench/: a busy machine breaks no promise
settings.load_profile("triage")
