# Flows of a year over its periods: when mass arrives, lies, is dispatched, treated and delivered.
# Run: glpsol -m Models/flows.mod -d flows.dat
# Masses in tonnes, prices in CNY per tonne. Equation numbers as in Models/README.md and Sources/Flows.

param T integer > 0;                 # periods of the year
param S integer >= 0;                # stations
param L integer >= 0;                # lines of centres
param O integer >= 0;                # outlets
set ENDS within 1..L;     # lines whose stream no outlet takes: used where it is treated
set WAYS within {1..S, 1..L};     # roads station -> line of its stream
set SALES within {1..L, 1..O};    # roads line -> outlet of its stream

param days{1..T} >= 0;               # working days of a period
param net{1..S, 1..T} >= 0;          # arrivals less losses
param room{1..S} >= 0;               # storage of a station
param rate{1..S} >= 0;               # dispatch a working day
param store_room{1..L} >= 0;         # storage of a line
param treat{1..L} >= 0;              # treatment a working day
param yearly{1..L} >= 0;             # yearly capacity B of equation (8)
param most{1..O} >= 0;               # yearly capacity of an outlet
param least{1..O} >= 0;              # contracted yearly minimum
param onward{WAYS};                  # haulage station -> line
param sale{SALES};                   # haulage to the outlet less its price
param holding >= 0;                  # of a tonne kept for a period
param overflow >= 0;                 # of a tonne for which there is no room
param broken >= 0;                   # of a tonne short of a contract

# Bounds of stock are equation (15), of spill (17), of store (19).
var stock{i in 1..S, t in 1..T} >= 0, <= room[i];
var spill{i in 1..S, t in 1..T} >= 0, <= net[i,t];
var send{WAYS, 1..T} >= 0;
var store{l in 1..L, t in 1..T} >= 0, <= store_room[l];
var used{ENDS, 1..T} >= 0;
var deliver{SALES, 1..T} >= 0;
var short{1..O} >= 0;

minimize cost:                                                                           # (13)
    sum{(i,l) in WAYS, t in 1..T} onward[i,l] * send[i,l,t]
  + sum{(l,o) in SALES, t in 1..T} sale[l,o] * deliver[l,o,t]
  + sum{i in 1..S, t in 1..T} holding * stock[i,t] + sum{l in 1..L, t in 1..T} holding * store[l,t]
  + sum{i in 1..S, t in 1..T} overflow * spill[i,t] + sum{o in 1..O} broken * short[o];

s.t. yard{i in 1..S, t in 1..T}:                                                         # (14)
    stock[i,t] = stock[i, if t = 1 then T else t - 1] + net[i,t] - spill[i,t] - sum{(i,l) in WAYS} send[i,l,t];
s.t. station_rate{i in 1..S, t in 1..T}:                                                 # (16)
    sum{(i,l) in WAYS} send[i,l,t] <= rate[i] * days[t];
s.t. line{l in 1..L, t in 1..T}:                                                         # (18)
    store[l,t] = store[l, if t = 1 then T else t - 1] + sum{(i,l) in WAYS} send[i,l,t]
      - sum{(l,o) in SALES} deliver[l,o,t] - sum{e in ENDS: e = l} used[e,t];
s.t. line_rate{l in 1..L, t in 1..T}:                                                    # (20)
    sum{(l,o) in SALES} deliver[l,o,t] + sum{e in ENDS: e = l} used[e,t] <= treat[l] * days[t];
s.t. line_year{l in 1..L}:                                                               # (21)
    sum{(l,o) in SALES, t in 1..T} deliver[l,o,t] + sum{e in ENDS, t in 1..T: e = l} used[e,t] <= yearly[l];
s.t. outlet{o in 1..O}:                                                                  # (22)
    sum{(l,o) in SALES, t in 1..T} deliver[l,o,t] <= most[o];
s.t. contract{o in 1..O}:                                                                # (23)
    sum{(l,o) in SALES, t in 1..T} deliver[l,o,t] + short[o] >= least[o];

solve;
printf "optimum %.10g\n", cost;
end;
