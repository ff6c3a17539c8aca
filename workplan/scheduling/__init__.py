"""From rules to dates: the only place that knows the solver."""
