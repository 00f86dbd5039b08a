"""Who may see which key: servers, security schemes, credentials, and requests that are signed and redirected."""
