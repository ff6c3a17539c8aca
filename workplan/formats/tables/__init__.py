"""What people look at of a plan, put together as values that several formats write."""
