"""Requests and answers as data, and what a call can raise."""
