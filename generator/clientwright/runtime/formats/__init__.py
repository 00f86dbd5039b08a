"""Python types that JSON does not have, and how it says their values: a file for each type, where a client needs it."""
