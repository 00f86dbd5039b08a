"""What one side alone sets: the operations, a module for each group."""
