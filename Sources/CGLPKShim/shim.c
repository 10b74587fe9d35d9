#include "CGLPKShim.h"

#include <setjmp.h>
#include <stdbool.h>
#include <string.h>

enum { MESSAGE_SIZE = 512 };

// The innermost guarded call of this thread, or NULL outside all of them.
static _Thread_local jmp_buf *innermost;
// What GLPK has printed since the call began; it prints its complaint just before it aborts.
static _Thread_local char printed[MESSAGE_SIZE];
static _Thread_local char message[MESSAGE_SIZE];
// Problems of this thread that are not yet deleted or abandoned.
static _Thread_local int living;
// Whether GLPK on this thread calls us back; glp_free_env makes it forget.
static _Thread_local bool is_hooked;

// Who may ask the running simplex method to stop.
static _Thread_local gleaner_glpk_wish_to_stop stop_wish;
static _Thread_local void *stop_context;

// What setjmp gives when the jump came from an abort, or from a wish to stop.
enum { ABORTED = 1, LEFT = 2 };

// Keeps the last of what GLPK prints, and keeps it off the terminal.
static int take_text(void *unused, const char *text) {
  (void)unused;
  if (stop_wish != NULL && stop_wish(stop_context) != 0) longjmp(*innermost, LEFT);
  size_t have = strlen(printed), more = strlen(text);
  if (more >= MESSAGE_SIZE) {
    text += more - (MESSAGE_SIZE - 1);
    more = MESSAGE_SIZE - 1;
  }
  if (have + more >= MESSAGE_SIZE) {
    size_t drop = have + more - (MESSAGE_SIZE - 1);
    memmove(printed, printed + drop, have - drop + 1);
    have -= drop;
  }
  memcpy(printed + have, text, more + 1);
  return 1;
}

// GLPK would abort the process when this returned.
static void leave(void *unused) {
  (void)unused;
  if (innermost != NULL) longjmp(*innermost, ABORTED);
}

static void hook(void) {
  if (is_hooked) return;
  glp_term_hook(take_text, NULL);
  glp_error_hook(leave, NULL);
  is_hooked = true;
}

// Makes one line of the last two lines that GLPK printed.
static const char *last_lines(void) {
  size_t end = strlen(printed);
  while (end > 0 && printed[end - 1] == '\n') end--;
  size_t start = end;
  for (int lines = 0; start > 0; start--)
    if (printed[start - 1] == '\n' && ++lines == 2) break;
  size_t length = end - start;
  memcpy(message, printed + start, length);
  message[length] = '\0';
  for (char *c = message; *c != '\0'; c++)
    if (*c == '\n') *c = ' ';
  return length > 0 ? message : "GLPK aborted without a message";
}

static void free_thread_memory(void) {
  glp_free_env();
  is_hooked = false;
}

// After an abort: the message, and nothing left behind on a thread that has no problem of its own.
static const char *complaint(void) {
  const char *words = last_lines();
  if (living == 0) free_thread_memory();
  return words;
}

// Runs `call` with aborts caught. `outer` is not changed between setjmp and longjmp, so it keeps its value.
#define GUARD(call)                              \
  do {                                           \
    jmp_buf here;                                \
    jmp_buf *const outer = innermost;            \
    printed[0] = '\0';                           \
    hook();                                      \
    if (setjmp(here) != 0) {                     \
      innermost = outer;                         \
      return complaint();                        \
    }                                            \
    innermost = &here;                           \
    call;                                        \
    innermost = outer;                           \
    return NULL;                                 \
  } while (0)

uintptr_t gleaner_glpk_thread(void) { return (uintptr_t)&living; }

static glp_prob *create_problem(void) {
  glp_prob *problem = glp_create_prob();
  living++;
  return problem;
}

static void one_fewer(void) {
  if (--living == 0) free_thread_memory();
}

static void delete_problem(glp_prob *problem) {
  glp_delete_prob(problem);
  one_fewer();
}

void gleaner_glpk_abandon(void) { one_fewer(); }

static void read_basic(glp_prob *problem, double *values, double *reduced, double *prices) {
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int j = 1; j <= columns; j++) {
    values[j - 1] = glp_get_col_prim(problem, j);
    reduced[j - 1] = glp_get_col_dual(problem, j);
  }
  for (int i = 1; i <= rows; i++) prices[i - 1] = glp_get_row_dual(problem, i);
}

static void read_integer(glp_prob *problem, double *values) {
  int columns = glp_get_num_cols(problem);
  for (int j = 1; j <= columns; j++) values[j - 1] = glp_mip_col_val(problem, j);
}

static void copy_basis(glp_prob *copy, glp_prob *problem) {
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int i = 1; i <= rows; i++) glp_set_row_stat(copy, i, glp_get_row_stat(problem, i));
  for (int j = 1; j <= columns; j++) glp_set_col_stat(copy, j, glp_get_col_stat(problem, j));
}

gleaner_glpk_message gleaner_glpk_create(glp_prob **problem) { GUARD(*problem = create_problem()); }

gleaner_glpk_message gleaner_glpk_delete(glp_prob *problem) { GUARD(delete_problem(problem)); }

gleaner_glpk_message gleaner_glpk_name(glp_prob *problem, const char *name) {
  GUARD(glp_set_prob_name(problem, name));
}

gleaner_glpk_message gleaner_glpk_set_direction(glp_prob *problem, int direction) {
  GUARD(glp_set_obj_dir(problem, direction));
}

gleaner_glpk_message gleaner_glpk_add_rows(glp_prob *problem, int count) { GUARD(glp_add_rows(problem, count)); }

gleaner_glpk_message gleaner_glpk_add_columns(glp_prob *problem, int count) { GUARD(glp_add_cols(problem, count)); }

gleaner_glpk_message gleaner_glpk_delete_columns(glp_prob *problem, int count, const int *numbers) {
  GUARD(glp_del_cols(problem, count, numbers));
}

gleaner_glpk_message gleaner_glpk_set_row_bounds(glp_prob *problem, int row, int type, double lower, double upper) {
  GUARD(glp_set_row_bnds(problem, row, type, lower, upper));
}

gleaner_glpk_message gleaner_glpk_set_column_bounds(
    glp_prob *problem, int column, int type, double lower, double upper) {
  GUARD(glp_set_col_bnds(problem, column, type, lower, upper));
}

gleaner_glpk_message gleaner_glpk_set_column_kind(glp_prob *problem, int column, int kind) {
  GUARD(glp_set_col_kind(problem, column, kind));
}

gleaner_glpk_message gleaner_glpk_set_cost(glp_prob *problem, int column, double cost) {
  GUARD(glp_set_obj_coef(problem, column, cost));
}

gleaner_glpk_message gleaner_glpk_load_matrix(
    glp_prob *problem, int count, const int *rows, const int *columns, const double *values) {
  GUARD(glp_load_matrix(problem, count, rows, columns, values));
}

gleaner_glpk_message gleaner_glpk_set_row(
    glp_prob *problem, int row, int count, const int *columns, const double *values) {
  GUARD(glp_set_mat_row(problem, row, count, columns, values));
}

gleaner_glpk_message gleaner_glpk_set_column(
    glp_prob *problem, int column, int count, const int *rows, const double *values) {
  GUARD(glp_set_mat_col(problem, column, count, rows, values));
}

gleaner_glpk_message gleaner_glpk_scale(glp_prob *problem, int flags) { GUARD(glp_scale_prob(problem, flags)); }

gleaner_glpk_message gleaner_glpk_set_row_scale(glp_prob *problem, int row, double factor) {
  GUARD(glp_set_rii(problem, row, factor));
}

gleaner_glpk_message gleaner_glpk_set_column_scale(glp_prob *problem, int column, double factor) {
  GUARD(glp_set_sjj(problem, column, factor));
}

gleaner_glpk_message gleaner_glpk_standard_basis(glp_prob *problem) { GUARD(glp_std_basis(problem)); }

gleaner_glpk_message gleaner_glpk_set_row_status(glp_prob *problem, int row, int status) {
  GUARD(glp_set_row_stat(problem, row, status));
}

gleaner_glpk_message gleaner_glpk_factorise(glp_prob *problem, int *code) { GUARD(*code = glp_factorize(problem)); }

gleaner_glpk_message gleaner_glpk_simplex(
    glp_prob *problem, const glp_smcp *settings, gleaner_glpk_wish_to_stop wish, void *context, int *code) {
  jmp_buf here;
  jmp_buf *const outer = innermost;
  printed[0] = '\0';
  hook();
  switch (setjmp(here)) {
    case 0:
      innermost = &here;
      stop_wish = wish;
      stop_context = context;
      *code = glp_simplex(problem, settings);
      innermost = outer;
      stop_wish = NULL;
      return NULL;
    case LEFT:
      innermost = outer;
      stop_wish = NULL;
      *code = GLEANER_GLPK_LEFT;
      return NULL;
    default:
      innermost = outer;
      stop_wish = NULL;
      return complaint();
  }
}

gleaner_glpk_message gleaner_glpk_branch_and_bound(glp_prob *problem, const glp_iocp *settings, int *code) {
  GUARD(*code = glp_intopt(problem, settings));
}

gleaner_glpk_message gleaner_glpk_copy(glp_prob *copy, glp_prob *problem) {
  GUARD(glp_copy_prob(copy, problem, GLP_OFF));
}

gleaner_glpk_message gleaner_glpk_copy_basis(glp_prob *copy, glp_prob *problem) { GUARD(copy_basis(copy, problem)); }

gleaner_glpk_message gleaner_glpk_branch_upon(glp_tree *tree, int column, int direction) {
  GUARD(glp_ios_branch_upon(tree, column, direction));
}

gleaner_glpk_message gleaner_glpk_offer_plan(glp_tree *tree, const double *values) {
  GUARD(glp_ios_heur_sol(tree, values));
}

gleaner_glpk_message gleaner_glpk_read_basic(glp_prob *problem, double *values, double *reduced, double *prices) {
  GUARD(read_basic(problem, values, reduced, prices));
}

gleaner_glpk_message gleaner_glpk_read_integer(glp_prob *problem, double *values) {
  GUARD(read_integer(problem, values));
}
