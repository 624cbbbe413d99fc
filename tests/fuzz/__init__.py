"""Messages broken on purpose: the harness that makes them, and each input that once hurt (`found`)."""
