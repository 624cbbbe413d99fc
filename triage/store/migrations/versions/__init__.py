"""One file a change. A file that has shipped is never edited."""
