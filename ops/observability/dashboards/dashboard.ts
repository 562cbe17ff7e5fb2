/** What a panel shows: PromQL queries, with the legend of their series. */
export type Query = readonly [expr: string, legend: string];

/** The unit of a panel's values, as Grafana names it. */
type Unit = 'short' | 's' | 'reqps' | 'percentunit' | 'bytes' | 'cps';

export type Panel = {
  readonly title: string;
  /** What the panel says, and what is wrong when it looks unusual. */
  readonly description: string;
  readonly unit: Unit;
  readonly queries: readonly Query[];
  /** Draws a line at this value. */
  readonly limit?: number;
};

/** A dashboard: rows of panels, two or three beside one another. */
export type Dashboard = {
  /** The name of its file, and its address in Grafana. */
  readonly uid: string;
  readonly title: string;
  readonly rows: Readonly<Record<string, readonly Panel[]>>;
};

const columns = 24;
const panelHeight = 8;
const datasource = { type: 'prometheus', uid: `\${datasource}` };

/** Builds the JSON model of a dashboard, which Grafana loads. */
export function modelOf({ uid, title, rows }: Dashboard): object {
  return {
    uid: `souk-${uid}`,
    title: `Souk: ${title}`,
    tags: ['souk'],
    schemaVersion: 41,
    editable: false,
    refresh: '30s',
    time: { from: 'now-1h', to: 'now' },
    templating: {
      list: [
        { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' },
        {
          name: 'service',
          label: 'Service',
          type: 'query',
          datasource,
          query: 'label_values(up{app=~"gateway|.+-service"}, service)',
          includeAll: true,
          multi: true,
          allValue: '.*',
          current: { text: 'All', value: '$__all' },
        },
      ],
    },
    panels: panelsOf(rows),
  };
}

function panelsOf(rows: Dashboard['rows']): object[] {
  const panels: object[] = [];
  let y = 0;
  for (const [title, inRow] of Object.entries(rows)) {
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title,
      gridPos: { x: 0, y, w: columns, h: 1 },
    });
    y += 1;
    const w = columns / inRow.length;
    inRow.forEach((panel, at) => {
      const gridPos = { x: at * w, y, w, h: panelHeight };
      panels.push({ id: panels.length + 1, gridPos, ...panelOf(panel) });
    });
    y += panelHeight;
  }
  return panels;
}

function panelOf({ title, description, unit, queries, limit }: Panel): object {
  const steps = [
    { color: 'green', value: null },
    ...(limit === undefined ? [] : [{ color: 'red', value: limit }]),
  ];
  return {
    type: 'timeseries',
    title,
    description,
    datasource,
    targets: queries.map(([expr, legendFormat], at) => ({
      refId: String.fromCharCode(65 + at),
      datasource,
      expr,
      legendFormat,
    })),
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        thresholds: { mode: 'absolute', steps },
        custom: {
          fillOpacity: 10,
          thresholdsStyle: { mode: limit === undefined ? 'off' : 'line' },
        },
      },
      overrides: [],
    },
    options: {
      legend: { displayMode: 'table', placement: 'bottom', calcs: ['lastNotNull', 'max'] },
      tooltip: { mode: 'multi', sort: 'desc' },
    },
  };
}
