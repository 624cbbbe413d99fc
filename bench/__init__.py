"""Figures of the project: each module measures one promise and prints a table. Nothing here is part of the product."""
