"""The database: the only owner of state, the only speaker of SQL."""
