// Who dealt with whom in the days chosen.
import { h, replace } from "../parts/dom.js";
import { get, meta } from "../parts/api.js";
import { dayBrush, dayFields } from "../parts/days.js";
import { dataMenu, figure, permalink, printButton } from "../parts/download.js";
import { chips, filtersOf } from "../parts/filters.js";
import { head } from "../parts/head.js";
import { foreign } from "../parts/quoted.js";
import { go, href } from "../parts/route.js";
import { number, several, signed } from "../parts/words.js";
import { network } from "../charts/network.js";

const LISTED = 60;

export async function render(main, { params }, signal) {
  const filters = filtersOf(params);
  const [{ ledger }, answer] = await Promise.all([meta(), get("network", filters, signal)]);
  const names = new Map(answer.nodes.map((node) => [node.id, node.name ?? node.id]));
  const links = [...answer.links].sort((one, other) => other.events - one.events);
  const days = Object.fromEntries([...params].filter(([key]) => key === "from" || key === "to"));
  replace(main, head("Network", `${several(answer.nodes.length, "actor")}, ${several(links.length, "directed tie")}. Solid and warm: more conflict than cooperation; dashed and blue: the other way.`, dataMenu("events", filters), permalink(), printButton()),
    chips(params),
    ledger.last_day ? h("section", { class: "when", "aria-label": "Days" }, dayFields(ledger, params.get("from"), params.get("to")), dayBrush(ledger, filters, params.get("from"), params.get("to"), signal, 84)) : null,
    answer.nodes.length ? figure("Actors and ties", "A circle's size is its events, a line's width those of the tie. Choose an actor to see its events. Actors without a tie are left out.", network(answer, (id) => go(href("events", { actor: id, ...days }))), "histor-network") : h("p", { class: "note" }, "No two actors dealt with each other in these days."),
    h("h2", {}, "Ties"),
    h("table", { class: "wide" }, h("caption", { class: "unseen" }, "Directed ties, the busiest first"),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Who"), h("th", { scope: "col" }, "To whom"), h("th", { scope: "col", class: "number" }, "Events"), h("th", { scope: "col", class: "number" }, "Sum of scores"))),
      h("tbody", {}, links.slice(0, LISTED).map((link) => h("tr", {},
        h("th", { scope: "row" }, h("a", { href: href("events", { doer: link.source, recipient: link.target, ...days }), "data-row": true }, foreign(names.get(link.source) ?? link.source))), h("td", {}, foreign(names.get(link.target) ?? link.target)), h("td", { class: "number" }, number(link.events)), h("td", { class: "number" }, signed(link.score)))))),
    links.length > LISTED ? h("p", { class: "note" }, `The ${LISTED} busiest of ${number(links.length)}.`) : null);
}
