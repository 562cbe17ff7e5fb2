import { dateAfter } from '../daily-series.ts';
import { type ForecastPoint, forecast } from '../forecast.ts';
import { windows } from './score-regular.ts';

const historyDays = 42;
const [width, height, left, right, top, bottom] = [860, 360, 52, 16, 40, 36] as const;

/** Colours for light and for dark pages: text, grid, what was sold, the forecast. */
const style = `
    text { font: 13px system-ui, sans-serif; fill: #3d4450 }
    .grid { stroke: #d9dde3 } .sold { stroke: #3d4450 } .dot { fill: #3d4450 }
    .in95 { fill: #2f6fd0; opacity: .18 } .in80 { fill: #2f6fd0; opacity: .28 } .median { stroke: #2f6fd0 }
    @media (prefers-color-scheme: dark) {
      text { fill: #c9d1d9 } .grid { stroke: #30363d } .sold { stroke: #c9d1d9 } .dot { fill: #c9d1d9 }
      .in95, .in80 { fill: #6ea8fe } .median { stroke: #6ea8fe }
    }`;

/**
 * Draws the forecast of the last fortnight of a series beside what was sold then, as an SVG document for
 * light and dark pages. `firstDay` is the date of the first value.
 */
export function forecastDrawing(values: readonly number[], firstDay: string): string {
  const origin = values.length - windows.days;
  const known = { firstDay, values: values.slice(0, origin) };
  const { points } = forecast(known, { days: windows.days });
  const shown = values.slice(origin - historyDays);
  const highest = Math.max(...shown, ...points.map(({ high95 }) => high95));
  const scale = scaleTo(Math.ceil(highest / 50) * 50, shown.length);
  const firstShown = dateAfter(firstDay, origin - historyDays);
  const text = `Units a day: ${historyDays} days, and the forecast of the next ${windows.days}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `  <title>${text}</title>`,
    `  <style>${style}\n  </style>`,
    ...grid(scale, firstShown),
    band('in95', points, ({ low95, high95 }) => [low95, high95], scale),
    band('in80', points, ({ low80, high80 }) => [low80, high80], scale),
    line(
      'median',
      points.map(({ median }, day) => scale.at(historyDays + day, median)),
    ),
    line(
      'sold',
      shown.slice(0, historyDays).map((value, day) => scale.at(day, value)),
    ),
    ...shown.slice(historyDays).map((value, day) => {
      const [x, y] = scale.at(historyDays + day, value).split(',');
      return `  <circle class="dot" cx="${x}" cy="${y}" r="3.5"/>`;
    }),
    `  <text x="${left}" y="22">${text}: median, 80 % and 95 % interval. Dots: what was sold</text>`,
    '</svg>\n',
  ].join('\n');
}

type Scale = { readonly highest: number; readonly at: (day: number, value: number) => string };

function scaleTo(highest: number, days: number): Scale {
  const x = (day: number) => left + (day * (width - left - right)) / (days - 1);
  const y = (value: number) => height - bottom - (value * (height - top - bottom)) / highest;
  return { highest, at: (day, value) => `${x(day).toFixed(1)},${y(value).toFixed(1)}` };
}

function grid({ highest, at }: Scale, firstShown: string): string[] {
  const values = Array.from({ length: highest / 50 + 1 }, (_, index) => 50 * index);
  const weeks = Array.from({ length: (historyDays + windows.days) / 7 }, (_, week) => 7 * week);
  return [
    ...values.map((value) => {
      const [x, y] = at(0, value).split(',');
      return (
        `  <line class="grid" x1="${x}" y1="${y}" x2="${width - right}" y2="${y}"/>` +
        `<text x="${left - 8}" y="${Number(y) + 4}" text-anchor="end">${value}</text>`
      );
    }),
    ...weeks.map((day) => {
      const [x] = at(day, 0).split(',');
      return `  <text x="${x}" y="${height - 12}">${dateAfter(firstShown, day).slice(5)}</text>`;
    }),
  ];
}

function band(
  name: string,
  points: readonly ForecastPoint[],
  boundsOf: (point: ForecastPoint) => readonly [low: number, high: number],
  { at }: Scale,
): string {
  const side = (index: 0 | 1) =>
    points.map((point, day) => at(historyDays + day, boundsOf(point)[index]));
  return `  <polygon class="${name}" points="${[...side(1), ...side(0).reverse()].join(' ')}"/>`;
}

function line(name: string, points: readonly string[]): string {
  const shape = `points="${points.join(' ')}" fill="none" stroke-width="2"`;
  return `  <polyline class="${name}" ${shape}/>`;
}
