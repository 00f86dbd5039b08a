"""The resources on the clients."""
