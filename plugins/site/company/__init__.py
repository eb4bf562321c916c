"""What plugins that are not ours get, and only where there are any: Pelican's objects of all documents, and its signals."""
