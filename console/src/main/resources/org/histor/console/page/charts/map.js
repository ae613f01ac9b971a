// Places on country outlines. Places that lie too near to be told apart are one ring until one comes nearer.
import { h } from "../parts/dom.js";
import { number, several } from "../parts/words.js";
import { QUAD_CODES } from "./frame.js";

const d3 = globalThis.d3;
const HEIGHT = 520;

let outlines = null;
const countries = () => (outlines ??= fetch("/page/countries.geo.json").then((response) => response.json()));

/** The place's own point; a country's middle where only the country is known; null where neither is. */
function point(place, middles) {
  if (place.lat !== null && place.lat !== undefined) return { at: [place.lon, place.lat], country: false };
  const middle = middles.get(place.country);
  return middle ? { at: middle, country: true } : null;
}

/** A large country's largest part: the middle of all of France lies in the sea. */
function middleOf(feature) {
  const parts = feature.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return d3.geoCentroid(parts.reduce((best, part) => (d3.geoArea(part) > d3.geoArea(best) ? part : best)));
}

/** Gathers places whose rings would overlap, the busiest first. */
function clusters(places, scale) {
  const made = [];
  for (const place of [...places].sort((one, other) => other.events - one.events)) {
    const near = made.find((cluster) => Math.hypot(cluster.x - place.x, cluster.y - place.y) * scale < 26);
    if (near) near.places.push(place);
    else made.push({ x: place.x, y: place.y, places: [place] });
  }
  for (const cluster of made) {
    cluster.events = d3.sum(cluster.places, (place) => place.events);
    cluster.contested = d3.sum(cluster.places, (place) => place.contested);
    for (const code of QUAD_CODES) cluster[code] = d3.sum(cluster.places, (place) => place[code]);
  }
  return made;
}

const radius = (events) => 5 + Math.sqrt(events) * 3;

/**
 * An element with the map. places: as the server's; chosen(places): called when a ring is chosen that comes no nearer.
 * Zoom by wheel, by pinching, by the buttons, or by choosing a ring of several places.
 */
export async function map(places, chosen) {
  const { features } = await countries();
  const middles = new Map(features.filter((feature) => feature.properties.code).map((feature) => [feature.properties.code, middleOf(feature)]));
  const holder = h("div", { class: "map" });
  const located = places.map((place) => ({ place, point: point(place, middles) })).filter((one) => one.point);
  let zoom;
  let svg;

  function draw(width) {
    const height = Math.min(HEIGHT, Math.max(300, width * 0.62));
    const projection = d3.geoNaturalEarth1().fitExtent([[8, 8], [width - 8, height - 8]], { type: "FeatureCollection", features });
    const path = d3.geoPath(projection);
    svg = d3.create("svg").attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group").attr("aria-label", `Map of ${several(located.length, "place")}; each is listed beside it`);
    const ground = svg.append("g");
    ground.selectAll("path").data(features).join("path").attr("class", "country").attr("d", path);
    const rings = svg.append("g");
    const spots = located.map(({ place, point }) => ({ ...place, whole: point.country, x: projection(point.at)[0], y: projection(point.at)[1] }));
    let drawnAt = 0;
    zoom = d3.zoom().scaleExtent([1, 60]).translateExtent([[0, 0], [width, height]]).on("zoom", ({ transform }) => {
      ground.attr("transform", transform).attr("stroke-width", 0.6 / transform.k);
      if (Math.abs(Math.log(transform.k / (drawnAt || 0.001))) > 0.12) {
        drawnAt = transform.k;
        redraw(rings, clusters(spots, transform.k));
      }
      rings.selectAll(".ring").attr("transform", (cluster) => `translate(${transform.apply([cluster.x, cluster.y])})`);
    });
    svg.call(zoom).on("dblclick.zoom", null);
    holder.replaceChildren(svg.node());
    svg.call(zoom.transform, start(spots, width, height));
  }

  function redraw(rings, made) {
    const marks = rings.selectAll(".ring").data(made).join((enter) => enter.append("g").attr("class", "ring").attr("tabindex", 0).attr("role", "button"));
    marks.selectAll("*").remove();
    marks.attr("aria-label", words).on("click", (event, cluster) => choose(cluster)).on("keydown", (event, cluster) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(cluster);
    });
    marks.each(function (cluster) {
      ring(d3.select(this), cluster);
    });
  }

  function choose(cluster) {
    const spread = d3.max(cluster.places, (place) => Math.hypot(place.x - cluster.x, place.y - cluster.y));
    if (cluster.places.length > 1 && spread * 60 > 26) svg.transition().duration(matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 450).call(zoom.transform, around(cluster));
    chosen(cluster.places);
  }

  function around(cluster) {
    const [width, height] = [svg.attr("width"), svg.attr("height")];
    const scale = Math.min(60, 2.5 * d3.zoomTransform(svg.node()).k);
    return d3.zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-cluster.x, -cluster.y);
  }

  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry.contentRect.width);
    if (width > 0 && Number(svg?.attr("width")) !== width) requestAnimationFrame(() => draw(width));
  }).observe(holder);

  const by = (factor) => () => svg.transition().duration(200).call(zoom.scaleBy, factor);
  const buttons = h("div", { class: "map-buttons" },
    h("button", { type: "button", onclick: by(1.8), "aria-label": "Nearer" }, "+"),
    h("button", { type: "button", onclick: by(1 / 1.8), "aria-label": "Farther" }, "−"),
    h("button", { type: "button", onclick: () => svg.call(zoom.transform, d3.zoomIdentity), "aria-label": "The whole world" }, "World"));
  return h("div", { class: "map-frame chart" }, holder, buttons);
}

/** As near as shows where most happened: the middle 90 % of the events. */
function start(spots, width, height) {
  if (spots.length === 0) return d3.zoomIdentity;
  const range = (key) => {
    const values = spots.flatMap((spot) => Array(Math.min(spot.events, 50)).fill(spot[key])).sort(d3.ascending);
    return [d3.quantileSorted(values, 0.05), d3.quantileSorted(values, 0.95)];
  };
  const [[left, right], [top, bottom]] = [range("x"), range("y")];
  const scale = Math.max(1, Math.min(8, 0.75 / Math.max((right - left) / width, (bottom - top) / height, 0.01)));
  return d3.zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-(left + right) / 2, -(top + bottom) / 2);
}

function words(cluster) {
  const names = cluster.places.slice(0, 3).map((place) => place.name).join(", ");
  const rest = cluster.places.length > 3 ? ` and ${number(cluster.places.length - 3)} more` : "";
  return `${names}${rest}: ${several(cluster.events, "event")}${cluster.contested ? `, ${number(cluster.contested)} contested` : ""}`;
}

/** A ring of the four classes around the number of events; dashed around where only the country is known. */
function ring(group, cluster) {
  const outer = radius(cluster.events);
  group.append("title").text(words(cluster));
  group.append("circle").attr("class", "ring-ground").attr("r", outer);
  const arc = d3.arc().innerRadius(outer - Math.min(5, outer * 0.45)).outerRadius(outer);
  const parts = d3.pie().sort(null).value((code) => cluster[code])(QUAD_CODES);
  group.selectAll("path").data(parts).join("path").attr("class", (part) => `q${part.data}`).attr("d", arc);
  if (cluster.places.every((place) => place.whole)) group.append("circle").attr("class", "whole").attr("r", outer + 2.5);
  if (outer > 11) group.append("text").attr("text-anchor", "middle").attr("dy", "0.35em").text(cluster.events);
  else {
    const more = cluster.places.length > 1 ? ` +${cluster.places.length - 1}` : "";
    group.append("text").attr("class", "place-name").attr("x", outer + 4).attr("dy", "0.35em").text(cluster.places[0].name + more);
  }
}
