"""Days, lengths, closures and offsets: pure values that know no plan."""
