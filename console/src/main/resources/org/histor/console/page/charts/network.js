// Who dealt with whom. The forces are run to rest before anything is drawn, so nothing moves under the reader.
import { number, several } from "../parts/words.js";
import { framed } from "./frame.js";

const d3 = globalThis.d3;
const STEPS = 320;
/** Nearer to the side than this, names run inwards. */
const EDGE = 80;
const LONGEST = 28;

const shortened = (name) => (name.length > LONGEST ? name.slice(0, LONGEST - 1) + "…" : name);

/** Both directions as one line. */
function undirected(links) {
  const pairs = new Map();
  for (const link of links) {
    const key = [link.source, link.target].sort().join(" ");
    const pair = pairs.get(key) ?? { source: link.source, target: link.target, events: 0, score: 0 };
    pair.events += link.events;
    pair.score += link.score;
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function settled(nodes, links, width, height, size) {
  const simulation = d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((node) => node.id).distance(90).strength((link) => Math.min(0.7, 0.12 + link.events / 60)))
    .force("charge", d3.forceManyBody().strength(-320))
    .force("x", d3.forceX(width / 2).strength(0.06 * (height / width)))
    .force("y", d3.forceY(height / 2).strength(0.09))
    .force("collide", d3.forceCollide((node) => size(node.events) + 14))
    .stop();
  simulation.tick(STEPS);
  const fit = (key, room) => {
    const [low, high] = d3.extent(nodes, (node) => node[key]);
    const scale = Math.min(3, (room - 110) / Math.max(1, high - low));
    for (const node of nodes) node[key] = room / 2 + (node[key] - (low + high) / 2) * scale;
  };
  fit("x", width);
  fit("y", height);
}

/** nodes, links: as the server's; chosen(id): when a node is chosen. */
export function network({ nodes, links }, chosen, height = 560) {
  return framed(height, `Network of ${several(nodes.length, "actor")} and ${several(links.length, "directed tie")}; each tie is listed below`, (svg, width) => {
    const size = d3.scaleSqrt([0, d3.max(nodes, (node) => node.events) || 1], [3, 24]);
    const known = new Set(nodes.map((node) => node.id));
    const ties = undirected(links.filter((link) => known.has(link.source) && known.has(link.target)));
    const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
    const placed = nodes.filter((node) => tied.has(node.id)).map((node) => ({ ...node }));
    settled(placed, ties, width, height, size);
    const wide = d3.scaleSqrt([0, d3.max(ties, (tie) => tie.events) || 1], [0.6, 9]);
    const lines = svg.append("g").selectAll("line").data(ties).join("line").attr("class", (tie) => `tie ${tie.score < 0 ? "conflict" : "cooperation"}`).attr("stroke-width", (tie) => wide(tie.events))
      .attr("stroke-dasharray", (tie) => (tie.score < 0 ? null : "5 3"))
      .attr("x1", (tie) => tie.source.x).attr("y1", (tie) => tie.source.y).attr("x2", (tie) => tie.target.x).attr("y2", (tie) => tie.target.y);
    lines.append("title").text((tie) => `${tie.source.name} and ${tie.target.name}: ${several(tie.events, "event")}, score ${number(tie.score)}`);
    const marks = svg.append("g").selectAll("g").data(placed).join("g").attr("class", "node").attr("transform", (node) => `translate(${node.x},${node.y})`)
      .on("click", (event, node) => chosen(node.id))
      .on("mouseenter", (event, node) => lines.classed("faint", (tie) => tie.source !== node && tie.target !== node))
      .on("mouseleave", () => lines.classed("faint", false));
    marks.append("circle").attr("r", (node) => size(node.events));
    marks.append("title").text((node) => `${node.name}: ${several(node.events, "event")}`);
    marks.append("text").attr("y", (node) => size(node.events) + 12).attr("text-anchor", (node) => (node.x < EDGE ? "start" : node.x > width - EDGE ? "end" : "middle"))
      .attr("x", (node) => (node.x < EDGE ? -size(node.events) : node.x > width - EDGE ? size(node.events) : 0)).text((node) => shortened(node.name));
  });
}
