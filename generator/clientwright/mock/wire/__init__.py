"""What passes through the mock, whatever carries it: JSON values, messages, problems, streams, an answer on its way."""
