"""A stranger's day: from a clone to an event of their own, with the pages' own commands and nothing else."""
