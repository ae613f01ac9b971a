// Choosing days: two date fields, a few usual spans, and a histogram to drag over. All change the address.
import { h, replace } from "./dom.js";
import { get } from "./api.js";
import { changed, go } from "./route.js";
import { addDays } from "./words.js";
import { binFor, histogram } from "../charts/histogram.js";
import { legend } from "../charts/legend.js";

export const chooseDays = (from, to) => go(changed({ from, to, cursor: null }));

/** ledger: of `/meta`; from, to: as chosen, or null; usual: what holds where nothing is chosen. */
export function dayFields(ledger, from, to) {
  const field = (name, value) => h("label", {}, name === "from" ? "From " : "to ",
    h("input", { type: "date", name, value: value ?? "", min: ledger.first_day, max: ledger.last_day, onchange: (event) => {
      const days = { from, to, [name]: event.target.value || null };
      if (days.from && days.to && days.from > days.to) days[name === "from" ? "to" : "from"] = event.target.value;
      chooseDays(days.from, days.to);
    } }));
  const last = ledger.last_day;
  const spans = [["Last week", addDays(last, -6), last], ["Last four weeks", addDays(last, -27), last], ["All", ledger.first_day, last]];
  return h("div", { class: "days" }, field("from", from), field("to", to),
    spans.map(([name, start, end]) => h("button", { type: "button", class: "quiet", "aria-pressed": String(start === from && end === to), onclick: () => chooseDays(start, end) }, name)));
}

/** A histogram with its legend, filled when the server has answered; filters: all but the days. */
export function dayBrush(ledger, filters, from, to, signal, height = 110) {
  const chart = h("div", { class: "brushable" });
  const bin = binFor(ledger.first_day, ledger.last_day);
  const query = [["bin", bin], ...[...filters].filter(([key]) => !["from", "to"].includes(key))];
  get("histogram", query, signal).then(({ items }) => replace(chart, histogram(items, { bin, from, to, chosen: chooseDays, height }))).catch(() => {});
  return h("div", { class: "day-brush" }, chart, h("div", { class: "brush-foot" }, legend(), h("p", { class: "note" }, "Drag over the bars to choose days.")));
}
