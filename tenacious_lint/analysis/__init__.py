"""What can be read from a draft's words: sentences, quotations, merge tokens, dates. Functions of a Context, asked for by `context.analysis`."""
