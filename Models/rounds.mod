# Rounds of one station and one day's visits: set partitioning over feasible rounds.
# Run: glpsol -m Models/rounds.mod -d rounds.dat
# A round is a set of visits that some truck can serve within payload, body and shift, with the cost of its best order.
# Equation numbers as in Models/README.md and Sources/Routing.

param V integer >= 0;                # visits
param R integer >= 0;                # feasible rounds
param cost{1..R} >= 0;               # thousandths of a fen
set SERVES{1..R} within 1..V;        # visits of a round

var drive{1..R} binary;              # 1 if the round is driven

minimize total: sum{r in 1..R} cost[r] * drive[r];                                       # (24)
s.t. once{v in 1..V}: sum{r in 1..R: v in SERVES[r]} drive[r] = 1;                       # (25)

solve;
printf "optimum %.12g\n", total;
end;
