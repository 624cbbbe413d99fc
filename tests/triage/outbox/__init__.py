"""Tests of triage/outbox."""
