"""The lint engine: rules compiled into one program, run over one draft at a time; suppressions, baseline, fixes and verdict."""
