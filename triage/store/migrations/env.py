"""Alembic's entry: runs the files in versions/ on the connection and in the transaction that migrate.py gives."""

from __future__ import annotations

from alembic import context

from triage.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
