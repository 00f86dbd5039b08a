"""OAuth 2.0's client credentials: a token that is fetched, kept and renewed."""
