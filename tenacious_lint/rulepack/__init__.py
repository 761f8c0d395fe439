"""Rule packs: found, read, checked (every error collected) and selected."""
