// One dyad: classes in both directions, scores against the baseline, and what answered what.
import { h, replace } from "../parts/dom.js";
import { get, meta } from "../parts/api.js";
import { dayBrush, dayFields } from "../parts/days.js";
import { dataMenu, figure, permalink, printButton } from "../parts/download.js";
import { eventList } from "../parts/event.js";
import { head } from "../parts/head.js";
import { foreign, quoted } from "../parts/quoted.js";
import { href } from "../parts/route.js";
import { addDays, linkWords, longDay, several } from "../parts/words.js";
import { arcs, directions, scores } from "../charts/dyad.js";
import { pairForm } from "./dyads.js";

const MANY = 100;

function nameOf(code, answer, countries) {
  const names = answer.names;
  const own = Array.isArray(names) ? names[code === answer.a ? 0 : 1] : names?.[code] ?? (code === answer.a ? answer.a_name ?? names?.a : answer.b_name ?? names?.b);
  return own ?? countries.find((country) => country.code === code)?.name ?? code;
}

function linkTable(links, events) {
  const byId = new Map(events.map((event) => [event.id, event]));
  const rows = links.filter((link) => byId.has(link.from) && byId.has(link.to));
  if (rows.length === 0) return h("p", { class: "note" }, "Nothing in these days answers or fulfils another event.");
  const linkTo = (id) => h("a", { href: href(`event/${encodeURIComponent(id)}`), "data-row": true }, quoted(byId.get(id).headline));
  return h("table", { class: "wide links-table" }, h("caption", { class: "unseen" }, "What followed from what"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "First"), h("th", { scope: "col" }, "Link"), h("th", { scope: "col" }, "Then"))),
    h("tbody", {}, rows.map((link) => h("tr", {},
      h("td", {}, linkTo(link.from), h("span", { class: "note" }, ` ${longDay(byId.get(link.from).date)}`)), h("td", {}, linkWords(link.kind, true, link.days)),
      h("td", {}, linkTo(link.to), h("span", { class: "note" }, ` ${longDay(byId.get(link.to).date)}`))))));
}

const inLane = (event, code) => event.actor.some((party) => party.country === code);

/** Both series over the same days, so that their charts share one axis; a day that the server leaves out had nothing. */
function together(there, back, events) {
  const known = [...there, ...back, ...events.map((event) => ({ day: event.date }))].map((row) => row.day).filter(Boolean).sort();
  if (known.length === 0) return [[], []];
  const days = [];
  for (let day = known[0]; day <= known.at(-1); day = addDays(day, 1)) days.push(day);
  return [there, back].map((series) => {
    const rows = new Map(series.map((row) => [row.day, row]));
    return days.map((day) => rows.get(day) ?? { day, 1: 0, 2: 0, 3: 0, 4: 0, score: 0, baseline: null, deviation: null });
  });
}

export async function render(main, { path, params }, signal) {
  const [, a, b] = path;
  const days = [...params].filter(([key]) => key === "from" || key === "to");
  const [answer, { ledger, countries }] = await Promise.all([get(`dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, days, signal), meta()]);
  const names = [a, b].map((code) => nameOf(code, answer, countries));
  const [there, back] = together(answer.series[`${a}>${b}`] ?? [], answer.series[`${b}>${a}`] ?? [], answer.events);
  const linkedPair = [["dyad", `${a}-${b}`], ...days];
  const name = `histor-${a}-${b}`;
  const charts = there.length === 0 ? [h("p", { class: "note" }, "No event between the two in these days.")] : [
    figure("Both directions", "Events a day that are told as facts.", directions(there, back, names), `${name}-directions`),
    h("p", { class: "note" }, "Scores: the line is the sum a day, conflict below nought; dashed, the median of the 90 days before; shaded, once thirty days are known, what is usual: beyond it an alert is raised."),
    h("div", { class: "side-by-side" },
      figure(`${names[0]} to ${names[1]}`, null, scores(there, `${names[0]} → ${names[1]}`), `${name}-score-there`),
      figure(`${names[1]} to ${names[0]}`, null, scores(back, `${names[1]} → ${names[0]}`), `${name}-score-back`)),
    figure("What answered what", "Circle: cooperation; diamond: conflict. Solid arc: answered in kind. Dashed: announced or pledged, and what became of it.", arcs(there, answer.events, answer.links, [a, b], names), `${name}-links`),
  ];
  replace(main, head(h("span", {}, foreign(names[0]), " – ", foreign(names[1])), `${several(answer.events.length, "event")}, ${several(answer.links.length, "link")} between them.`, dataMenu("events", linkedPair), permalink(), printButton()),
    pairForm(countries, a, b),
    ledger.last_day ? h("section", { class: "when", "aria-label": "Days" }, dayFields(ledger, params.get("from"), params.get("to")), dayBrush(ledger, [["dyad", `${a}-${b}`]], params.get("from"), params.get("to"), signal, 84)) : null,
    charts, linkTable(answer.links, answer.events),
    h("div", { class: "columns" }, [[0, a], [1, b]].map(([at, code]) => h("section", {}, h("h2", {}, `${names[at]} did`), eventList(latest(answer.events, code), "Nothing.")))),
    h("p", {}, h("a", { href: href("events", linkedPair.reduce((all, [key, value]) => ({ ...all, [key]: value }), {})) }, "All of them in the table")));
}

const latest = (events, code) => events.filter((event) => inLane(event, code)).sort((one, other) => (other.date ?? "").localeCompare(one.date ?? "")).slice(0, MANY);
