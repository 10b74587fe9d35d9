import Hummingbird

/// The style sheet and the one small script, which are the same for everybody.
enum Assets {
  static func style(_ visit: Visit) -> Response { asset(PageStyle.text, type: "text/css; charset=utf-8") }
  static func script(_ visit: Visit) -> Response { asset(progressScript, type: "text/javascript; charset=utf-8") }

  private static func asset(_ text: String, type: String) -> Response {
    var response = Response.bytes(Array(text.utf8), type: type)
    response.headers[.cacheControl] = "public, max-age=3600"
    return response
  }

  /// Shows the progress of a run as it happens; without it the page says how to look again.
  private static let progressScript = """
    'use strict';
    const place = document.querySelector('[data-events]');
    if (place && window.EventSource) {
      const events = new EventSource(place.dataset.events);
      events.addEventListener('progress', event => { place.textContent = JSON.parse(event.data).message; });
      events.addEventListener('over', () => { events.close(); location.reload(); });
    }

    """
}
