"""Many calls and streams, and what of them is left afterwards."""
