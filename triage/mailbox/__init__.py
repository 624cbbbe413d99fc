"""Where messages come from: IMAP, or a folder on disk."""
