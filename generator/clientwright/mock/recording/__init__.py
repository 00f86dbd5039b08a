"""What went over the wire between a client and a real server: written to a readable file, and answered again."""
