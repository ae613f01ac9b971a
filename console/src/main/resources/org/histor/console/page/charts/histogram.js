// Events a day, stacked by quad class; drag over it to choose the days.
import { date, iso, addDays, number, span } from "../parts/words.js";
import { framed, days, QUAD_CODES } from "./frame.js";

const d3 = globalThis.d3;
const STEP = { day: 1, week: 7, month: 30.4 };

/** Days of a bin's width that keep the bars wide enough to be seen. */
export function binFor(firstDay, lastDay) {
  if (!firstDay || !lastDay) return "day";
  const length = (date(lastDay) - date(firstDay)) / 86400000;
  return length > 1500 ? "month" : length > 240 ? "week" : "day";
}

const total = (row) => QUAD_CODES.reduce((sum, code) => sum + (row[code] ?? 0), 0);

function label(rows) {
  if (rows.length === 0) return "No events";
  const most = rows.reduce((best, row) => (total(row) > total(best) ? row : best));
  return `Events a day from ${span(rows[0].day, rows.at(-1).day)}, stacked by quad class; most on ${most.day}: ${number(total(most))}`;
}

/**
 * rows: `[{day, 1, 2, 3, 4}]`; from, to: the chosen days or null; chosen(from, to): called when the brush is let go, with nulls
 * when it is cleared.
 */
export function histogram(rows, { bin = "day", from = null, to = null, chosen, height = 120 }) {
  const full = rows.filter((row) => row.day);
  const width = { bar: STEP[bin] * 86400000 };
  return framed(height, label(full), (svg, room, tall) => {
    if (full.length === 0) return;
    const margin = { left: 34, right: 8, top: 8, bottom: 22 };
    const first = date(full[0].day);
    const last = new Date(date(full.at(-1).day).getTime() + width.bar);
    const x = d3.scaleUtc([first, last], [margin.left, room - margin.right]);
    const y = d3.scaleLinear([0, d3.max(full, total) || 1], [tall - margin.bottom, margin.top]).nice(3);
    const bar = Math.max(1, x(new Date(first.getTime() + width.bar)) - x(first) - (full.length < 200 ? 1.5 : 0.3));
    svg.append("g").attr("class", "axis").attr("transform", `translate(${margin.left},0)`).call(d3.axisLeft(y).tickValues(y.ticks(3).filter(Number.isInteger)).tickFormat(d3.format("~s")).tickSize(-(room - margin.left - margin.right)).tickSizeOuter(0));
    for (const layer of d3.stack().keys(QUAD_CODES).value((row, code) => row[code] ?? 0)(full)) {
      svg.append("g").attr("class", `bars q${layer.key}`).selectAll("rect").data(layer.filter((part) => part[1] > part[0])).join("rect")
        .attr("x", (part) => x(date(part.data.day))).attr("width", bar).attr("y", (part) => y(part[1])).attr("height", (part) => Math.max(0, y(part[0]) - y(part[1])));
    }
    days(svg, x, tall - margin.bottom, room);
    if (chosen) brush(svg, x, [margin.left, margin.top, room - margin.right, tall - margin.bottom]);
  });

  function brush(svg, x, [left, top, right, bottom]) {
    const tool = d3.brushX().extent([[left, top], [right, bottom]]).on("end", (event) => {
      if (!event.sourceEvent) return;
      if (!event.selection) return chosen(null, null);
      const [start, end] = event.selection.map((at) => x.invert(at));
      const one = iso(d3.utcDay.round(start));
      chosen(one, d3.max([one, addDays(iso(d3.utcDay.round(end)), -1)]));
    });
    const group = svg.append("g").attr("class", "brush").call(tool);
    if ((from && x(date(from)) > left) || (to && x(date(to)) < right - 2)) {
      const start = from ? x(date(from)) : left;
      const end = to ? x(new Date(date(to).getTime() + 86400000)) : right;
      group.call(tool.move, [Math.min(right, Math.max(left, start)), Math.max(left, Math.min(right, end))]);
    }
  }
}
