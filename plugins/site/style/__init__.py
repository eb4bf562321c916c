"""The style page: every component of the theme with examples, in previews and tests alone."""
