// The period: what moved, what is contested, what is due.
import { h, replace } from "../parts/dom.js";
import { get, meta } from "../parts/api.js";
import { answers } from "../parts/answers.js";
import { dayBrush, dayFields } from "../parts/days.js";
import { dataMenu, permalink, printButton } from "../parts/download.js";
import { eventList } from "../parts/event.js";
import { head } from "../parts/head.js";
import { foreign } from "../parts/quoted.js";
import { href } from "../parts/route.js";
import { longDay, number, plain, several, signed, span } from "../parts/words.js";
import { spark } from "../charts/spark.js";

const FEW = 8;
const ARROWS = { up: ["▲", "tension up"], down: ["▼", "tension down"], flat: ["▬", "steady"] };

function standfirst(period) {
  const { totals } = period;
  const days = length(period);
  const before = totals.before?.events;
  const compared = before === undefined || before === null ? "" : `, against ${number(before)} in the ${days === 7 ? "week" : `${number(days)} days`} before`;
  return `${several(totals.events, "event")} in ${several(totals.reports, "report")}${compared}. ${several(totals.contested, "is", "are")} contested.`;
}

function movers(period) {
  if (period.movers.length === 0) return h("p", { class: "note" }, "No two countries dealt with each other in these days.");
  return h("table", { class: "movers" },
    h("caption", { class: "unseen" }, "Dyads that moved most against their baseline"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Dyad"), h("th", { scope: "col" }, "Four weeks"), h("th", { scope: "col", class: "number" }, "Against baseline"))),
    h("tbody", {}, period.movers.slice(0, FEW).map((mover) => {
      const [arrow, words] = ARROWS[mover.arrow] ?? ARROWS.flat;
      return h("tr", {},
        h("th", { scope: "row" }, h("a", { href: href(`dyad/${mover.a}/${mover.b}`, { from: period.from, to: period.to }) }, foreign(mover.a_name ?? mover.a), " – ", foreign(mover.b_name ?? mover.b)), h("span", { class: "note" }, ` ${several(mover.events, "event")}`)),
        h("td", {}, spark(mover.spark ?? [], mover.baseline / length(period))),
        h("td", { class: "number" }, h("span", { class: `arrow ${mover.arrow}`, "aria-hidden": "true" }, arrow), h("span", { class: "unseen" }, `${words}: `), signed(mover.change)));
    })));
}

/** In days; the baseline of a mover is of as many, the points of its sparkline are single days. */
const length = ({ from, to }) => Math.round((Date.parse(to) - Date.parse(from)) / 86400000) + 1;

function risen(period) {
  if (period.risen.length === 0) return h("p", { class: "note" }, "Nothing rose.");
  const most = Math.max(...period.risen.map((row) => Math.max(row.count, row.before)), 1);
  return h("table", { class: "risen" },
    h("caption", { class: "unseen" }, "Kinds of event that rose most"),
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Event"), h("th", { scope: "col" }, h("span", { class: "unseen" }, "Bar")), h("th", { scope: "col", class: "number" }, "Now"), h("th", { scope: "col", class: "number" }, "Before"))),
    h("tbody", {}, period.risen.slice(0, FEW).map((row) =>
      h("tr", {}, h("th", { scope: "row" }, h("a", { href: href("events", { event: row.event, from: period.from, to: period.to }) }, plain(row.event))),
        h("td", {}, h("meter", { class: "bar", min: 0, max: most, value: row.count, "aria-label": `${row.event}: ${row.count}` })),
        h("td", { class: "number" }, number(row.count)), h("td", { class: "number note" }, number(row.before))))));
}

function alerts(rows) {
  if (rows.length === 0) return h("p", { class: "note" }, "No day left its baseline. An alert needs thirty days of history.");
  return h("ul", { class: "plain-list" }, rows.map((row) => {
    const [a, b] = row.series.split(/[>-]/);
    return h("li", {}, h("strong", {}, b ? h("a", { href: href(`dyad/${a}/${b}`) }, row.series.replace(">", " → ")) : row.series), ` on ${longDay(row.day)}: score ${signed(row.score)}, usual ${signed(row.baseline)}`);
  }));
}

/** Fills itself when the server has answered; what is contested stands above it already. */
function mostTold(days, contested, signal) {
  const place = h("div", {}, h("p", { class: "note" }, "Looking …"));
  get("events", [...days, ["sort", "origins"], ["limit", 3 * FEW]], signal)
    .then(({ items }) => replace(place, eventList(items.filter((event) => !contested.some((one) => one.id === event.id)).slice(0, FEW), "Nothing.")))
    .catch((problem) => problem.name === "AbortError" || replace(place, h("p", { class: "problem" }, problem.message)));
  return place;
}

export async function render(main, { params }, signal) {
  const asked = [...params].filter(([key]) => key === "from" || key === "to");
  const [{ ledger }, period] = await Promise.all([meta(), get("period", asked, signal)]);
  if (!ledger.last_day) return replace(main, head("An empty ledger", "There is nothing in it yet."), h("p", {}, "Add reports with ", h("code", {}, "histor ledger add"), ", or ", h("a", { href: "#/try" }, "try one"), "."));
  const days = [["from", period.from], ["to", period.to]];
  const contested = period.contested ?? [];
  replace(main,
    head(span(period.from, period.to), standfirst(period), dataMenu("events", days), permalink(), printButton()),
    h("section", { class: "when", "aria-label": "Days" }, dayFields(ledger, period.from, period.to), dayBrush(ledger, [], period.from, period.to, signal)),
    h("div", { class: "columns lead" },
      h("div", { class: "stacked" },
        h("section", { class: "contested" }, h("h2", {}, "Contested"), h("p", { class: "note" }, "Disputed, denied or corrected, or told with figures that differ. Open one to see who says what."),
          eventList(contested.slice(0, FEW), "Nothing in these days is contested."),
          h("p", { class: "onward" }, h("a", { href: href("events", { contested: "true", ...Object.fromEntries(days) }) }, contested.length > FEW ? `All ${number(contested.length)} of these days` : "In the table"))),
        h("section", {}, h("h2", {}, "Most told"), h("p", { class: "note" }, "By the number of origins that tell it."), mostTold(days, contested, signal))),
      h("div", { class: "stacked" },
        h("section", {}, h("h2", {}, "Moved most"), h("p", { class: "note" }, "Sum of scores against what is usual for the pair; ▲ more tension, ▼ less."), movers(period)),
        h("section", {}, h("h2", {}, "Who answered whom"), h("p", { class: "note" }, "Between the busiest pairs."), answers(period, signal)))),
    h("div", { class: "columns thirds" },
      h("section", {}, h("h2", {}, "Announced and due"), eventList(period.due ?? [], "Nothing announced is due.")),
      h("section", {}, h("h2", {}, "Rose most"), risen(period)),
      h("section", {}, h("h2", {}, "Alerts"), alerts(period.alerts ?? []))));
}
