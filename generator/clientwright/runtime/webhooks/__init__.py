"""What a server sends of its own accord: who sent it, and what it says."""
