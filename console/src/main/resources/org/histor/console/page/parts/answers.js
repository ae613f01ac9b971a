// What answered what between the busiest pairs.
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

const busiest = (period) => [...period.movers].sort((one, other) => other.events - one.events).slice(0, PAIRS);
const inKind = ({ link }) => (link.kind === "tit-for-tat" ? 1 : 0);
const told = ({ first, then }) => first.origins + then.origins;

/** A section that fills itself: links whose second event lies in the period, answers in kind before others, then the most told. */
export function answers(period, signal) {
  const list = h("div", {}, h("p", { class: "note" }, "Looking …"));
  fill().catch((problem) => problem.name === "AbortError" || replace(list, h("p", { class: "problem" }, quoted(problem.message))));
  return list;

  async function fill() {
    const days = { from: addDays(period.from, -BEFORE), to: period.to };
    const pairs = await Promise.all(busiest(period).map(({ a, b }) => get(`dyads/${a}/${b}`, days, signal)));
    const found = new Map();
    for (const { events, links } of pairs) {
      const byId = new Map(events.map((event) => [event.id, event]));
      for (const link of links) {
        const [first, then] = [byId.get(link.from), byId.get(link.to)];
        if (first && then && then.date >= period.from && then.date <= period.to) found.set(`${link.from} ${link.to}`, { link, first, then });
      }
    }
    const most = [...found.values()].sort((one, other) => inKind(other) - inKind(one) || told(other) - told(one)).slice(0, SHOWN);
    replace(list, most.length ? h("ol", { class: "plain-list" }, most.map(line)) : h("p", { class: "note" }, "Nothing in these days answers or fulfils an earlier event."));
  }
}
