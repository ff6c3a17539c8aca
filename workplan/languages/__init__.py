"""How things are said in other languages than English: one catalogue (`<code>.po`) for each."""
