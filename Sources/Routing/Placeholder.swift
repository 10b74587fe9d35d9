// Filled by its own sources.
