import { join } from 'node:path';
import { canaryBoard } from './canary-board.ts';
import { type Dashboard, modelOf } from './dashboard.ts';
import { messageBoards } from './message-boards.ts';
import { processBoards } from './process-boards.ts';
import { requestBoards } from './request-boards.ts';

export const dashboards: readonly Dashboard[] = [
  ...requestBoards,
  ...messageBoards,
  ...processBoards,
  canaryBoard,
];

const folder = join(import.meta.dirname, '../../../k8s/charts/souk/dashboards');

/** The files of the dashboards, which the chart and Grafana read: path and text. */
export function dashboardFiles(): ReadonlyMap<string, string> {
  const files = dashboards.map((one) => {
    const text = `${JSON.stringify(modelOf(one), null, 2)}\n`;
    return [join(folder, `${one.uid}.json`), text] as const;
  });
  return new Map(files);
}

/** The queries of all panels. */
export function queriesOf(all: readonly Dashboard[] = dashboards): readonly string[] {
  return all.flatMap(({ rows }) =>
    Object.values(rows).flatMap((panels) =>
      panels.flatMap(({ queries }) => queries.map(([expr]) => expr)),
    ),
  );
}
