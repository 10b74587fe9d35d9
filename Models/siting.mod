# Siting: which depots and centres to open, how large, and which station serves each village for each stream.
#
# GNU MathProg. Solve:      glpsol -m Models/siting.mod -d DATA
#               relaxation: glpsol --nomip -m Models/siting.mod -d DATA
# DATA is written by `gleaner export SCENARIO --as mathprog`. Equation numbers are those of DESIGN.md, section 4.
# Units: tonnes a year, yuan a year, square metres.

set DEPOTS;
set CENTRES;
set STREAMS;
set TOWNSHIPS;

param is_single{STREAMS}, binary;                # one station for each village (assign is 0 or 1)

param site_cost{DEPOTS};                         # f: yuan
param site_area{DEPOTS};                         # square metres
param site_required{DEPOTS}, binary;             # (11)
param site_township{DEPOTS}, symbolic, in TOWNSHIPS;
set REQUIRED_CENTRES, within CENTRES;            # (11)

set STATIONS, within DEPOTS cross STREAMS;       # where a station may stand
set STATION_SIZES, dimen 2;                      # stream, size
param station_capacity{STATION_SIZES};           # A: tonnes a year
param station_area{STATION_SIZES};               # square metres
param station_cost{STATION_SIZES};               # F: yuan
param stations_required{TOWNSHIPS, STREAMS}, default 0;

set LINE_SIZES, dimen 3;                         # centre, stream, size
param line_capacity{LINE_SIZES};                 # B: tonnes a year
param line_cost{LINE_SIZES};                     # G: yuan
set ROADS, within DEPOTS cross CENTRES cross STREAMS;
param ship_cost{ROADS};                          # h: yuan a tonne

set COVERS, dimen 2;                             # target, and township or 'district'
param cover_stream{COVERS}, symbolic, in STREAMS;
param cover_need{COVERS};                        # target mass less the on-site use that counts: tonnes
param shortfall_price{COVERS}, default -1;       # yuan a tonne; below zero: the target must be reached

set ITEMS, dimen 2;                              # village, stream: something to collect
param item_township{ITEMS}, symbolic, in TOWNSHIPS;
param mass{ITEMS};                               # q: tonnes a year
param delivered{ITEMS};                          # q less storage loss: tonnes a year
param must_serve{ITEMS}, binary;
set ARCS, dimen 3;                               # village, stream, depot within the service radius (11)
param haul_cost{ARCS};                           # c: yuan for the whole mass
set BACKED, within ITEMS, default setof{(v, s) in ITEMS: 0 = 1} (v, s);  # who must have a second station within the backup radius
set BACKUPS, dimen 3, default setof{(v, s, j) in ARCS: 0 = 1} (v, s, j);    # village, stream, depot within that radius

set COUNTED, within ITEMS, default setof{(v, s) in ITEMS: 0 = 1} (v, s);  # who can depart from an accepted plan
set CERTAIN, within COUNTED, default setof{(v, s) in ITEMS: 0 = 1} (v, s);  # cannot stay as it was
set LEAVING, within COUNTED, default setof{(v, s) in ITEMS: 0 = 1} (v, s);  # departs unless it all goes where it went
set SERVED, within COUNTED, default setof{(v, s) in ITEMS: 0 = 1} (v, s);   # departs too once nothing of it is handed over
set STAYS, within ARCS, default setof{(v, s, j) in ARCS: 0 = 1} (v, s, j);  # to depots of the accepted plan
set MOVERS := setof{(v, s) in COUNTED} v;         # their villages
param moves, default -1;                         # villages that may depart; below zero: no accepted plan

param budget, default -1;                        # yuan; below zero: no limit, or the least cost is sought
param seeks_distance, binary, default 0;         # 1: the least greatest distance is sought, within the budget if any
param way{ARCS}, default 0;                      # d: road kilometres; given where the distance is sought

set BUILDS, dimen 3 := setof{(j, s) in STATIONS, (s, l) in STATION_SIZES} (j, s, l);
set LINES := setof{(k, s, l) in LINE_SIZES} (k, s);

# A plan to be reckoned instead of found.
param is_fixed, binary, default 0;
set OPEN_SITES, within DEPOTS, default {};
set BUILT, within BUILDS, default setof{(j, s, l) in BUILDS: 0 = 1} (j, s, l);
set FITTED, within LINE_SIZES, default setof{(k, s, l) in LINE_SIZES: 0 = 1} (k, s, l);
param handed_over{ARCS}, default 0;              # tonnes a year

var open{DEPOTS}, binary;
var build{BUILDS}, binary;
var assign{ARCS}, >= 0, <= 1;
var whole{(v, s, j) in ARCS: is_single[s] = 1}, binary;
var ship{ROADS}, >= 0;                           # tonnes a year
var fit{LINE_SIZES}, binary;
var short{(t, h) in COVERS: shortfall_price[t, h] >= 0}, >= 0, <= cover_need[t, h];
var cost, >= 0;
var used{(v, s, j) in ARCS: seeks_distance = 1 and is_single[s] = 0}, binary;
var greatest, >= 0;                              # km
var move{MOVERS}, binary;

# (1) the cost; maximised instead is the mass collected when there is a budget, or minimised the greatest distance
minimize objective: if seeks_distance = 1 then greatest else if budget >= 0 then - sum{(v, s, j) in ARCS} mass[v, s] * assign[v, s, j] else cost;

s.t. total_cost: cost =
    sum{j in DEPOTS} site_cost[j] * open[j]
  + sum{(j, s, l) in BUILDS} station_cost[s, l] * build[j, s, l]
  + sum{(v, s, j) in ARCS} haul_cost[v, s, j] * assign[v, s, j]
  + sum{(j, k, s) in ROADS} ship_cost[j, k, s] * ship[j, k, s]
  + sum{(k, s, l) in LINE_SIZES} line_cost[k, s, l] * fit[k, s, l]
  + sum{(t, h) in COVERS: shortfall_price[t, h] >= 0} shortfall_price[t, h] * short[t, h];

# (2) one station at most; exactly one where the village must be served
s.t. serve{(v, s) in ITEMS}:
  must_serve[v, s] <= sum{(v, s, j) in ARCS} assign[v, s, j] <= 1;
s.t. undivided{(v, s, j) in ARCS: is_single[s] = 1}: assign[v, s, j] = whole[v, s, j];

# (3) a village is assigned only where a station is built
s.t. link{(v, s, j) in ARCS}:
  assign[v, s, j] <= sum{(j, s, l) in BUILDS} build[j, s, l];

# (4) a station takes no more than its size allows
s.t. load{(j, s) in STATIONS}:
  sum{(v, s, j) in ARCS} mass[v, s] * assign[v, s, j]
    <= sum{(j, s, l) in BUILDS} station_capacity[s, l] * build[j, s, l];

# (5) a station has one size and stands on an open site
s.t. stand{(j, s) in STATIONS}: sum{(j, s, l) in BUILDS} build[j, s, l] <= open[j];

# (6) the modules of a site fit on its area
s.t. area{j in DEPOTS}: sum{(j, s, l) in BUILDS} station_area[s, l] * build[j, s, l] <= site_area[j];

# (7) what a station received, less its loss, travels on to centres
s.t. balance{(j, s) in STATIONS}:
  sum{(v, s, j) in ARCS} delivered[v, s] * assign[v, s, j] = sum{(j, k, s) in ROADS} ship[j, k, s];

# (8) a centre's line takes no more than its size, and has one size at most
s.t. intake{(k, s) in LINES}:
  sum{(j, k, s) in ROADS} ship[j, k, s] <= sum{(k, s, l) in LINE_SIZES} line_capacity[k, s, l] * fit[k, s, l];
s.t. line{(k, s) in LINES}: sum{(k, s, l) in LINE_SIZES} fit[k, s, l] <= 1;

# (9) each target is reached over its scope, or the shortfall is paid; with a budget only the targets that the scenario
# keeps are listed
s.t. cover{(t, h) in COVERS}:
  sum{(v, s, j) in ARCS: s = cover_stream[t, h] and (h = 'district' or h = item_township[v, s])}
    mass[v, s] * assign[v, s, j]
  + (if shortfall_price[t, h] >= 0 then short[t, h]) >= cover_need[t, h];

# (10) each township has the stations it must have
s.t. quota{h in TOWNSHIPS, s in STREAMS: stations_required[h, s] > 0}:
  sum{(j, s, l) in BUILDS: site_township[j] = h} build[j, s, l] >= stations_required[h, s];

# (11) required sites are open and required centres have a line; radius, locked and forbidden assignments decide which
# arcs exist
s.t. site_stands{j in DEPOTS: site_required[j] = 1}: open[j] = 1;
s.t. required{k in REQUIRED_CENTRES}: sum{(k, s, l) in LINE_SIZES} fit[k, s, l] >= 1;

# (12) the cost stays within the budget
s.t. within_budget{1..1: budget >= 0}: cost <= budget;

# (26) the greatest distance is no shorter than any in use, be it of a part of a village's mass only
s.t. use{(v, s, j) in ARCS: seeks_distance = 1 and is_single[s] = 0}: assign[v, s, j] <= used[v, s, j];
s.t. farthest{(v, s, j) in ARCS: seeks_distance = 1}:
  way[v, s, j] * (if is_single[s] = 1 then assign[v, s, j] else used[v, s, j]) <= greatest;

# (27) who goes to a station has another one open within the backup radius
s.t. backup{(v, s, j) in ARCS: (v, s) in BACKED}:
  assign[v, s, j] <= sum{(v, s, i) in BACKUPS, (i, s, l) in BUILDS: i <> j} build[i, s, l];

# (28) at most so many villages depart from an accepted plan
s.t. depart_certain{(v, s) in CERTAIN}: move[v] >= 1;
s.t. depart_leaving{(v, s) in LEAVING}: move[v] + sum{(v, s, j) in STAYS} assign[v, s, j] >= 1;
s.t. depart_beyond{(v, s) in COUNTED diff (CERTAIN union LEAVING)}:
  sum{(v, s, j) in ARCS diff STAYS} assign[v, s, j] <= move[v];
s.t. depart_dropped{(v, s) in SERVED}:            # less than a kilogram is nothing
  sum{(v, s, j) in ARCS} 1000 * mass[v, s] * assign[v, s, j] + move[v] >= 1;
s.t. within_moves{1..1: moves >= 0}: sum{v in MOVERS} move[v] <= moves;

# a plan to be reckoned
s.t. fixed_site{j in DEPOTS: is_fixed = 1}: open[j] = if j in OPEN_SITES then 1 else 0;
s.t. fixed_station{(j, s, l) in BUILDS: is_fixed = 1}: build[j, s, l] = if (j, s, l) in BUILT then 1 else 0;
s.t. fixed_line{(k, s, l) in LINE_SIZES: is_fixed = 1}: fit[k, s, l] = if (k, s, l) in FITTED then 1 else 0;
s.t. fixed_assignment{(v, s, j) in ARCS: is_fixed = 1}:
  assign[v, s, j] = handed_over[v, s, j] / mass[v, s];

solve;

printf "objective %.6f\n", if seeks_distance = 1 then greatest else if budget >= 0 then sum{(v, s, j) in ARCS} mass[v, s] * assign[v, s, j] else cost;

end;
