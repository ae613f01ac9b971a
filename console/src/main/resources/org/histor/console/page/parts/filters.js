// The filters of events, every one of them a parameter of the address.
import { h, replace } from "./dom.js";
import { get } from "./api.js";
import { foreign } from "./quoted.js";
import { changed, go, route } from "./route.js";
import { number, plain, quad } from "./words.js";

/** What may be filtered by, with how it is called. */
const NAMES = {
  q: "words", actor: "either side", doer: "doer", recipient: "recipient", dyad: "dyad", event: "event", mode: "mode", modality: "modality", quad: "class", status: "status",
  sector: "sector", context: "context", place: "place", from: "from", to: "to", reported_from: "reported from", reported_to: "reported to", confidence: "confidence from", origins: "origins from", contested: "contested",
};
const FIELDS = [["q", "Words", "search"], ["actor", "Either side", "text"], ["doer", "Doer", "text"], ["recipient", "Recipient", "text"], ["place", "Place", "text"]];
const FACETS = [["status", "Status", true], ["quad", "Class", true], ["event", "Event", true], ["country", "Country", false], ["modality", "Modality", false], ["mode", "Mode", false], ["context", "Context", false], ["sector", "Sector", false], ["place", "Place", false]];
const FEW = 9;

/** A facet's parameter: a country is one side or the other. */
const parameter = (field) => (field === "country" ? "actor" : field);

/** The filters of an address, without what else stands in it. */
export const filtersOf = (params) => [...params].filter(([key]) => key in NAMES);

const set = (changes) => go(changed({ cursor: null, open: null, ...changes }));

function shown(key, value) {
  if (key === "quad") return quad(value)?.name ?? value;
  if (key === "contested") return "only contested";
  return ["event", "mode", "status", "modality", "context"].includes(key) ? plain(value) : value;
}

/** What is chosen, each with a button that takes it away. */
export function chips(params) {
  const chosen = filtersOf(params);
  if (chosen.length === 0) return null;
  const without = (key, value) => set({ [key]: params.getAll(key).filter((one) => one !== value) });
  return h("ul", { class: "chips", "aria-label": "Filters" },
    chosen.map(([key, value]) => h("li", {}, h("button", { type: "button", "data-chip": key, onclick: () => without(key, value) }, h("span", { class: "note" }, `${NAMES[key]} `), foreign(shown(key, value)), h("span", { "aria-hidden": "true" }, " ×"), h("span", { class: "unseen" }, ", remove")))),
    h("li", {}, h("button", { type: "button", class: "quiet", onclick: () => set(Object.fromEntries(chosen.map(([key]) => [key, null]))) }, "Clear all")));
}

function field([name, title, type], params, countries) {
  const input = h("input", { type, name, value: params.getAll(name).join(", "), "data-search": name === "q", list: ["actor", "doer", "recipient"].includes(name) ? "countries" : null, autocomplete: "off", spellcheck: "false",
    onchange: () => set({ [name]: name === "q" ? input.value.trim() : input.value.split(",").map((one) => coded(one.trim(), countries)).filter(Boolean) }) });
  return h("label", { class: "field" }, h("span", {}, title), input);
}

/** A country that was written out as its code. */
const coded = (words, countries) => countries.find((country) => country.name.toLowerCase() === words.toLowerCase())?.code ?? words;

function least(name, title, params, attributes) {
  const input = h("input", { type: "number", name, value: params.get(name) ?? "", ...attributes, onchange: () => set({ [name]: input.value }) });
  return h("label", { class: "field short" }, h("span", {}, title), input);
}

/** The panel; `update(params)` brings it in line with the address. */
export function filterPanel(meta) {
  const fields = h("div", { class: "fields" });
  const facets = FACETS.map(([name, title, open]) => facet(name, title, open));
  const panel = h("form", { class: "filters", "aria-label": "Filter events", onsubmit: (event) => event.preventDefault() },
    h("datalist", { id: "countries" }, meta.countries.map((country) => h("option", { value: country.code }, country.name))), fields, facets.map((one) => one.element));
  panel.update = (params, signal) => {
    const typing = fields.contains(document.activeElement) ? document.activeElement.name : null;
    replace(fields, FIELDS.map((one) => field(one, params, meta.countries)),
      h("div", { class: "pair" }, least("confidence", "Confidence from", params, { min: 0, max: 1, step: 0.05 }), least("origins", "Origins from", params, { min: 0, step: 1 })),
      h("label", { class: "check" }, h("input", { type: "checkbox", name: "contested", checked: params.get("contested") === "true", onchange: (event) => set({ contested: event.target.checked ? "true" : null }) }), " Only contested"));
    if (typing) fields.querySelector(`[name=${typing}]`)?.focus();
    for (const one of facets) one.update(params, signal);
  };
  return panel;
}

/** Values with their counts under all other filters; asked for only while it is open. */
function facet(name, title, open) {
  const list = h("ul", {});
  const element = h("details", { class: "facet", open, "data-facet": name }, h("summary", {}, title), list);
  let latest = null;
  let all = false;

  async function load() {
    const [params, signal] = latest;
    const others = filtersOf(params).filter(([key]) => key !== parameter(name));
    try {
      const { items } = await get("facets", [["field", name], ...others], signal);
      draw(items, params.getAll(parameter(name)));
    } catch (problem) {
      if (problem.name !== "AbortError") replace(list, h("li", { class: "problem" }, problem.message));
    }
  }

  function draw(items, chosen) {
    const active = list.contains(document.activeElement) ? document.activeElement.value : null;
    const rows = all ? items : items.filter((item, index) => index < FEW || chosen.includes(String(item.value)));
    replace(list, rows.map((item) => row(item, chosen)),
      rows.length < items.length ? h("li", {}, h("button", { type: "button", class: "quiet", onclick: () => { all = true; draw(items, chosen); } }, `${items.length - rows.length} more`)) : null,
      items.length === 0 ? h("li", { class: "note" }, "none") : null);
    if (active) [...list.querySelectorAll("input")].find((input) => input.value === active)?.focus();
  }

  function row(item, chosen) {
    const value = String(item.value);
    const words = name === "quad" ? quad(value)?.name : name === "country" ? item.name ?? value : plain(item.name ?? value);
    const input = h("input", { type: "checkbox", value, checked: chosen.includes(value), onchange: () => {
      const now = route().params.getAll(parameter(name));
      set({ [parameter(name)]: input.checked ? [...now, value] : now.filter((one) => one !== value) });
    } });
    return h("li", {}, h("label", { class: "check" }, input, h("span", { class: "facet-name" }, foreign(words)), h("span", { class: "number" }, number(item.count))));
  }

  element.addEventListener("toggle", () => element.open && latest && load());
  return { element, update: (params, signal) => { latest = [params, signal]; if (element.open) load(); } };
}
