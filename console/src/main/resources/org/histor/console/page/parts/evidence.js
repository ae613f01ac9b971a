// What opens below an event: its claims, the figures that differ, what it follows from and what followed.
import { h, replace } from "./dom.js";
import { get } from "./api.js";
import { claimItem } from "./claim.js";
import { foreign, quoted } from "./quoted.js";
import { href } from "./route.js";
import { amount, linkWords, longDay, plain, several } from "./words.js";

const d3 = globalThis.d3;

/** One figure as a range on a scale that all of its kind share; an open end runs out in an arrow. */
function range({ min, max }, scale) {
  const [left, right] = scale.range();
  const svg = d3.create("svg").attr("class", "range").attr("width", right + 12).attr("height", 14).attr("aria-hidden", "true");
  const [start, end] = [min === null ? left : scale(min), max === null ? right : scale(max)];
  svg.append("line").attr("class", "rule").attr("x1", left).attr("x2", right).attr("y1", 7).attr("y2", 7);
  svg.append("line").attr("class", "reach").attr("x1", start).attr("x2", Math.max(end, start + 0.1)).attr("y1", 7).attr("y2", 7);
  if (min !== null) svg.append("circle").attr("cx", start).attr("cy", 7).attr("r", 4);
  if (max !== null && max !== min) svg.append("circle").attr("cx", end).attr("cy", 7).attr("r", 4);
  if (max === null) svg.append("path").attr("class", "open-end").attr("d", `M${end + 1},2l8,5l-8,5z`);
  return svg.node();
}

function sizes(event) {
  return (event.size ?? []).filter((size) => size.by_origin?.length).map((size) => {
    const numbers = size.by_origin.flatMap((figure) => [figure.min, figure.max]).filter((value) => value !== null);
    const scale = d3.scaleLinear([0, d3.max(numbers) * 1.05 || 1], [4, 150]);
    const differ = new Set(size.by_origin.map((figure) => `${figure.min} ${figure.max}`)).size > 1;
    return h("table", { class: "sizes" },
      h("caption", {}, h("strong", {}, plain(size.what)), `: ${amount(size)}${differ ? ", and the figures differ" : ""}`),
      h("tbody", {}, size.by_origin.map((figure) =>
        h("tr", {}, h("th", { scope: "row" }, foreign(named(figure.origin, event))), h("td", {}, range(figure, scale)), h("td", { class: "number" }, amount(figure))))));
  });
}

/** What an origin is called among the event's witnesses. */
const named = (key, event) => [...event.supported_by, ...event.denied_by].find((origin) => origin.key === key)?.name ?? key.replace(/^[a-z]+:/, "");

const side = (title, origins) => origins.length === 0 ? null
  : h("p", { class: "stands" }, h("strong", {}, title), " ", origins.map((origin, index) => [index ? "; " : "", foreign(origin.name), h("span", { class: "note" }, ` ${plain(origin.kind)}${origin.side && origin.side !== origin.name ? ", " + origin.side : ""}`)]));

function links(rows) {
  if (!rows?.length) return null;
  return h("section", { class: "links" }, h("p", { class: "small-head" }, "What it hangs on"), h("ul", {}, rows.map((link) =>
    h("li", {}, h("span", { class: "link-kind" }, linkWords(link.kind, link.forward, link.days)), ": ",
      h("a", { href: href(`event/${encodeURIComponent(link.id)}`) }, quoted(link.words ?? link.id)), h("span", { class: "note" }, ` ${longDay(link.date)}, ${plain(link.status)}`)))));
}

function changes(rows) {
  if (!rows?.length) return null;
  return h("details", {}, h("summary", {}, several(rows.length, "change")), h("ul", { class: "changes" }, rows.map((change) =>
    h("li", {}, quoted(typeof change === "string" ? change : Object.values(change).filter((value) => value !== null && typeof value !== "object").join(" · "))))));
}

function codes(event) {
  const parts = [
    [[event.event[0], ...event.mode].join(" / ")],
    ["CAMEO", event.cameo],
    [plain(event.modality)],
    event.context?.length ? [event.context.map(plain).join(", ")] : null,
    event.event_loc ? ["at", event.event_loc.name ?? event.event_loc.country] : null,
    ["confidence", Number(event.confidence).toFixed(2)],
    [several(event.origins, "origin")],
    [several(event.reports, "report")],
  ];
  return h("p", { class: "coded" }, parts.filter(Boolean).map((part, index) => [index ? " · " : "", quoted(part.join(" "))]));
}

/** All that is known of an event, as elements. */
export function evidence({ event, claims, links: hangs, changes: changed }) {
  return [
    h("div", { class: "stands-all" }, side("Says so:", event.supported_by), side("Denies it:", event.denied_by)),
    codes(event),
    sizes(event),
    h("ol", { class: "claims" }, claims.map((claim) => claimItem(claim))),
    links(hangs),
    changes(changed),
    h("p", { class: "permalink" }, h("a", { href: href(`event/${encodeURIComponent(event.id)}`) }, "Page of this event"), h("span", { class: "note" }, ` ${event.id}`)),
  ];
}

/** Fills a place with an event's evidence, or with why there is none. */
export async function showEvidence(place, id) {
  replace(place, h("p", { class: "note" }, "Fetching the claims …"));
  try {
    replace(place, evidence(await get(`events/${encodeURIComponent(id)}`)));
  } catch (problem) {
    replace(place, h("p", { class: "problem" }, quoted(problem.message)),
      (problem.heirs ?? []).map((heir) => h("p", {}, "It is now part of ", h("a", { href: href(`event/${heir}`) }, heir), ".")));
  }
}
