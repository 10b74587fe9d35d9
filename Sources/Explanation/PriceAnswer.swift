public import Quantities
public import WasteNetwork

/// What another decision would cost, as far as it is known.
public enum PriceAnswer: Sendable, Equatable {
  case price(Price)
  /// Proven: with all other villages where they are, it cannot be had.
  case impossible
  /// The limits of work were reached before a way or a proof that there is none was found.
  case open

  /// A price: the change of the yearly cost.
  public struct Price: Sendable, Equatable {
    /// To the fen, as a plan would state it.
    public let difference: Money
    /// Branch and bound settled it; otherwise something cheaper may exist.
    public let isExact: Bool
    /// What is built otherwise, the dearest change first; what is left of the difference is haulage and handling.
    public let steps: [Step]
  }

  /// A station, a site or a centre's line that changes.
  public struct Step: Sendable, Equatable {
    public enum Place: Sendable, Equatable {
      /// A site opens or closes.
      case site(ID<Depot>)
      case station(ID<Depot>, ID<WasteStream>)
      case line(ID<Centre>, ID<WasteStream>)
    }
    public let place: Place
    /// Size before and after; `nil` for none. A site's are empty names.
    public let before: String?
    public let after: String?
    /// Change of the yearly cost.
    public let difference: Money
  }

  /// The price, where there is one.
  public var price: Price? {
    if case .price(let price) = self { price } else { nil }
  }
  /// Change of the yearly cost, where it is known.
  public var difference: Money? { price?.difference }
}
