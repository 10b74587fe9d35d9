/* The search's pricing of moves in plain C, for one kind of vehicle without limit of time: what Swift is measured against.
 *
 *     move_throughput STATE SWEEPS
 *
 * STATE is what `gleaner bench moves --state STATE` wrote. Prints moves priced, the sum of all prices and processor seconds.
 * Loads have DIMENSIONS entries (1 unless compiled otherwise; the engine has 4), of which the first is used.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef DIMENSIONS
#define DIMENSIONS 1
#endif

typedef int64_t whole;
typedef struct { int32_t of[DIMENSIONS]; } Load;

typedef struct {
  Load load_before;
  int next, previous, tour, position, location;
  int distance_before, reversed_distance;
} Stop;

typedef struct {
  Load load;
  int start, end, size;
  whole distance, penalty;
} Tour;

typedef struct { whole cost[3]; int place[3]; } Insertions;

static int locations, tour_count, capacity;
static whole load_weight;
static int *distance, *neighbours, *first_neighbour, *pairs, pair_count;
static Load *demand;
static Stop *stops;
static Tour *tours;
static Insertions *insertions;
static char *is_known;
static whole *removals;

static whole evaluations, checksum;

static inline whole arc(int from, int to) { return distance[from * locations + to]; }

static inline Load plus(Load a, Load b) {
  for (int d = 0; d < DIMENSIONS; d++) a.of[d] += b.of[d];
  return a;
}

static inline Load minus(Load a, Load b) {
  for (int d = 0; d < DIMENSIONS; d++) a.of[d] -= b.of[d];
  return a;
}

static inline whole penalty(Load load) {
  whole excess = 0;
  for (int d = 0; d < DIMENSIONS; d++) {
    int over = load.of[d] - (d == 0 ? capacity : 0);
    excess += over > 0 ? over : 0;
  }
  return (excess * load_weight) >> 10;
}

/* Two stops with their neighbours along the tours, and the arcs that several moves share. */
typedef struct {
  int u, v, p, x, q, y;
  int uAt, vAt, pAt, xAt, xxAt, qAt, yAt, yyAt;
  Tour *tourU, *tourV;
  int same, x_is_depot, v_is_depot, y_is_depot;
  whole relief;
  whole pu, ux, xxx, vy, qv, yyy, px, pxx, vu, xy;
} Pair;

static inline Pair make_pair(int u, int v) {
  Pair a;
  a.u = u;
  a.v = v;
  a.x = stops[u].next;
  a.y = stops[v].next;
  a.p = stops[u].previous;
  a.q = v < locations ? stops[v].previous : v;
  int xx = a.x < locations ? stops[a.x].next : a.x;
  int yy = a.y < locations ? stops[a.y].next : a.y;
  a.tourU = tours + stops[u].tour;
  a.tourV = tours + stops[v].tour;
  a.same = a.tourU == a.tourV;
  a.relief = a.tourU->penalty + (a.same ? 0 : a.tourV->penalty);
  a.uAt = stops[u].location;
  a.vAt = stops[v].location;
  a.pAt = stops[a.p].location;
  a.xAt = stops[a.x].location;
  a.xxAt = stops[xx].location;
  a.qAt = stops[a.q].location;
  a.yAt = stops[a.y].location;
  a.yyAt = stops[yy].location;
  a.x_is_depot = a.x >= locations;
  a.v_is_depot = v >= locations;
  a.y_is_depot = a.y >= locations;
  a.pu = arc(a.pAt, a.uAt);
  a.ux = arc(a.uAt, a.xAt);
  a.xxx = arc(a.xAt, a.xxAt);
  a.vy = arc(a.vAt, a.yAt);
  a.qv = arc(a.qAt, a.vAt);
  a.yyy = arc(a.yAt, a.yyAt);
  a.px = arc(a.pAt, a.xAt);
  a.pxx = arc(a.pAt, a.xxAt);
  a.vu = arc(a.vAt, a.uAt);
  a.xy = arc(a.xAt, a.yAt);
  return a;
}

static inline whole price(const Pair *a, whole cost, Load moved) {
  if (a->same) return cost;
  if (cost >= a->relief) return cost - a->relief;
  return cost - a->relief + penalty(minus(a->tourU->load, moved)) + penalty(plus(a->tourV->load, moved));
}

static inline whole relocation(const Pair *a) {
  if (a->u == a->y) return 0;
  return price(a, a->px - a->pu - a->ux + a->vu + arc(a->uAt, a->yAt) - a->vy, demand[a->uAt]);
}

static inline whole pair_relocation(const Pair *a, int reversed) {
  if (a->u == a->y || a->v == a->x || a->x_is_depot) return 0;
  whole within = reversed ? arc(a->vAt, a->xAt) + arc(a->xAt, a->uAt) + arc(a->uAt, a->yAt) : a->vu + a->ux + a->xy;
  return price(a, a->pxx - a->pu - a->ux - a->xxx + within - a->vy, plus(demand[a->uAt], demand[a->xAt]));
}

static inline whole exchange(const Pair *a) {
  if (a->u == a->q || a->u == a->y) return 0;
  return price(a, arc(a->pAt, a->vAt) + arc(a->vAt, a->xAt) - a->pu - a->ux + arc(a->qAt, a->uAt)
    + arc(a->uAt, a->yAt) - a->qv - a->vy, minus(demand[a->uAt], demand[a->vAt]));
}

static inline whole pair_exchange(const Pair *a) {
  if (a->u == a->q || a->x == a->q || a->u == a->y || a->x == a->v || a->x_is_depot) return 0;
  return price(a, arc(a->pAt, a->vAt) + arc(a->vAt, a->xxAt) + arc(a->qAt, a->uAt) + a->ux + a->xy - a->pu - a->ux
    - a->xxx - a->qv - a->vy, minus(plus(demand[a->uAt], demand[a->xAt]), demand[a->vAt]));
}

static inline whole double_pair_exchange(const Pair *a) {
  if (a->x_is_depot || a->y_is_depot || a->y == a->p || a->u == a->y || a->x == a->v || a->x == a->q) return 0;
  return price(a, arc(a->pAt, a->vAt) + a->vy + arc(a->yAt, a->xxAt) + arc(a->qAt, a->uAt) + a->ux
    + arc(a->xAt, a->yyAt) - a->pu - a->ux - a->xxx - a->qv - a->vy - a->yyy,
    minus(plus(demand[a->uAt], demand[a->xAt]), plus(demand[a->vAt], demand[a->yAt])));
}

static inline whole reversal(const Pair *a) {
  if (stops[a->u].position > stops[a->v].position || a->x == a->v) return 0;
  return arc(a->uAt, a->vAt) + a->xy - a->ux - a->vy + stops[a->v].reversed_distance
    - stops[a->x].reversed_distance;
}

static inline whole tail_price(const Pair *a, whole cost, Load load) {
  if (cost >= a->relief) return cost - a->relief;
  return cost - a->relief + penalty(load) + penalty(minus(plus(a->tourU->load, a->tourV->load), load));
}

static inline whole tail_reversal(const Pair *a) {
  whole cost = arc(a->uAt, a->vAt) + a->xy - a->ux - a->vy + stops[a->v].reversed_distance
    + stops[a->tourU->end].reversed_distance - stops[a->x].reversed_distance;
  return tail_price(a, cost, plus(stops[a->u].load_before, stops[a->v].load_before));
}

static inline whole tail_exchange(const Pair *a) {
  whole cost = arc(a->uAt, a->yAt) + arc(a->vAt, a->xAt) - a->ux - a->vy;
  return tail_price(a, cost, minus(plus(stops[a->u].load_before, a->tourV->load), stops[a->v].load_before));
}

static inline void sweep_pair(int u, int v, int behind_depot) {
  Pair a = make_pair(u, v);
  checksum += relocation(&a);
  checksum += pair_relocation(&a, 0);
  checksum += pair_relocation(&a, 1);
  evaluations += 3;
  if (!behind_depot) {
    checksum += pair_exchange(&a);
    evaluations += 1;
    if (u <= v) {
      checksum += exchange(&a) + double_pair_exchange(&a);
      evaluations += 2;
    }
    if (a.same) {
      checksum += reversal(&a);
      evaluations += 1;
    }
  }
  if (!a.same) {
    checksum += tail_reversal(&a);
    checksum += tail_exchange(&a);
    evaluations += 2;
  }
}

static void sweep_neighbours(void) {
  for (int u = 1; u < locations; u++)
    for (int i = first_neighbour[u]; i < first_neighbour[u + 1]; i++) {
      int v = neighbours[i];
      sweep_pair(u, v, 0);
      int previous = stops[v].previous;
      if (previous >= locations) sweep_pair(u, previous, 1);
    }
}

static inline void consider(Insertions *best, whole cost, int place) {
  if (cost >= best->cost[2]) return;
  int rank = cost >= best->cost[1] ? 2 : cost >= best->cost[0] ? 1 : 0;
  for (int i = 2; i > rank; i--) {
    best->cost[i] = best->cost[i - 1];
    best->place[i] = best->place[i - 1];
  }
  best->cost[rank] = cost;
  best->place[rank] = place;
}

static void prepare_insertions(int from, int to) {
  for (int u = stops[tours[from].start].next; u < locations; u = stops[u].next) {
    int before = stops[stops[u].previous].location, after = stops[stops[u].next].location;
    removals[u] = arc(before, after) - arc(before, u) - arc(u, after);
    int entry = to * locations + u;
    if (is_known[entry]) continue;
    is_known[entry] = 1;
    Insertions best = {{INT64_MAX, INT64_MAX, INT64_MAX}, {-1, -1, -1}};
    int stop = tours[to].start;
    do {
      int next = stops[stop].next, here = stops[stop].location, ahead = stops[next].location;
      consider(&best, arc(here, u) + arc(u, ahead) - arc(here, ahead), stop);
      stop = next;
    } while (stop < locations);
    insertions[entry] = best;
  }
}

static inline whole cheapest_place(int client, int other, int tour) {
  const Insertions *known = insertions + tour * locations + client;
  int before = stops[other].previous;
  int at = stops[before].location, after = stops[stops[other].next].location;
  whole direct = arc(at, client) + arc(client, after) - arc(at, after);
  int i = 0;
  while (i < 2 && (known->place[i] == other || known->place[i] == before)) i++;
  return known->place[i] < 0 || direct < known->cost[i] ? direct : known->cost[i];
}

static inline whole best_relocation(int from, int to, whole best) {
  whole relief = tours[from].penalty + tours[to].penalty;
  for (int u = stops[tours[from].start].next; u < locations; u = stops[u].next) {
    whole change = removals[u] + insertions[to * locations + u].cost[0] - relief;
    if (change >= best) continue;
    change += penalty(minus(tours[from].load, demand[u])) + penalty(plus(tours[to].load, demand[u]));
    if (change < best) best = change;
  }
  return best;
}

static whole best_free_exchange(int first, int second) {
  prepare_insertions(first, second);
  prepare_insertions(second, first);
  whole best = 0, relief = tours[first].penalty + tours[second].penalty;
  for (int u = stops[tours[first].start].next; u < locations; u = stops[u].next) {
    Load loadU = minus(tours[first].load, demand[u]), loadV = plus(tours[second].load, demand[u]);
    for (int v = stops[tours[second].start].next; v < locations; v = stops[v].next) {
      whole saved = removals[u] + removals[v];
      if (saved >= relief) continue;
      whole loads = penalty(plus(loadU, demand[v])) + penalty(minus(loadV, demand[v]));
      if (saved + loads >= relief) continue;
      whole added = cheapest_place(u, v, second);
      if (saved - relief + loads + added >= best) continue;
      whole total = saved - relief + loads + added + cheapest_place(v, u, first);
      if (total < best) best = total;
    }
  }
  return best_relocation(second, first, best_relocation(first, second, best));
}

static void sweep_free_exchanges(void) {
  memset(is_known, 0, (size_t)tour_count * locations);
  for (int i = 0; i < pair_count; i++) {
    int u = pairs[2 * i], v = pairs[2 * i + 1];
    checksum += best_free_exchange(u, v);
    evaluations += (whole)tours[u].size * tours[v].size + tours[u].size + tours[v].size;
  }
}

static FILE *state;

static whole next_number(void) {
  long long value;
  if (fscanf(state, "%lld", &value) != 1) {
    fprintf(stderr, "move_throughput: the state ends too early\n");
    exit(2);
  }
  return value;
}

static void read_tour(int index) {
  Tour *tour = tours + index;
  tour->start = locations + 2 * index;
  tour->end = tour->start + 1;
  tour->size = (int)next_number();
  int last = tour->start;
  stops[last].tour = index;
  for (int i = 0; i <= tour->size; i++) {
    int stop = i < tour->size ? (int)next_number() : tour->end;
    stops[stop].location = stop < locations ? stop : 0;
    stops[stop].tour = index;
    stops[stop].position = i + 1;
    stops[stop].previous = last;
    stops[last].next = stop;
    int out = arc(stops[last].location, stops[stop].location), back = arc(stops[stop].location, stops[last].location);
    stops[stop].load_before = plus(stops[last].load_before, demand[stops[stop].location]);
    stops[stop].distance_before = stops[last].distance_before + out;
    stops[stop].reversed_distance = stops[last].reversed_distance + back - out;
    last = stop;
  }
  tour->load = stops[last].load_before;
  tour->distance = stops[last].distance_before;
  tour->penalty = penalty(tour->load);
}

static void read_state(void) {
  locations = (int)next_number();
  tour_count = (int)next_number();
  capacity = (int)next_number();
  load_weight = next_number();
  distance = malloc(sizeof(int) * locations * locations);
  for (int i = 0; i < locations * locations; i++) distance[i] = (int)next_number();
  demand = calloc(locations, sizeof(Load));
  for (int i = 0; i < locations; i++) demand[i].of[0] = (int)next_number();
  stops = calloc(locations + 2 * tour_count, sizeof(Stop));
  tours = calloc(tour_count, sizeof(Tour));
  insertions = calloc((size_t)tour_count * locations, sizeof(Insertions));
  is_known = calloc((size_t)tour_count * locations, 1);
  removals = calloc(locations, sizeof(whole));
  for (int i = 0; i < tour_count; i++) read_tour(i);
  first_neighbour = calloc(locations + 1, sizeof(int));
  neighbours = malloc(sizeof(int) * locations * locations);
  for (int u = 1; u < locations; u++) {
    int count = (int)next_number();
    first_neighbour[u + 1] = first_neighbour[u] + count;
    for (int i = 0; i < count; i++) neighbours[first_neighbour[u] + i] = (int)next_number();
  }
  pair_count = (int)next_number();
  pairs = malloc(sizeof(int) * 2 * (pair_count + 1));
  for (int i = 0; i < 2 * pair_count; i++) pairs[i] = (int)next_number();
}

int main(int argc, char **argv) {
  if (argc != 3 || !(state = fopen(argv[1], "r"))) {
    fprintf(stderr, "usage: move_throughput STATE SWEEPS\n");
    return 2;
  }
  read_state();
  clock_t start = clock();
  for (int sweep = atoi(argv[2]); sweep > 0; sweep--) {
    sweep_neighbours();
    sweep_free_exchanges();
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("%lld %lld %.6f\n", (long long)evaluations, (long long)checksum, seconds);
  return 0;
}
