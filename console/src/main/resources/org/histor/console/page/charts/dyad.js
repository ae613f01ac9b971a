// The three charts of a dyad: events by class in both directions, scores against their baseline, and what answered what.
import { addDays, date, linkWords, longDay, number } from "../parts/words.js";
import { days, framed, QUAD_CODES } from "./frame.js";

const d3 = globalThis.d3;
const MARGIN = { left: 40, right: 12, top: 20, bottom: 24 };
/** As for alerts: none before thirty days are known, none for less than nine from the median. */
const HISTORY = 30;
const LEAST = 9;
const total = (row) => QUAD_CODES.reduce((sum, code) => sum + (row[code] ?? 0), 0);

const timeScale = (rows, room) => d3.scaleUtc([date(rows[0].day), new Date(date(rows.at(-1).day).getTime() + 86400000)], [MARGIN.left, room - MARGIN.right]);

/** Bars up for what the first did to the second, down for the other way. */
export function directions(there, back, names, height = 200) {
  const words = `Events a day by quad class: ${names[0]} to ${names[1]} above the line, ${names[1]} to ${names[0]} below`;
  return framed(height, words, (svg, room, tall) => {
    const x = timeScale(there, room);
    const most = Math.max(4, d3.max([...there, ...back], total) ?? 0);
    const middle = (tall - MARGIN.bottom) / 2 + MARGIN.top / 2;
    const reach = middle - MARGIN.top;
    const size = d3.scaleLinear([0, most], [0, reach]);
    const day = x(new Date(date(there[0].day).getTime() + 86400000)) - x(date(there[0].day));
    const bar = Math.max(1, Math.min(26, day - 1.5));
    for (const [rows, sense] of [[there, -1], [back, 1]]) {
      for (const layer of d3.stack().keys(QUAD_CODES).value((row, code) => row[code] ?? 0)(rows)) {
        svg.append("g").attr("class", `bars q${layer.key}`).selectAll("rect").data(layer.filter((part) => part[1] > part[0])).join("rect")
          .attr("x", (part) => x(date(part.data.day)) + (day - bar) / 2).attr("width", bar)
          .attr("y", (part) => (sense < 0 ? middle - size(part[1]) : middle + size(part[0]))).attr("height", (part) => size(part[1]) - size(part[0]));
      }
    }
    svg.append("line").attr("class", "rule").attr("x1", MARGIN.left).attr("x2", room - MARGIN.right).attr("y1", middle).attr("y2", middle);
    svg.append("text").attr("class", "lane").attr("x", MARGIN.left).attr("y", 12).text(`${names[0]} → ${names[1]}`);
    svg.append("text").attr("class", "lane").attr("x", MARGIN.left).attr("y", tall - MARGIN.bottom - 4).text(`${names[1]} → ${names[0]}`);
    for (const sense of [-1, 1]) svg.append("text").attr("class", "tick").attr("x", MARGIN.left - 6).attr("y", middle + sense * reach + 4).attr("text-anchor", "end").text(most);
    days(svg, x, tall - MARGIN.bottom, room);
  });
}

/** Score a day with the baseline and what is usual around it (3.5 deviations, beyond which an alert is raised). */
export function scores(series, name, height = 170) {
  const last = series.at(-1);
  const rows = [...series, { ...last, day: addDays(last.day, 1) }];
  const lowest = d3.min(rows, (row) => row.score);
  const words = `Score a day, ${name}: from ${number(lowest)} to ${number(d3.max(rows, (row) => row.score))}, against the baseline of the 90 days before`;
  return framed(height, words, (svg, room, tall) => {
    const x = timeScale(series, room);
    const known = rows.filter((row) => row.baseline !== null && row.baseline !== undefined);
    const spread = (row) => Math.max(LEAST, 3.5 * 1.4826 * row.deviation);
    const settled = known.slice(HISTORY);
    const all = [0, ...rows.map((row) => row.score), ...settled.flatMap((row) => [row.baseline - spread(row), row.baseline + spread(row)])];
    const y = d3.scaleLinear(d3.extent(all), [tall - MARGIN.bottom, MARGIN.top]).nice(4);
    svg.append("g").attr("class", "axis").attr("transform", `translate(${MARGIN.left},0)`).call(d3.axisLeft(y).ticks(4).tickSize(-(room - MARGIN.left - MARGIN.right)).tickSizeOuter(0));
    const at = (row) => x(date(row.day));
    svg.append("path").attr("class", "usual").attr("d", d3.area(at, (row) => y(row.baseline - spread(row)), (row) => y(row.baseline + spread(row)))(settled));
    svg.append("path").attr("class", "baseline").attr("d", d3.line(at, (row) => y(row.baseline)).curve(d3.curveStepAfter)(known));
    svg.append("path").attr("class", "line").attr("d", d3.line(at, (row) => y(row.score)).curve(d3.curveStepAfter)(rows));
    days(svg, x, tall - MARGIN.bottom, room);
  });
}

const DASHES = { "tit-for-tat": null, "answer-announced": "6 3", response: "2 3", "carried-out": "8 3 2 3", "pledge-kept": "1 3", "pledge-contradicted": "1 3" };

/** Events as signs on two lanes, with an arc from each to what answered or fulfilled it. */
export function arcs(rows, events, links, [a, b], names, height = 230) {
  const words = `${links.length} links between events of ${names[0]} and ${names[1]}; each is listed below`;
  return framed(height, words, (svg, room, tall) => {
    const x = timeScale(rows, room);
    const lanes = { there: tall * 0.42, back: tall * 0.72 };
    const from = (event, code) => event.actor.some((party) => party.country === code);
    const stacked = new Map();
    const places = new Map();
    const day = x(d3.utcDay.offset(date(rows[0].day))) - x(date(rows[0].day));
    for (const event of events.filter((one) => one.date)) {
      const lane = from(event, a) ? "there" : "back";
      const nth = stacked.get(lane + event.date) ?? 0;
      stacked.set(lane + event.date, nth + 1);
      places.set(event.id, { x: x(date(event.date)) + day / 2, y: lanes[lane] + (lane === "there" ? -1 : 1) * Math.min(nth, 6) * 12, event, lane });
    }
    for (const lane of ["there", "back"]) svg.append("line").attr("class", "rule").attr("x1", MARGIN.left).attr("x2", room - MARGIN.right).attr("y1", lanes[lane]).attr("y2", lanes[lane]);
    const linked = new Set();
    for (const link of links) {
      const [start, end] = [places.get(link.from), places.get(link.to)];
      if (!start || !end) continue;
      linked.add(link.from).add(link.to);
      svg.append("path").attr("class", `arc ${link.kind}`).attr("stroke-dasharray", DASHES[link.kind] ?? null).attr("d", arc(start, end, lanes))
        .append("title").text(`${linkWords(link.kind, true, link.days)}: ${end.event.headline}`);
    }
    const signs = svg.append("g").selectAll("path").data([...places.values()]).join("path")
      .attr("class", (place) => `event q${place.event.quad_code}${linked.has(place.event.id) ? "" : " alone"}`).attr("transform", (place) => `translate(${place.x},${place.y})`)
      .attr("d", (place) => d3.symbol(place.event.quad_code > 2 ? d3.symbolDiamond : d3.symbolCircle, linked.has(place.event.id) ? 90 : 40)());
    signs.append("title").text((place) => `${longDay(place.event.date)}: ${place.event.headline}`);
    svg.append("text").attr("class", "lane").attr("x", MARGIN.left).attr("y", 12).text(`${names[0]} acts`);
    svg.append("text").attr("class", "lane").attr("x", MARGIN.left).attr("y", tall - MARGIN.bottom - 6).text(`${names[1]} acts`);
    days(svg, x, tall - MARGIN.bottom, room);
  });
}

/** Between lanes an S; within one, a bow away from the other lane. */
function arc(start, end, lanes) {
  if (start.lane !== end.lane) {
    const middle = (start.y + end.y) / 2;
    return `M${start.x},${start.y}C${start.x},${middle} ${end.x},${middle} ${end.x},${end.y}`;
  }
  const rise = Math.min(60, 14 + Math.abs(end.x - start.x) / 4) * (start.lane === "there" ? -1 : 1);
  return `M${start.x},${start.y}C${start.x},${start.y + rise} ${end.x},${end.y + rise} ${end.x},${end.y}`;
}
