#include <stddef.h>
#include <stdint.h>

/// Reads one input; returns 0 always.
typedef int (*GleanerFuzzTarget)(const uint8_t *data, size_t size);

/// Runs libFuzzer's own driver with the arguments of the program.
int gleaner_fuzz(int argc, char **argv, GleanerFuzzTarget target);
