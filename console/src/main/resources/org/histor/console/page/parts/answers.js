// What answered what between the pairs that moved most.
import { h, replace } from "./dom.js";
import { get } from "./api.js";
import { quoted } from "./quoted.js";
import { href } from "./route.js";
import { addDays, linkWords, shortDay } from "./words.js";

const PAIRS = 3;
const SHOWN = 6;
const BEFORE = 30;

function line({ link, first, then }) {
  const linkTo = (event) => h("a", { href: href(`event/${encodeURIComponent(event.id)}`) }, h("bdi", {}, quoted(event.headline)));
  return h("li", {}, h("span", { class: "note" }, shortDay(first.date)), " ", linkTo(first), h("span", { class: "answered" }, h("span", { class: "link-kind" }, linkWords(link.kind, true, link.days)), ": ", linkTo(then)));
}

/** A section that fills itself: links whose second event lies in the period, the most told first. */
export function answers(period, signal) {
  const list = h("div", {}, h("p", { class: "note" }, "Looking …"));
  fill().catch((problem) => problem.name === "AbortError" || replace(list, h("p", { class: "note" }, "Not known.")));
  return list;

  async function fill() {
    const days = { from: addDays(period.from, -BEFORE), to: period.to };
    const pairs = await Promise.all(period.movers.slice(0, PAIRS).map(({ a, b }) => get(`dyads/${a}/${b}`, days, signal)));
    const found = new Map();
    for (const { events, links } of pairs) {
      const byId = new Map(events.map((event) => [event.id, event]));
      for (const link of links) {
        const [first, then] = [byId.get(link.from), byId.get(link.to)];
        if (first && then && then.date >= period.from && then.date <= period.to) found.set(`${link.from} ${link.to}`, { link, first, then });
      }
    }
    const most = [...found.values()].sort((one, other) => other.first.origins + other.then.origins - one.first.origins - one.then.origins).slice(0, SHOWN);
    replace(list, most.length ? h("ol", { class: "plain-list" }, most.map(line)) : h("p", { class: "note" }, "Nothing in these days answers or fulfils an earlier event."));
  }
}
