"""The mail itself: HTML to lines and tables, own words told apart from history."""
