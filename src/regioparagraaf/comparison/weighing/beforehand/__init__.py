"""What is settled before two texts are weighed: names, initials, capitals, disputed places and reasons."""
