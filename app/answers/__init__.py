"""What a runner answers when setting up: text in, a runner and a journey or a sentence out."""
