"""The program seen from a terminal."""
