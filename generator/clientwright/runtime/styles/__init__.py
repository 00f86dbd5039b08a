"""The styles of parameters that few APIs have."""
