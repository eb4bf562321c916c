"""Documents: their kinds, their front matter, what is wrong with them, and their Markdown.

Knows no Pelican and no other document than the one in hand.
"""
