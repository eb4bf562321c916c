"""Events in time: what is ahead, the calendar by year and month, events by kind, and calendars as files (RFC 5545)."""
