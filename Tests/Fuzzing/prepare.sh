#!/bin/sh
# Lays a scenario and one seed a file of it into a folder, which should be in memory.
set -eu
target=$1
source=$(dirname "$0")/../../Scenarios/collection-rules
mkdir -p "$target/scenario" "$target/corpus"
cp "$source"/*.csv "$source"/scenario.yaml "$target/scenario/"
printf 'code,kind,setback_m,rule,source,streams,spares,wkt\nZ1,river,50,r,s,,,"LINESTRING (116 36, 116.2 36.2)"\n' > "$target/scenario/zones.csv"
printf 'township,maize_sown_mu,source\n' > "$target/scenario/township_totals.csv"
printf 'from,to,length_km\n' > "$target/scenario/distances.csv"
printf 'village,stream,depot,kind\n' > "$target/scenario/locks.csv"
number=0
for file in $(ls "$target/scenario" | LC_ALL=C sort); do
  { printf "\\$(printf %03o $number)"; cat "$target/scenario/$file"; } > "$target/corpus/$file"
  number=$((number + 1))
done
