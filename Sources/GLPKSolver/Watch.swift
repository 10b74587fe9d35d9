import CGLPK
import CGLPKShim
import LinearProgramming

/// Stands beside a branch-and-bound search: hands in the first plan, chooses branches, keeps count and bound,
/// stops the search.
/// It lives in one call of `glp_intopt`, on one thread.
final class Watch {
  private let limits: Limits
  private let sense: LinearProgramme.Sense
  private let start: Outcome.Point?
  private var hasBegun = false
  private var plan: Double?
  private var branching: Branching

  /// Subproblems made so far, the root included.
  private(set) var nodes = 0
  /// The bound proven by the subproblems that are still open.
  private(set) var bound: Double?
  private(set) var stopReason: Outcome.StopReason?
  private(set) var fault: SolverFault?

  /// Simplex iterations spent on choosing where to branch.
  var trialIterations: Int { branching.iterations }

  init(
    limits: Limits, sense: LinearProgramme.Sense, start: Outcome.Point?, rootBound: Double?, branching: Branching
  ) {
    self.limits = limits
    self.sense = sense
    self.start = start
    self.branching = branching
    bound = rootBound
  }

  /// GLPK's callback. The calls made here have nothing to abort about; the one that might goes through the shim, so
  /// that no abort has to pass this frame.
  func look(at tree: OpaquePointer) {
    if !hasBegun {
      hasBegun = true
      offerStart(to: tree)
    }
    var created: Int32 = 0
    glp_ios_tree_size(tree, nil, nil, &created)
    nodes = Int(created)
    readPlan(tree)
    let reason = glp_ios_reason(tree)
    if reason == GLP_ISELECT || reason == GLP_IBRANCH || reason == GLP_IBINGO { readBound(tree) }
    let iterations = Int(glp_get_it_cnt(glp_ios_get_prob(tree))) + trialIterations
    stopReason = fault == nil ? limits.reasonToStop(iterations: iterations, nodes: nodes) : .finished
    if stopReason == nil && isGapReached { stopReason = .gapReached }
    if stopReason == nil && reason == GLP_IBRANCH { branch(tree, iterations: iterations) }
    if stopReason != nil {
      readBound(tree)
      glp_ios_terminate(tree)
    }
  }

  private func branch(_ tree: OpaquePointer, iterations: Int) {
    do throws(SolverFault) {
      branching.learn(from: tree)
      let choice = try branching.choose(tree) {
        stopReason = limits.reasonToStop(iterations: iterations, nodes: nodes)
        return stopReason != nil
      }
      guard let choice else { return }
      if let message = gleaner_glpk_branch_upon(tree, choice.column, choice.direction) {
        throw .library(String(cString: message))
      }
    } catch {
      fault = error
      stopReason = .finished
    }
  }

  private func offerStart(to tree: OpaquePointer) {
    guard let start else { return }
    let values = [0] + start.values
    if let message = gleaner_glpk_offer_plan(tree, values) { fault = .library(String(cString: message)) }
  }

  private func readPlan(_ tree: OpaquePointer) {
    let problem = glp_ios_get_prob(tree)
    let status = glp_mip_status(problem)
    guard status == GLP_FEAS || status == GLP_OPT else { return }
    let objective = glp_mip_obj_val(problem)
    guard objective != plan else { return }
    plan = objective
    limits.options.onProgress?(plan, bound)
  }

  private func readBound(_ tree: OpaquePointer) {
    let best = glp_ios_best_node(tree)
    guard best != 0 else { return }
    var open = glp_ios_node_bound(tree, best)
    // Before its relaxation is solved a node has no bound, which GLPK writes as the largest number.
    guard abs(open) < Double.greatestFiniteMagnitude else { return }
    // Nodes are pruned when they promise less than a tolerance; what is proven leaves that out.
    let sign = sense == .minimise ? 1.0 : -1.0
    if let plan {
      let pruned = plan - sign * BranchAndBound.pruningTolerance * (1 + abs(plan))
      open = sense == .minimise ? min(open, pruned) : max(open, pruned)
    }
    if let bound, sign * open <= sign * bound { return }
    bound = open
    limits.options.onProgress?(plan, bound)
  }

  /// |plan − bound| / |plan| has come down to what was asked.
  private var isGapReached: Bool {
    guard limits.options.relativeGap > 0, let plan, let bound else { return false }
    return abs(plan - bound) <= limits.options.relativeGap * abs(plan)
  }
}
