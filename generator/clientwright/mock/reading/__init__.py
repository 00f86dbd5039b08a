"""What a description says, with its references followed: its operations, and which of them a request line means."""
