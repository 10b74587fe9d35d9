#include "CFuzzer.h"

extern int LLVMFuzzerRunDriver(int *argc, char ***argv, GleanerFuzzTarget target);

int gleaner_fuzz(int argc, char **argv, GleanerFuzzTarget target) {
  return LLVMFuzzerRunDriver(&argc, &argv, target);
}
