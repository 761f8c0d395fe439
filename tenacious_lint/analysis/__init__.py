"""What can be read from a draft's words: sentences, quotations, links, merge tokens, dates.

Most are functions of a Context, asked for by `context.analysis`.
"""
