// GLPK ends the process when it is misused. Each function here makes one such call and gives NULL when it returned,
// or GLPK's message when it aborted; the message lives until the next call on the same thread.
//
// The jump out of an abort passes only over C: no other language's frame stands between setjmp and longjmp, not even
// under a branch-and-bound callback, whose own calls come through here again and are caught one level further in.
//
// After a message the problem may be half changed: hand it to gleaner_glpk_abandon and build another. A problem
// belongs to the thread that made it. The last problem of a thread takes GLPK's memory of that thread with it.
#ifndef GLEANER_GLPK_SHIM_H
#define GLEANER_GLPK_SHIM_H

#include <glpk.h>
#include <stdint.h>

typedef const char *gleaner_glpk_message;

/// A number that tells the calling thread from every other that lives.
uintptr_t gleaner_glpk_thread(void);

gleaner_glpk_message gleaner_glpk_create(glp_prob **problem);
gleaner_glpk_message gleaner_glpk_delete(glp_prob *problem);
/// Gives up a problem that an abort left half changed, without touching it.
void gleaner_glpk_abandon(void);

/// Programmes are loaded without names; this is here to show that a name which GLPK refuses does no harm either.
gleaner_glpk_message gleaner_glpk_name(glp_prob *problem, const char *name);
gleaner_glpk_message gleaner_glpk_set_direction(glp_prob *problem, int direction);
gleaner_glpk_message gleaner_glpk_add_rows(glp_prob *problem, int count);
gleaner_glpk_message gleaner_glpk_add_columns(glp_prob *problem, int count);
gleaner_glpk_message gleaner_glpk_delete_columns(glp_prob *problem, int count, const int *numbers);
gleaner_glpk_message gleaner_glpk_set_row_bounds(glp_prob *problem, int row, int type, double lower, double upper);
gleaner_glpk_message gleaner_glpk_set_column_bounds(
    glp_prob *problem, int column, int type, double lower, double upper);
gleaner_glpk_message gleaner_glpk_set_column_kind(glp_prob *problem, int column, int kind);
/// Column 0 is the constant.
gleaner_glpk_message gleaner_glpk_set_cost(glp_prob *problem, int column, double cost);
/// The arrays are read from their second element on.
gleaner_glpk_message gleaner_glpk_load_matrix(
    glp_prob *problem, int count, const int *rows, const int *columns, const double *values);
gleaner_glpk_message gleaner_glpk_set_row(
    glp_prob *problem, int row, int count, const int *columns, const double *values);
gleaner_glpk_message gleaner_glpk_set_column(
    glp_prob *problem, int column, int count, const int *rows, const double *values);

gleaner_glpk_message gleaner_glpk_scale(glp_prob *problem, int flags);
gleaner_glpk_message gleaner_glpk_set_row_scale(glp_prob *problem, int row, double factor);
gleaner_glpk_message gleaner_glpk_set_column_scale(glp_prob *problem, int column, double factor);
gleaner_glpk_message gleaner_glpk_standard_basis(glp_prob *problem);
gleaner_glpk_message gleaner_glpk_set_row_status(glp_prob *problem, int row, int status);
gleaner_glpk_message gleaner_glpk_factorise(glp_prob *problem, int *code);

/// Whether to go on with the work for which `context` stands: 0 to go on.
typedef int (*gleaner_glpk_wish_to_stop)(void *context);
/// A code that GLPK does not have: the work was left in the middle.
enum { GLEANER_GLPK_LEFT = -1 };

/// The simplex method without presolve. GLPK has no way to stop it in the middle but a limit, so `wish`, if there is
/// one, is asked whenever GLPK reports its progress (`out_frq`), and when it says yes the work is left as an abort
/// would leave it: the code is GLEANER_GLPK_LEFT and the problem half changed.
gleaner_glpk_message gleaner_glpk_simplex(
    glp_prob *problem, const glp_smcp *settings, gleaner_glpk_wish_to_stop wish, void *context, int *code);
gleaner_glpk_message gleaner_glpk_branch_and_bound(glp_prob *problem, const glp_iocp *settings, int *code);
/// Makes `copy` the same as `problem`, basis included, names left out.
gleaner_glpk_message gleaner_glpk_copy(glp_prob *copy, glp_prob *problem);
/// Gives `copy`, which has as many rows and columns, the basis of `problem`.
gleaner_glpk_message gleaner_glpk_copy_basis(glp_prob *copy, glp_prob *problem);
/// To be called from a branch-and-bound callback that was asked where to branch.
gleaner_glpk_message gleaner_glpk_branch_upon(glp_tree *tree, int column, int direction);
/// To be called from a branch-and-bound callback; `values` is read from its second element on.
gleaner_glpk_message gleaner_glpk_offer_plan(glp_tree *tree, const double *values);

/// Copies the basic solution: values and reduced costs of columns, prices of rows, each from element 0 on.
gleaner_glpk_message gleaner_glpk_read_basic(glp_prob *problem, double *values, double *reduced, double *prices);
/// Copies the values of the columns in the best integer plan, from element 0 on.
gleaner_glpk_message gleaner_glpk_read_integer(glp_prob *problem, double *values);

#endif
