"""What developers run by hand: each tool says how at its top."""
