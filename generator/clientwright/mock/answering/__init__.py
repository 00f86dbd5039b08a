"""What a right request is answered with: which response, and an example or a made-up value as its body."""
