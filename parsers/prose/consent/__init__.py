"""What a letter says of the applicant's agreement: words, stances, clauses, and what is held against a yes."""
