"""What nothing on the other side answers, and what that weighs."""
