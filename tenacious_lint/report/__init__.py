"""Reports: what a run found, in the formats people and machines read. Ask `formats.make` for one; nothing is imported before that."""
