// The four quad classes: colour and sign together, so that neither has to be told apart by itself.
import { h } from "../parts/dom.js";
import { QUADS } from "../parts/words.js";

export const sign = (code) => h("span", { class: `sign q${code}`, "aria-hidden": "true" }, QUADS[code - 1]?.sign ?? "");

export const legend = () =>
  h("ul", { class: "legend" }, QUADS.map(({ code, name }) => h("li", {}, h("span", { class: `swatch q${code}`, "aria-hidden": "true" }), name)));
