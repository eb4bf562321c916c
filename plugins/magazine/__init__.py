"""Magazines and bulletins, issue by issue. For now their documents are read and checked; they have no pages yet."""
