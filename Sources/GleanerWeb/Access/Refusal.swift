import HTTPTypes
import Reports

/// Why a request is not answered as asked.
enum Refusal: Error, Hashable {
  /// Nobody is signed in.
  case signInFirst
  /// The account's role or township does not cover it.
  case notAllowed
  case notFound
  /// The form did not come from a page of this session.
  case foreignForm
  case tooLarge
  /// A program sent something else than JSON.
  case notJSON
  case wrongPassword
  /// Too many wrong passwords of late.
  case waitAtTheDoor
  /// Too many people are signing in.
  case busy
  /// A field is missing or makes no sense.
  case badInput(Phrase)
  /// It cannot be done in the present state.
  case conflict(Phrase)

  var status: HTTPResponse.Status {
    switch self {
    case .signInFirst, .wrongPassword: .unauthorized
    case .notJSON: .unsupportedMediaType
    case .waitAtTheDoor: .tooManyRequests
    case .busy: .serviceUnavailable
    case .notAllowed, .foreignForm: .forbidden
    case .notFound: .notFound
    case .tooLarge: .contentTooLarge
    case .badInput: .unprocessableContent
    case .conflict: .conflict
    }
  }

  var phrase: Phrase {
    switch self {
    case .signInFirst: Phrase("请先登录。", "Sign in first.")
    case .notAllowed: Phrase("您的账号无权查看或更改这一内容。", "Your account may not see or change this.")
    case .notFound: Phrase("没有这个页面。", "There is no such page.")
    case .foreignForm:
      Phrase(
        "表单已过期或不是从本站发出的；请返回重新打开页面再试。",
        "The form is out of date or came from elsewhere; go back, load the page again and retry.")
    case .tooLarge: Phrase("发送的内容过大。", "What was sent is too large.")
    case .notJSON: Phrase("内容类型应为 application/json。", "The content type must be application/json.")
    case .wrongPassword: .wrongPassword
    case .waitAtTheDoor: .waitBeforeRetry
    case .busy: .busyAtTheDoor
    case .badInput(let phrase), .conflict(let phrase): phrase
    }
  }
}
