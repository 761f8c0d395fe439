"""What a mail claims: one module for each topic, with the literals that wake it and a reader of typed claims."""
