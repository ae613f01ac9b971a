// All events, filtered, in a table whose rows open.
import { h, replace } from "../parts/dom.js";
import { get, meta } from "../parts/api.js";
import { dayBrush, dayFields } from "../parts/days.js";
import { dataMenu, permalink, printButton } from "../parts/download.js";
import { opener, statusTag, witnessLine } from "../parts/event.js";
import { chips, filterPanel, filtersOf } from "../parts/filters.js";
import { head } from "../parts/head.js";
import { changed, go } from "../parts/route.js";
import { longDay, number, several, shortDay } from "../parts/words.js";

const PAGE = 50;
const COLUMNS = [["Day", ["-day", "day"]], ["What is said to have happened", null], ["Status", null], ["Origins", ["origins"]], ["Reports", ["-reported"]], ["Confidence", null]];
const SORTS = { "-day": "latest first", day: "earliest first", origins: "most origins first", "-reported": "last reported first" };

let state = null;

/** Marks in the address which row is open, without asking the server for the list again. */
function remember(id) {
  history.replaceState(null, "", changed({ open: id }));
  state.shown = location.hash;
}

function row(event, open) {
  const detail = h("td", { colspan: COLUMNS.length });
  const below = h("tr", { class: "detail", hidden: true }, detail);
  const place = (opened) => {
    below.hidden = !opened;
    return detail;
  };
  const line = h("tr", { class: "event-row" },
    h("td", { class: "day" }, h("time", { datetime: event.date, title: longDay(event.date) }, shortDay(event.date), event.date_from === "report" ? h("span", { class: "note", title: "No report states the day: it is that of the first report" }, "?") : null)),
    h("td", { class: "what" }, opener(event, place, { open, changed: (opened) => remember(opened ? event.id : null) }), " ", witnessLine(event)),
    h("td", { class: "status-cell" }, statusTag(event.status)),
    h("td", { class: "number", "data-name": "origins" }, number(event.origins)),
    h("td", { class: "number", "data-name": "reports" }, number(event.reports)),
    h("td", { class: "number", "data-name": "confidence" }, Number(event.confidence).toFixed(2)));
  return [line, below];
}

function header(sort) {
  return h("tr", {}, COLUMNS.map(([title, sorts]) => {
    if (!sorts) return h("th", { scope: "col" }, title);
    const at = sorts.indexOf(sort);
    const next = sorts[(at + 1) % sorts.length];
    const direction = at < 0 ? null : sort === "day" ? "ascending" : "descending";
    return h("th", { scope: "col", "aria-sort": direction, class: title === "Day" ? null : "number" },
      h("button", { type: "button", class: "sort", title: SORTS[next], onclick: () => go(changed({ sort: next === "-day" ? null : next, cursor: null })) }, title, h("span", { "aria-hidden": "true" }, at < 0 ? "" : direction === "ascending" ? " ↑" : " ↓")));
  }));
}

async function page(params, cursor, signal) {
  const query = [...filtersOf(params), ["sort", params.get("sort") ?? "-day"], ["limit", PAGE]];
  if (cursor) query.push(["cursor", cursor]);
  return get("events", query, signal);
}

function more(params, next) {
  if (!next) return null;
  const button = h("button", { type: "button", class: "more" }, `Show ${PAGE} more`);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await page(params, next, state.signal);
    const rows = answer.items.map((event) => row(event, false));
    state.body.append(...rows.flat());
    rows[0]?.[0].querySelector("button")?.focus();
    replace(state.foot, more(params, answer.next));
  });
  return button;
}

function skeleton(main, described) {
  state = { main, meta: described, panel: filterPanel(described), summary: h("p", { class: "summary", role: "status" }), chips: h("div", {}), when: h("div", {}), tools: h("div", { class: "page-tools" }),
    head: h("thead", {}), body: h("tbody", {}), foot: h("div", { class: "table-foot" }) };
  const wide = matchMedia("(min-width: 62rem)").matches;
  replace(main, head("Events", null, state.tools),
    h("div", { class: "with-panel" },
      h("details", { class: "panel", open: wide }, h("summary", {}, "Filters"), state.panel),
      h("div", {}, state.when, state.chips, state.summary, h("table", { class: "events" }, h("caption", { class: "unseen" }, "Events; each row opens its claims"), state.head, state.body), state.foot)));
}

export async function render(main, { params }, signal) {
  skeleton(main, await meta());
  await update(main, { params }, signal);
}

export async function update(main, { params }, signal) {
  if (!state || state.main !== main || !main.contains(state.body)) return render(main, { params }, signal);
  if (state.shown === location.hash) return;
  state.signal = signal;
  const filters = filtersOf(params);
  const { ledger } = state.meta;
  state.panel.update(params, signal);
  replace(state.chips, chips(params));
  replace(state.tools, dataMenu("events", filters), permalink(), printButton());
  replace(state.when, ledger.last_day ? [dayFields(ledger, params.get("from"), params.get("to")), dayBrush(ledger, filters, params.get("from"), params.get("to"), signal, 84)] : null);
  const answer = await page(params, null, signal);
  state.shown = location.hash;
  replace(state.head, header(params.get("sort") ?? "-day"));
  replace(state.body, answer.items.map((event) => row(event, event.id === params.get("open"))));
  replace(state.foot, more(params, answer.next));
  const sort = SORTS[params.get("sort") ?? "-day"];
  state.summary.textContent = answer.items.length === 0 ? "No event fits. Take a filter away."
    : `${answer.total === undefined ? `${answer.items.length}${answer.next ? " of more" : ""} events` : several(answer.total, "event")}, ${sort}.`;
}
