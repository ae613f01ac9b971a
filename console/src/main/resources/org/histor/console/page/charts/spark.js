// A month of a dyad in the height of a line of text: below the baseline is tension.
const d3 = globalThis.d3;

/** points: `[{day, score}]`; baseline: of one day. */
export function spark(points, baseline, width = 110, height = 28) {
  const svg = d3.create("svg").attr("class", "spark").attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`).attr("aria-hidden", "true");
  const scores = points.map((point) => point.score);
  const x = d3.scaleLinear([0, Math.max(1, points.length - 1)], [2, width - 4]);
  const y = d3.scaleLinear([d3.min([...scores, baseline, 0]), d3.max([...scores, baseline, 0])], [height - 4, 4]);
  svg.append("line").attr("class", "baseline").attr("x1", 0).attr("x2", width).attr("y1", y(baseline)).attr("y2", y(baseline));
  svg.append("path").attr("class", "line").attr("d", d3.line((_, index) => x(index), (score) => y(score))(scores));
  if (scores.length) svg.append("circle").attr("class", "last").attr("cx", x(scores.length - 1)).attr("cy", y(scores.at(-1))).attr("r", 2.2);
  return svg.node();
}
