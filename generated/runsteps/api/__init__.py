"""Run and Run Step API: the operations, a module for each group."""
