"""Old addresses: a page at each that leads to where its document stands today."""
