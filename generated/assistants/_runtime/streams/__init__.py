"""The items of one response as they come, and the wholes that they are about."""
