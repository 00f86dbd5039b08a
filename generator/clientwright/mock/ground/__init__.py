"""What scenarios stand on: a clock, calls taken apart, answers held against the description, a base to derive from."""
