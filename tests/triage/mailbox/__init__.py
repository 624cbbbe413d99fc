"""Tests of triage/mailbox."""
