"""Who was given how many cases lately is asked for every new one: an index by the day they were given."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the index."""
    op.create_index("ix_case__council_lead_at", "case_", ["council", "lead_at"], unique=False)
