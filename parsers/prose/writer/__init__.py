"""Who writes a letter, in which post, for which body; and where the letter in a message begins and ends."""
