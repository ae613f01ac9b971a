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

/** Days along the bottom; where single days can be told apart, a day's name stands below its middle. */
export function days(svg, x, top, width) {
  const [first, last] = x.domain();
  const few = last - first < 70 * 86400000;
  const half = few ? (x(d3.utcDay.offset(first)) - x(first)) / 2 : 0;
  const ticks = (few ? x.ticks(d3.utcDay.every(Math.max(1, Math.ceil(((last - first) / 86400000) * (64 / width))))) : x.ticks(Math.max(2, Math.floor(width / 110)))).filter((day) => x(day) + half < x.range()[1] - 12);
  const axis = d3.axisBottom(x).tickValues(ticks).tickSizeOuter(0);
  if (few) axis.tickFormat(d3.utcFormat("%-d %b")).tickSize(0).tickPadding(6);
  const drawn = svg.append("g").attr("class", "axis").attr("transform", `translate(0,${top})`).call(axis);
  drawn.selectAll("text").attr("x", half);
}

export const QUAD_CODES = [1, 2, 3, 4];
