"""Reads mail drafts of every format into documents whose every character knows its place in the file."""
