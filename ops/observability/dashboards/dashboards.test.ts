import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { metricNamesIn } from '../metric-names.ts';
import { runPromtool } from '../promtool.ts';
import { itWithPromtool } from '../testing/with-promtool.ts';
import { dashboardFiles, dashboards, queriesOf } from './dashboards.ts';

const files = dashboardFiles();
const [folder] = [...files.keys()].map(dirname);

describe('the dashboards (OPS-3)', () => {
  it('are written as they are described: otherwise run "npm run obs:dashboards"', () => {
    const stored = globSync(join(folder ?? '', '*.json'));
    expect(stored.sort()).toEqual([...files.keys()].sort());
    for (const [path, text] of files) expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('have an address of their own, and panels with a description', () => {
    expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(dashboards.length);
    const panels = dashboards.flatMap(({ rows }) => Object.values(rows).flat());
    expect(panels.length).toBeGreaterThan(30);
    expect(panels.filter(({ description }) => description === '')).toEqual([]);
  });

  itWithPromtool('have queries that Prometheus can read', (promtool) => {
    // Variables of Grafana stand for a regular expression and a range.
    const expressions = queriesOf().map((expr) =>
      expr.replaceAll('$service', '.*').replaceAll('$__rate_interval', '1m'),
    );
    const rules = expressions.map((expr, at) => ({ record: `query:${at}`, expr }));
    const path = join(mkdtempSync(join(tmpdir(), 'souk-queries-')), 'queries.json');
    atEnd(async () => rmSync(dirname(path), { recursive: true }));
    writeFileSync(path, JSON.stringify({ groups: [{ name: 'queries', rules }] }));
    expect(runPromtool(promtool, ['check', 'rules', path])).toMatchObject({ passed: true });
  });
});

describe('the names of metrics in a query', () => {
  it.each([
    [
      'sum by (le) (rate(a_bucket{le="1",kind!="x"}[5m])) / on (kind) b_total > 0',
      'a_bucket b_total',
    ],
    ['0 * sum(x:y:ratio2m) or vector(1)', 'x:y:ratio2m'],
    ['time() - max(kube_cronjob_status{cronjob="a"}) > 7.2e3', 'kube_cronjob_status'],
  ])('%s', (query, names) => {
    expect(metricNamesIn(query).join(' ')).toBe(names);
  });
});
