"""Photographs and files: figures in a body, and which files under ``content/media`` are asked for."""
