"""The brief: what is true about the reader, the capacity, the prices and the thread."""
