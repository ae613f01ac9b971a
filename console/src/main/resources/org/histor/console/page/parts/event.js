// An event in a line: a plain sentence, who says so, and its evidence when it is opened.
import { h } from "./dom.js";
import { sign } from "../charts/legend.js";
import { showEvidence } from "./evidence.js";
import { foreign, quoted } from "./quoted.js";
import { plain, quad, witnesses, shortDay, longDay } from "./words.js";

export const isContested = (event) => ["disputed", "denied", "corrected"].includes(event.status);

export const statusTag = (status) => h("span", { class: `status ${status}` }, plain(status));

/** The sentence as a button that opens the evidence in the element that `place()` gives. */
export function opener(event, place, { open = false, changed = () => {} } = {}) {
  const button = h("button", { type: "button", class: "headline", "data-row": true, "data-event": event.id, "aria-expanded": "false" },
    sign(event.quad_code), h("span", { class: "unseen" }, `${quad(event.quad_code)?.name ?? ""}: `), h("bdi", { class: "headline-words" }, quoted(event.headline)));
  const set = (opened) => {
    button.setAttribute("aria-expanded", String(opened));
    const target = place(opened);
    if (opened) showEvidence(target, event.id);
  };
  button.addEventListener("click", () => {
    const opened = button.getAttribute("aria-expanded") !== "true";
    set(opened);
    changed(opened);
  });
  if (open) queueMicrotask(() => set(true));
  return button;
}

export const witnessLine = (event) => {
  const said = witnesses(event);
  if (said.length === 0) return null;
  return h("span", { class: "witnesses" }, said.map(([verb, names], index) => [index ? ", " : "", h("span", { class: verb }, verb), " by ", foreign(names)]));
};

/** The status, where the witnesses do not say it already. */
const statusBeside = (event) => (witnesses(event).some(([verb]) => verb === event.status) || event.status === "reported" ? null : statusTag(event.status));

/** An event of a list on any page. */
export function eventItem(event) {
  const detail = h("div", { class: "detail", hidden: true });
  const place = (opened) => {
    detail.hidden = !opened;
    return detail;
  };
  return h("li", { class: "event-item" },
    h("time", { datetime: event.date, title: longDay(event.date) }, shortDay(event.date)),
    h("div", {}, opener(event, place), " ", witnessLine(event), " ", statusBeside(event)), detail);
}

export const eventList = (events, none) => (events.length ? h("ol", { class: "event-list" }, events.map(eventItem)) : h("p", { class: "note" }, none));
