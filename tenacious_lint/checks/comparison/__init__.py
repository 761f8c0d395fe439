"""How claims are compared with the brief: one module for each topic, typed, with the limits of the rule."""
