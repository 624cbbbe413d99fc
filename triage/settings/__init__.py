"""What stands in the TOML, checked whole."""
