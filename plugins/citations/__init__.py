"""Documents of the state that articles cite: their numbers in a text, links from there, and a page for each.

A number is known by its form alone. Only central bodies' numbers are: those of a
province (UBND, HĐND, TU, LHH, a department's) are given out in each province anew,
and nothing in ``465/QĐ-UBND`` tells which one is meant.
"""
