"""The service: mailbox, message, record, decisions, one transaction, outbox. Does what `rules` decide."""
