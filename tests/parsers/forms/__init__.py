"""Forms by what their labels mean."""
