import CGLPK
import CGLPKShim

/// What `glp_simplex` and `glp_intopt` return, in words.
enum ReturnCode: Equatable {
  /// The run ended by itself; the solution's status says how.
  case done
  case iterationLimit
  case timeLimit
  case gapReached
  /// Our own callback ended the search.
  case stopped
  /// The work was left in the middle because somebody wished it.
  case left
  case infeasible
  case unbounded
  case trouble(String)

  init(_ code: Int32) {
    switch code {
    case 0: self = .done
    case GLP_EITLIM: self = .iterationLimit
    case GLP_ETMLIM: self = .timeLimit
    case GLP_EMIPGAP: self = .gapReached
    case GLP_ESTOP: self = .stopped
    case Int32(GLEANER_GLPK_LEFT): self = .left
    case GLP_ENOPFS: self = .infeasible
    case GLP_ENODFS: self = .unbounded
    case GLP_EBADB: self = .trouble("the basis has the wrong size (GLP_EBADB)")
    case GLP_ESING: self = .trouble("the basis is singular (GLP_ESING)")
    case GLP_ECOND: self = .trouble("the basis is ill-conditioned (GLP_ECOND)")
    case GLP_EBOUND: self = .trouble("limits are wrong for their kind (GLP_EBOUND)")
    case GLP_EFAIL: self = .trouble("the solver failed (GLP_EFAIL)")
    case GLP_EROOT: self = .trouble("the root has no optimal basis (GLP_EROOT)")
    case GLP_EOBJLL: self = .trouble("the lower objective limit was reached (GLP_EOBJLL)")
    case GLP_EOBJUL: self = .trouble("the upper objective limit was reached (GLP_EOBJUL)")
    case GLP_EINSTAB: self = .trouble("numbers became unstable (GLP_EINSTAB)")
    default: self = .trouble("return code \(code)")
    }
  }
}
