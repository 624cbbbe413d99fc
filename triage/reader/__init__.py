"""Reads each message in a child process that may die."""
