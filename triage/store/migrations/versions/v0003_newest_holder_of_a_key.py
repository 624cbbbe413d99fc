"""The index by which cases are found also orders them, so that the newest holders of a common key are read alone."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the wider index, drop the narrow one."""
    wider = ["council", "kind", "key", "case_id"]
    op.create_index("ix_match_key_council_kind_key_case_id", "match_key", wider, unique=False)
    op.drop_index("ix_match_key_council_kind_key", table_name="match_key")
