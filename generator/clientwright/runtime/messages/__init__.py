"""Requests and answers as data: header fields, one exchange, how long a server asks to wait, and what a call can raise."""
