"""Requests without what of their models the server alone sets."""
