"""Speed of tenacious-lint beside its peers: a corpus of drafts, rule sets for the peers, one command (`python -m perf`)."""
