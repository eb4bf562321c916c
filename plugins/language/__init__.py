"""Vietnamese as text: spelling, order, names, dates and typography. Pure; knows no document."""
