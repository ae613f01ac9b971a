// Where events took place, tied to when.
import { h, replace } from "../parts/dom.js";
import { get, meta } from "../parts/api.js";
import { dayBrush, dayFields } from "../parts/days.js";
import { dataMenu, figure, permalink, printButton } from "../parts/download.js";
import { eventList } from "../parts/event.js";
import { filtersOf, chips } from "../parts/filters.js";
import { head } from "../parts/head.js";
import { foreign } from "../parts/quoted.js";
import { href } from "../parts/route.js";
import { number, several } from "../parts/words.js";
import { map } from "../charts/map.js";

const LISTED = 40;

export async function render(main, { params }, signal) {
  const filters = filtersOf(params);
  const [{ ledger }, { items: unsorted }] = await Promise.all([meta(), get("places", filters, signal)]);
  const items = [...unsorted].sort((one, other) => other.events - one.events);
  const beside = h("div", { class: "beside", role: "region", "aria-label": "Events of the chosen place", tabindex: 0 });
  const show = (places) => chosen(beside, places, filters);
  const total = items.reduce((sum, place) => sum + place.events, 0);
  const table = h("table", { class: "places" }, h("caption", { class: "unseen" }, "Places by number of events"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Place"), h("th", { scope: "col" }, "Country"), h("th", { scope: "col", class: "number" }, "Events"), h("th", { scope: "col", class: "number" }, "Contested"))),
    h("tbody", {}, items.slice(0, LISTED).map((place) => h("tr", {}, h("th", { scope: "row" }, h("button", { type: "button", class: "as-link", "data-row": true, onclick: () => show([place]) }, foreign(place.name ?? place.country))), h("td", {}, place.country ?? "–"), h("td", { class: "number" }, number(place.events)), h("td", { class: "number" }, number(place.contested))))));
  replace(beside, h("h2", {}, "Places"), table, items.length > LISTED ? h("p", { class: "note" }, `The ${LISTED} busiest of ${number(items.length)}.`) : null);
  const drawn = await map(items, show);
  replace(main, head("Map", `${several(total, "event")} at ${several(items.length, "place")} that the reports name. Where only the country is named, the ring is dashed and stands in its middle.`, dataMenu("events", filters), permalink(), printButton()),
    chips(params),
    h("div", { class: "map-and-list" }, figure("Where", null, drawn, "histor-map"), beside),
    ledger.last_day ? h("section", { class: "when", "aria-label": "Days" }, dayFields(ledger, params.get("from"), params.get("to")), dayBrush(ledger, filters, params.get("from"), params.get("to"), signal)) : null);
}

async function chosen(beside, places, filters) {
  const names = [...new Set(places.map((place) => place.name ?? place.country).filter(Boolean))];
  const query = [...filters.filter(([key]) => key !== "place"), ...names.map((name) => ["place", name])];
  replace(beside, h("p", { class: "note" }, "Fetching the events …"));
  try {
    const { items, total } = await get("events", [...query, ["limit", 20]]);
    const all = query.reduce((params, [key, value]) => ({ ...params, [key]: [...(params[key] ?? []), value] }), {});
    replace(beside, h("h2", {}, names.slice(0, 3).map((name, index) => [index ? ", " : "", foreign(name)]), names.length > 3 ? ` and ${names.length - 3} more` : ""), eventList(items, "No events."),
      h("p", {}, h("a", { href: href("events", all) }, total > items.length ? `All ${number(total)} in the table` : "In the table")));
  } catch (problem) {
    replace(beside, h("p", { class: "problem" }, problem.message));
  }
}
