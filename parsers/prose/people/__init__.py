"""Who is referred: everybody whom a letter names, who of them is meant, and which sentences are whose."""
