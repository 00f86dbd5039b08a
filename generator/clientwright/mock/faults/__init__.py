"""Faults on request: ``fault`` reads what is asked for, ``book`` says when it comes, ``applying`` does it."""
