"""Files that are sent and received without being held in memory."""
