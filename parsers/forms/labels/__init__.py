"""Wordings of forms, as data: a council's odd wording is one line in one of these files."""
