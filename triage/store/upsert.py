"""Write a row whether or not it is there, in one statement, so that two services that do so at once do no harm.

For: the small notes of store.py and leases.py, which are written outside of decisions.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel


def put(session: Session, table: type[SQLModel], keys: dict[str, Any], values: dict[str, Any]) -> None:
    """Give the row with these keys these values."""
    statement = _insert(session, table).values(**keys, **values)
    session.connection().execute(statement.on_conflict_do_update(index_elements=list(keys), set_=values))


def put_if_new(session: Session, table: type[SQLModel], keys: dict[str, Any], values: dict[str, Any]) -> None:
    """Make the row with these keys, unless it is there."""
    statement = _insert(session, table).values(**keys, **values)
    session.connection().execute(statement.on_conflict_do_nothing(index_elements=list(keys)))


def _insert(session: Session, table: type[SQLModel]) -> Any:
    """Both databases speak ON CONFLICT alike; SQLAlchemy keeps it in their dialects."""
    return sqlite.insert(table) if session.get_bind().dialect.name == "sqlite" else postgresql.insert(table)
