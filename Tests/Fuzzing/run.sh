#!/bin/sh
# Builds the fuzzer and runs it for some seconds (600 by default) on one core; ends with 0 if nothing was found.
#   Tests/Fuzzing/run.sh [SECONDS] [FOLDER IN MEMORY]
set -eu
cd "$(dirname "$0")"
seconds=${1:-600}
folder=${2:-/dev/shm/gleaner-fuzz}
# the gold linker cannot place the sanitizer's sections, lld can; it comes with Swift
swift build -c release --scratch-path .build-fuzz -Xswiftc -use-ld=lld -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -parse-as-library
./prepare.sh "$folder"
# what Swift keeps for good looks like a leak to the sanitizer: memory is watched by its limit instead
ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no FUZZ_SCENARIO="$folder/scenario" nice -n 10 \
  .build-fuzz/release/FuzzScenario "$folder/corpus" -artifact_prefix="$folder/" -max_total_time="$seconds" \
  -timeout=10 -rss_limit_mb=1500 -detect_leaks=0 -max_len=8192 -print_final_stats=1
