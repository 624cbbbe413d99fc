"""Says what a reading means for this council on this day. Pure: facts in, decisions with reasons out."""
