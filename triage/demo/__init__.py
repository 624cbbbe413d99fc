"""The real service on embedded servers, with invented people."""
