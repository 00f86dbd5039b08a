"""Files that are sent without being held in memory."""
