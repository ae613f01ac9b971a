// What every chart begins with.
const d3 = globalThis.d3;

/** An empty SVG as wide as its place; drawn anew when the place changes its width. */
export function framed(height, label, draw) {
  const place = document.createElement("div");
  place.className = "chart";
  let width = 0;
  const drawAt = (room) => {
    width = room;
    const svg = d3.create("svg").attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`).attr("role", "img").attr("aria-label", label);
    place.replaceChildren(svg.node());
    draw(svg, width, height);
  };
  new ResizeObserver(([entry]) => {
    const room = Math.floor(entry.contentRect.width);
    if (room > 0 && room !== width) requestAnimationFrame(() => drawAt(room));
  }).observe(place);
  place.redraw = () => width > 0 && drawAt(width);
  return place;
}

/** Days along the bottom. */
export function days(svg, x, top, width) {
  const axis = d3.axisBottom(x).ticks(Math.max(2, Math.floor(width / 90))).tickSizeOuter(0);
  const [first, last] = x.domain();
  if (last - first < 40 * 86400000) axis.tickFormat(d3.utcFormat("%-d %b"));
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${top})`).call(axis);
}

export const QUAD_CODES = [1, 2, 3, 4];
