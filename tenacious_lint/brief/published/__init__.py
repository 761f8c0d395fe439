"""Published forms of briefs, rewritten into native keys: one module a form."""
