import { HOUR, MINUTE } from '../clock.js';
import type { ServingPoint } from './serving-history.js';

/** How far back the chart looks, at most. */
export const CHART_SPAN = 3 * HOUR;

const WIDTH = 1_000;
const HEIGHT = 84;
const COLOURS = 4;

/** Who served, zone upon zone, over the last hours: a dip is seen before it is read. */
export function servingChart(points: readonly ServingPoint[], now: number): string {
  const last = points.at(-1);
  if (last === undefined) return '';
  const zones = [...new Set(points.flatMap((point) => Object.keys(point.zones)))].sort();
  const from = now - CHART_SPAN;
  const before = points.findLastIndex((point) => point.at <= from);
  const seen = points.slice(Math.max(0, before));
  const most = Math.max(1, ...seen.map((point) => total(point, zones)));
  const x = (at: number): number => (WIDTH * (Math.max(at, from) - from)) / CHART_SPAN;
  const y = (count: number): number => HEIGHT - (HEIGHT * count) / most;
  const layers = zones.map((_zone, index) => {
    const upTo = zones.slice(0, index + 1);
    const steps = seen.map((point) => [x(point.at), y(total(point, upTo))] as const);
    return `<path class="z${index % COLOURS}" d="${stepped(steps)}"/>`;
  });
  const hours = Array.from({ length: CHART_SPAN / (30 * MINUTE) }, (_, index) => {
    const at = WIDTH * ((index * 30 * MINUTE) / CHART_SPAN);
    return `<line x1="${at}" x2="${at}" y1="0" y2="${HEIGHT}"/>`;
  });
  const legend = zones.map(
    (zone, index) =>
      `<span><i class="swatch z${index % COLOURS}"></i>${zone} <b>${last.zones[zone] ?? 0}</b></span>`,
  );
  return `<div class="head"><h3>Serving, the last three hours</h3>${legend.join('')}<span class="soft">most ${most}</span></div>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="instances that served in each zone">${layers.reverse().join('')}${hours.join('')}</svg>
<div class="axis soft"><span>${clockTime(from)}</span><span>${clockTime((from + now) / 2)}</span><span>${clockTime(now)}</span></div>`;
}

/** `04:17` */
function clockTime(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

function total({ zones }: ServingPoint, of: readonly string[]): number {
  return of.reduce((sum, zone) => sum + (zones[zone] ?? 0), 0);
}

/** A filled staircase down to the ground, from its first step to the right edge. */
function stepped(steps: readonly (readonly [number, number])[]): string {
  const [first] = steps;
  if (first === undefined) return '';
  const moves = steps.map(([x, y]) => `H${x.toFixed(1)}V${y.toFixed(1)}`);
  return `M${first[0].toFixed(1)},${HEIGHT}V${first[1].toFixed(1)}${moves.join('')}H${WIDTH}V${HEIGHT}Z`;
}
