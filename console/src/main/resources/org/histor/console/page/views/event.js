// The page of one event.
import { h, replace } from "../parts/dom.js";
import { get } from "../parts/api.js";
import { permalink, printButton } from "../parts/download.js";
import { evidence } from "../parts/evidence.js";
import { statusTag, witnessLine } from "../parts/event.js";
import { head } from "../parts/head.js";
import { foreign, quoted } from "../parts/quoted.js";
import { href } from "../parts/route.js";
import { longDay, quad } from "../parts/words.js";
import { sign } from "../charts/legend.js";

export async function render(main, { path }, signal) {
  let found;
  try {
    found = await get(`events/${encodeURIComponent(path[1] ?? "")}`, null, signal);
  } catch (problem) {
    if (!problem.status) throw problem;
    return replace(main, head("No such event", problem.message), (problem.heirs ?? []).map((heir) => h("p", {}, "It is now ", h("a", { href: href(`event/${heir}`) }, heir), ".")));
  }
  const { event } = found;
  replace(main,
    head(h("span", {}, foreign(event.headline)), [longDay(event.date), " · ", sign(event.quad_code), ` ${quad(event.quad_code)?.name} · `, statusTag(event.status), " ", witnessLine(event)], permalink(), printButton()),
    h("div", { class: "detail alone" }, evidence(found)));
  document.title = `${quoted(event.headline).map((node) => node.textContent ?? node).join("")} – Histor`;
}
