"""Says what the paper says: bytes in, a Reading out. Pure: no clock, network, database or environment."""
