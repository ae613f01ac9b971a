// Taking things away: data from the server, charts as SVG and PNG made here, the address of what is shown.
import { h, menu } from "./dom.js";
import { address } from "./api.js";

const FORMATS = [["csv", "CSV"], ["jsonl", "JSON Lines"], ["parquet", "Parquet"], ["tsv", "TSV"]];
const PAINTED = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "display"];

export function save(blob, name) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Links to the export of what the filters leave, in each format. */
export function dataMenu(view, params) {
  const links = FORMATS.map(([format, name]) =>
    h("a", { href: address("export", [["view", view], ["format", format], ...params]), download: `histor-${view}.${format}`, "data-format": format }, name));
  return menu("Download", links);
}

/** Copies the address of exactly this view. */
export function permalink() {
  const button = h("button", { type: "button", class: "quiet", "data-permalink": true }, "Copy link");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Copy it from the address bar";
    }
    setTimeout(() => (button.textContent = "Copy link"), 2000);
  });
  return button;
}

export const printButton = () => h("button", { type: "button", class: "quiet", onclick: () => print() }, "Print");

/** The chart by itself: every style that shows is written into it. */
function standalone(svg) {
  const copy = svg.cloneNode(true);
  const originals = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, index) => {
    const style = getComputedStyle(originals[index]);
    for (const property of PAINTED) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute("class");
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [key, value] of Object.entries({ width: "100%", height: "100%", fill: getComputedStyle(document.body).backgroundColor })) ground.setAttribute(key, value);
  copy.prepend(ground);
  return copy;
}

export const saveSvg = (svg, name) => save(new Blob([new XMLSerializer().serializeToString(standalone(svg))], { type: "image/svg+xml" }), name + ".svg");

/** The outline of a basic shape, or null of what has none. */
function outline(element) {
  const value = (name) => element[name].baseVal.value;
  const path = new Path2D();
  if (element.tagName === "path") return new Path2D(element.getAttribute("d") ?? "");
  if (element.tagName === "rect") path.rect(value("x"), value("y"), value("width"), value("height"));
  else if (element.tagName === "circle") path.arc(value("cx"), value("cy"), value("r"), 0, 2 * Math.PI);
  else if (element.tagName === "line") {
    path.moveTo(value("x1"), value("y1"));
    path.lineTo(value("x2"), value("y2"));
  } else return null;
  return path;
}

const BASELINES = { middle: "middle", central: "middle", hanging: "hanging" };

function paintWords(context, element, style) {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.textAlign = style.textAnchor === "middle" ? "center" : style.textAnchor;
  context.textBaseline = BASELINES[style.dominantBaseline] ?? "alphabetic";
  const offset = element.getAttribute("dy")?.endsWith("em") ? parseFloat(element.getAttribute("dy")) * parseFloat(style.fontSize) : 0;
  context.fillText(element.textContent, Number(element.getAttribute("x") ?? 0), Number(element.getAttribute("y") ?? 0) + offset);
}

function paint(context, element, frame) {
  const style = getComputedStyle(element);
  const matrix = element.getScreenCTM();
  if (!matrix || style.display === "none" || style.visibility === "hidden" || element.closest("defs, clipPath, title")) return;
  context.save();
  context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e - frame.left, matrix.f - frame.top);
  context.globalAlpha = Number(style.opacity);
  const shape = outline(element);
  if (style.fill !== "none") {
    context.fillStyle = style.fill;
    context.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
    if (shape && element.tagName !== "line") context.fill(shape);
    if (element.tagName === "text") paintWords(context, element, style);
  }
  if (shape && style.stroke !== "none") {
    context.strokeStyle = style.stroke;
    context.lineWidth = parseFloat(style.strokeWidth);
    context.globalAlpha = Number(style.opacity) * Number(style.strokeOpacity);
    context.setLineDash(style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
    context.stroke(shape);
  }
  context.restore();
}

/** Paints the chart shape by shape: an SVG drawn as an image would need a laxer security policy than the page has. */
export function savePng(svg, name) {
  const frame = svg.getBoundingClientRect();
  const canvas = h("canvas", { width: Math.ceil(frame.width * 2), height: Math.ceil(frame.height * 2) });
  const context = canvas.getContext("2d");
  context.scale(2, 2);
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, frame.width, frame.height);
  for (const element of svg.querySelectorAll("path, rect, circle, line, text")) paint(context, element, frame);
  canvas.toBlob((blob) => save(blob, name + ".png"), "image/png");
}

/** A chart with its title, what it shows in words, and its downloads. */
export function figure(title, note, chart, name) {
  const drawn = () => chart.querySelector("svg");
  const tools = h("span", { class: "figure-tools" },
    h("button", { type: "button", class: "quiet", "data-save": "svg", onclick: () => saveSvg(drawn(), name) }, "SVG"),
    h("button", { type: "button", class: "quiet", "data-save": "png", onclick: () => savePng(drawn(), name) }, "PNG"));
  return h("figure", {}, h("figcaption", {}, h("h2", {}, title), note ? h("p", { class: "note" }, note) : null), chart, tools);
}
