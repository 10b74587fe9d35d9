/// The script that draws the map with Leaflet: one map for each language, made when it is first seen.
///
/// It takes the place of the drawing on screens only; where it fails the drawing stays. Streams are chosen by the same
/// buttons. It asks no other host for anything: there are no tiles and no pictures.
enum MapScript {
  static let text = start + marks + layers + behaviour + ending

  private static let start = """
    (function () {
      "use strict";
      var shared = document.getElementById("\(MapData.identifier)");
      if (!shared || !window.L) { return; }
      var L = window.L, data = JSON.parse(shared.textContent), colourCount = \(MapDrawing.colourCount);

      function at(place) { return L.latLng(place[0] / 1e6, place[1] / 1e6); }
      function each(list, act) { Array.prototype.forEach.call(list, act); }
      function firstLine(text) { return text.split("\\n")[0]; }

      // the first line as a heading, each other line by itself; never read as markup
      function card(text) {
        var box = document.createElement("div");
        text.split("\\n").forEach(function (line, row) {
          box.appendChild(document.createElement(row ? "div" : "strong")).textContent = line;
        });
        return box;
      }


    """

  private static let marks = """
      // marks by township, so that shape tells what colour tells; the last is the cross of a village that is left
      var corners = [
        null, [[0, -1.25], [1.15, 0.85], [-1.15, 0.85]], [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
        [[0, 1.25], [1.15, -0.85], [-1.15, -0.85]]
      ];
      var cross = [[-1, -1], [1, 1], [0, 0], [1, -1], [-1, 1], [0, 0]];
      var Mark = L.CircleMarker.extend({
        _updatePath: function () {
          var centre = this._point, radius = this._radius, shape = this.options.shape;
          if (!shape || !this._renderer._setPath) { return L.CircleMarker.prototype._updatePath.call(this); }
          this._renderer._setPath(this, "M" + shape.map(function (corner) {
            return (centre.x + radius * corner[0]) + " " + (centre.y + radius * corner[1]);
          }).join("L") + "z");
        }
      });
      function sign(classes, text, side) {
        var face = document.createElement("span");
        face.textContent = text;
        return L.divIcon({ className: classes, html: face, iconSize: [side, side] });
      }
      // a place that the keyboard reaches and a reading program names
      function site(place, icon, text, rank) {
        var marker = L.marker(place, { icon: icon, keyboard: true, zIndexOffset: 1000 * rank });
        marker.on("add", function () {
          marker.getElement().setAttribute("role", "button");
          marker.getElement().setAttribute("aria-label", firstLine(text));
        });
        return tell(marker, text);
      }
      function tell(layer, text) {
        if (!L.Browser.mobile) { layer.bindTooltip(card(firstLine(text)), { direction: "top" }); }
        return layer.bindPopup(card(text), { maxWidth: 290, minWidth: 180 });
      }


    """

  private static let layers = """
      function villageLayer(words) {
        var marks = data.villages.map(function (village, v) {
          return tell(new Mark(at(village), {
            pane: "places", radius: 5, shape: corners[village[2] % corners.length],
            className: "village c" + village[2] % colourCount + (village[3] ? " estimated" : "")
          }), words.villages[v]);
        });
        return { marks: marks, group: L.layerGroup(marks) };
      }
      function closedLayer(words) {
        return L.layerGroup(data.depots.map(function (depot, d) {
          return depot[2] ? null : site(at(depot), sign("closed", depot[3] ? "×" : "", 13), words.depots[d], -1);
        }).filter(Boolean));
      }
      function nameLayer(words) {
        return L.layerGroup(data.townships.map(function (place, t) {
          return place.length ? L.marker(at(place), {
            pane: "names", interactive: false, keyboard: false,
            icon: sign("township t" + t % colourCount, words.townships[t], 0)
          }) : null;
        }).filter(Boolean));
      }
      function zoneLayer(words, bands) {
        return L.layerGroup([].concat.apply([], data.zones.map(function (zone, z) {
          return [].concat.apply([], zone.parts.map(function (part) {
            var shape = part.area
              ? function (o) { return L.polygon(part.area.map(function (ring) { return ring.map(at); }), o); }
              : part.line ? function (o) { return L.polyline(part.line.map(at), o); }
              : function (o) { return L.circle(at(part.point), o); };
            var kind = part.area ? "area" : part.line ? "line" : "area";
            var core = tell(shape({ pane: "zones", className: kind, radius: 12 }), words.zones[z]);
            if (!zone.setback) { return [core]; }
            var band = shape({
              pane: "zones", className: part.line ? "setback" : "setback round", radius: zone.setback, interactive: false
            });
            if (!part.point) { bands.push({ band: band, metres: zone.setback }); }
            return [band, core];
          }));
        })));
      }
      // along roads where the way is known
      function way(from, to, route) {
        return route === undefined ? [at(from), at(to)] : data.ways[route].map(at);
      }
      function streamLayer(stream, words) {
        var links = stream.links.map(function (link) {
          var village = data.villages[link[0]];
          var line = L.polyline(way(village, data.depots[link[1]], link[2]), {
            className: "link c" + village[2] % colourCount, interactive: false
          });
          line.ends = link;
          return line;
        });
        function dashed(from, to, route) {
          return L.polyline(way(from, to, route), { className: "onward", interactive: false });
        }
        var onward = stream.onward.map(function (pair) {
          return dashed(data.depots[pair[0]], data.centres[pair[1]], pair[2]);
        });
        var left = stream.left.map(function (v) {
          return new Mark(at(data.villages[v]), {
            pane: "places", radius: 7, shape: cross, className: "cross", interactive: false
          });
        });
        var ranks = {};
        stream.stations.forEach(function (station) { ranks[station[0]] = station[1]; });
        var depots = [];
        data.depots.forEach(function (depot, d) {
          if (!depot[2]) { return; }
          var rank = ranks[d];
          var face = rank === undefined ? sign("station other", depot[2], 16)
            : sign("station", depot[2], 22 + 5 * rank);
          depots.push({ depot: d, marker: site(at(depot), face, words.depots[d], rank === undefined ? 0 : 2) });
        });
        var sites = data.centres.map(function (centre, c) {
          return site(at(centre), sign(centre[2] ? "centre" : "centre closed", centre[2] ? words.centre : "",
            centre[2] ? 30 : 16), words.centres[c], centre[2] ? 1 : -1);
        });
        var outlets = [].concat.apply([], stream.deliveries.map(function (pair) {
          var outlet = data.outlets[pair[1]];
          return [
            dashed(data.centres[pair[0]], outlet), site(at(outlet), sign("outlet", "", 18), words.outlets[pair[1]], 0)
          ];
        }));
        return {
          links: links, depots: depots, lines: L.layerGroup(links), outlets: L.layerGroup(outlets),
          places: L.layerGroup(onward.concat(left, sites, depots.map(function (one) { return one.marker; })))
        };
      }


    """
}
