"""The scenario ``memory``: any API that creates, reads, lists, changes and deletes remembers what it was sent."""
