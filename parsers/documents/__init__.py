"""Any file to one shape: lines, tables, fields."""
