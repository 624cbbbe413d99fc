"""The first tables, the end of an empty history, and the triggers that keep the history append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END
"""
_FUNCTION = """
CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the history is append-only'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()
"""
# A detail may be erased, never altered; a line of the history neither.
_REFUSED = (("history", "UPDATE"), ("history", "DELETE"), ("history_detail", "UPDATE"))


def upgrade() -> None:
    """Make all tables."""
    _make_attempt()
    _make_bookmark()
    _make_case()
    _make_counter()
    _make_history()
    _make_history_head()
    _make_job()
    _make_lease()
    _make_mailbox()
    _make_message()
    _make_outbox()
    _make_clock()
    _make_history_detail()
    _make_likeness()
    _make_match_key()
    _make_message_case()
    _make_message_raw()
    _make_outbox_case()
    _make_record()
    head = sa.table("history_head", sa.column("id"), sa.column("number"), sa.column("hash"))
    op.execute(head.insert().values(id=1, number=0, hash="0" * 64))
    _refuse_changes()


def _refuse_changes() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table, verb in _REFUSED:
            op.execute(_SQLITE.format(table=table, verb=verb))
        return
    op.execute(_FUNCTION)
    for table, verb in (*_REFUSED, ("history", "TRUNCATE")):
        op.execute(_POSTGRESQL.format(table=table, verb=verb))


def _make_attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_attempt"),
    )


def _make_bookmark() -> None:
    op.create_table(
        "bookmark",
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("council", "folder", name="pk_bookmark"),
    )


def _make_case() -> None:
    op.create_table(
        "case_",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=True),
        sa.Column("lead_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("consent_ask_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("hold", sa.Boolean(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_case_"),
        sa.UniqueConstraint("ref", name="uq_case__ref"),
    )
    op.create_index("ix_case__consent_ask_at", "case_", ["consent_ask_at"], unique=False)
    op.create_index("ix_case__council_lead_state", "case_", ["council", "lead", "state"], unique=False)
    op.create_index("ix_case__council_state_received", "case_", ["council", "state", "received"], unique=False)


def _make_counter() -> None:
    op.create_table(
        "counter",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", "year", name="pk_counter"),
    )


def _make_history() -> None:
    op.create_table(
        "history",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("detail_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_history"),
    )
    op.create_index("ix_history_case_ref", "history", ["case_ref"], unique=False)


def _make_history_head() -> None:
    op.create_table(
        "history_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_history_head_one_row"),
        sa.PrimaryKeyConstraint("id", name="pk_history_head"),
    )


def _make_job() -> None:
    op.create_table(
        "job",
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("council", "name", name="pk_job"),
    )


def _make_lease() -> None:
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_lease"),
    )


def _make_mailbox() -> None:
    op.create_table(
        "mailbox",
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("connected_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_look", sa.DateTime(timezone=True), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("error_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("needs_person", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("council", name="pk_mailbox"),
    )


def _make_message() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("file_to", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_message"),
        sa.UniqueConstraint("council", "folder", "fingerprint", name="uq_message_council_folder_fingerprint"),
    )
    op.create_index("ix_message_council_message_id", "message", ["council", "message_id"], unique=False)
    op.create_index("ix_message_received", "message", ["received"], unique=False)
    op.create_index("ix_message_sender", "message", ["sender"], unique=False)


def _make_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("council", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=True),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("recipients", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("message", sa.LargeBinary(), nullable=False),
        sa.Column("answered", sa.Text(), nullable=True),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_owner", sa.Text(), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_try", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_code", sa.Text(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('queued', 'sent', 'refused')", name="ck_outbox_state"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("council", "key", name="uq_outbox_council_key"),
    )
    op.create_index(
        "ix_outbox_council_answered_queued_at", "outbox", ["council", "answered", "queued_at"], unique=False
    )
    op.create_index("ix_outbox_council_kind_queued_at", "outbox", ["council", "kind", "queued_at"], unique=False)
    op.create_index("ix_outbox_council_message_id", "outbox", ["council", "message_id"], unique=False)
    op.create_index("ix_outbox_state_next_try", "outbox", ["state", "next_try"], unique=False)


def _make_clock() -> None:
    op.create_table(
        "clock",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_clock_case_id_case_"),
        sa.PrimaryKeyConstraint("case_id", "position", name="pk_clock"),
    )
    op.create_index("ix_clock_stopped_at_due", "clock", ["stopped_at", "due"], unique=False)
    op.create_index("ix_clock_stopped_at_next_at", "clock", ["stopped_at", "next_at"], unique=False)


def _make_history_detail() -> None:
    op.create_table(
        "history_detail",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["history.number"], name="fk_history_detail_number_history"),
        sa.PrimaryKeyConstraint("number", name="pk_history_detail"),
    )


def _make_likeness() -> None:
    op.create_table(
        "likeness",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_likeness_case_id_case_"),
        sa.PrimaryKeyConstraint("case_id", "position", name="pk_likeness"),
    )
    op.create_index("ix_likeness_ref", "likeness", ["ref"], unique=False)


def _make_match_key() -> None:
    op.create_table(
        "match_key",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("council", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_match_key_case_id_case_"),
        sa.PrimaryKeyConstraint("case_id", "kind", "key", name="pk_match_key"),
    )
    op.create_index("ix_match_key_council_kind_key", "match_key", ["council", "kind", "key"], unique=False)


def _make_message_case() -> None:
    op.create_table(
        "message_case",
        sa.Column("message", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_message_case_case_id_case_"),
        sa.ForeignKeyConstraint(["message"], ["message.id"], name="fk_message_case_message_message"),
        sa.PrimaryKeyConstraint("message", "case_id", name="pk_message_case"),
    )
    op.create_index("ix_message_case_case_id", "message_case", ["case_id"], unique=False)


def _make_message_raw() -> None:
    op.create_table(
        "message_raw",
        sa.Column("message", sa.Integer(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["message"], ["message.id"], name="fk_message_raw_message_message"),
        sa.PrimaryKeyConstraint("message", name="pk_message_raw"),
    )


def _make_outbox_case() -> None:
    op.create_table(
        "outbox_case",
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("case_ref", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_outbox_case_outbox_id_outbox"),
        sa.PrimaryKeyConstraint("outbox_id", "case_ref", name="pk_outbox_case"),
    )
    op.create_index("ix_outbox_case_case_ref", "outbox_case", ["case_ref"], unique=False)


def _make_record() -> None:
    op.create_table(
        "record",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name="fk_record_case_id_case_"),
        sa.PrimaryKeyConstraint("case_id", name="pk_record"),
    )
