"""What a plan is: frozen classes, and what can be wrong with them."""
