extension MapScript {
  static let behaviour = """
      function frame(holder, words) {
        var isStill = window.matchMedia && window.matchMedia("(prefers-reduced-motion: reduce)").matches;
        var map = L.map(holder, {
          attributionControl: false, zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25, zoomDelta: 0.5,
          dragging: !L.Browser.mobile, zoomAnimation: !isStill, fadeAnimation: !isStill
        });
        L.control.zoom({ zoomInTitle: words["in"], zoomOutTitle: words.out }).addTo(map);
        L.control.scale({ imperial: false }).addTo(map);
        map.createPane("zones").style.zIndex = 350;
        map.createPane("places").style.zIndex = 450;
        map.createPane("names").style.zIndex = 640;
        map.getPane("names").style.pointerEvents = "none";
        map.on("popupopen", function (event) {
          var button = event.popup.getElement().querySelector(".leaflet-popup-close-button");
          if (button) { button.setAttribute("aria-label", words.close); }
        });
        return map;
      }
      // a band is as wide as the distance to be kept, at every scale
      function keepBands(map, bands) {
        function set() {
          var metresPerPixel = 40075016.7 * Math.cos(map.getCenter().lat * Math.PI / 180) / Math.pow(2, map.getZoom() + 8);
          bands.forEach(function (one) { one.band.setStyle({ weight: 2 * one.metres / metresPerPixel }); });
        }
        map.on("zoomend", set);
        set();
      }
      function fillFinder(select, words, choose) {
        var groups = words.townships.map(function (name) {
          var group = document.createElement("optgroup");
          group.label = name;
          return group;
        });
        words.names.forEach(function (name, v) {
          var option = document.createElement("option");
          option.value = v;
          option.textContent = name;
          groups[data.villages[v][2]].appendChild(option);
        });
        groups.forEach(function (group) { if (group.childNodes.length) { select.appendChild(group); } });
        select.addEventListener("change", function () { if (select.value !== "") { choose(Number(select.value)); } });
      }

      function draw(edition) {
        var section = edition.querySelector(".tabs"), moving = section.querySelector(".moving");
        var words = JSON.parse(section.querySelector(".map-words").textContent), bands = [], shown = null;
        section.classList.add("is-live");
        moving.hidden = false;
        var map = frame(moving.querySelector(".live"), words);
        // until somebody moves the map, it shows the district whatever the size of the window
        var district = L.latLngBounds(data.villages.concat(data.depots, data.centres).map(at)), isTouched = false;
        function fit() { map.fitBounds(district, { padding: [22, 22], animate: false }); }
        ["pointerdown", "keydown"].forEach(function (kind) {
          moving.addEventListener(kind, function () { isTouched = true; });
        });
        // hidden on paper it has no size
        map.on("resize", function (event) {
          if (!isTouched && event.newSize.x > 80 && event.newSize.y > 80) { fit(); }
        });
        fit();
        var villages = villageLayer(words);
        var streams = data.streams.map(function (stream) { return streamLayer(stream, words); });
        var fixed = {
          zones: zoneLayer(words, bands), villages: villages.group, closed: closedLayer(words), names: nameLayer(words)
        };
        var boxes = moving.querySelectorAll("input[type=checkbox]"), wanted = {};

        // only what belongs to the place that was chosen stays dark
        function light(belongs) {
          if (!shown) { return; }
          shown.links.forEach(function (line) {
            var path = line.getElement();
            if (path) { path.classList.toggle("dim", !belongs(line.ends)); }
          });
        }
        function set(layer, isOn) { if (layer) { isOn ? map.addLayer(layer) : map.removeLayer(layer); } }
        function refresh() {
          each(boxes, function (box) { wanted[box.value] = box.checked; });
          Object.keys(fixed).forEach(function (name) { set(fixed[name], wanted[name]); });
          streams.forEach(function (stream) {
            set(stream.lines, stream === shown && wanted.links);
            set(stream.outlets, stream === shown && wanted.outlets);
            set(stream.places, stream === shown);
          });
        }
        function choose(stream) { map.closePopup(); shown = streams[stream]; refresh(); }

        villages.marks.forEach(function (mark, v) {
          mark.on("popupopen", function () { light(function (ends) { return ends[0] === v; }); });
          mark.on("popupclose", function () { light(function () { return true; }); });
        });
        streams.forEach(function (stream) {
          stream.depots.forEach(function (one) {
            one.marker.on("popupopen", function () { light(function (ends) { return ends[1] === one.depot; }); });
            one.marker.on("popupclose", function () { light(function () { return true; }); });
          });
        });
        var tabs = Array.prototype.filter.call(section.children, function (child) { return child.type === "radio"; });
        tabs.forEach(function (tab, stream) {
          tab.addEventListener("change", function () { if (tab.checked) { choose(stream); } });
          if (tab.checked) { choose(stream); }
        });
        each(boxes, function (box) { box.addEventListener("change", refresh); });
        fillFinder(moving.querySelector("select"), words, function (v) {
          var box = moving.querySelector("input[value=villages]");
          if (!box.checked) { box.checked = true; refresh(); }
          map.setView(at(data.villages[v]), Math.max(map.getZoom(), 13));
          villages.marks[v].openPopup();
        });
        keepBands(map, bands);
        return map;
      }


    """

  static let ending = """
      var drawn = [];
      function show() {
        each(document.querySelectorAll(".edition"), function (edition, number) {
          if (!edition.offsetParent) { return; }
          if (drawn[number]) { drawn[number].invalidateSize(); return; }
          try { drawn[number] = draw(edition); } catch (fault) {
            edition.querySelector(".tabs").classList.remove("is-live");
            edition.querySelector(".moving").hidden = true;
            console.error(fault);
          }
        });
      }
      each(document.querySelectorAll("input[name=language]"), function (input) { input.addEventListener("change", show); });
      show();
    }());
    """
}
