"""Why the person is homeless, who is to be housed together, and what they need; words that bear on a flag."""
