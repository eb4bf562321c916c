"""Values made from documents for readers and machines: entries of lists, feeds, the sitemap."""
