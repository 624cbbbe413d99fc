"""Forms of every council, read by what their labels mean."""
