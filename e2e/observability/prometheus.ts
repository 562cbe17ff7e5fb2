import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@souk/platform/runtime/free-port';
import { newParts, until } from '@souk/platform/testing/test-file';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

/** A rule of Prometheus, and whether its last evaluation succeeded. */
type RuleState = { readonly name: string; readonly health: string };

export type Prometheus = {
  /** Returns the values of the series that a query has now. Throws when Prometheus cannot read the query. */
  readonly query: (text: string) => Promise<readonly string[]>;
  readonly rules: () => Promise<readonly RuleState[]>;
};

/** Null where Prometheus is not installed: Debian has it in the package `prometheus`. */
export function findPrometheus(): string | null {
  const { status } = spawnSync('prometheus', ['--version']);
  return status === 0 ? 'prometheus' : null;
}

/**
 * Starts Prometheus with the configuration of the compose profile, which scrapes a running shop every half second
 * instead. It ends with the test file.
 */
export async function startPrometheus(
  command: string,
  management: Readonly<Record<string, string>>,
): Promise<Prometheus> {
  const { parts } = newParts();
  const folder = mkdtempSync(join(tmpdir(), 'souk-prometheus-'));
  parts.defer(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'prometheus.json');
  writeFileSync(file, JSON.stringify(configOf(management)));
  const address = `127.0.0.1:${await freePort()}`;
  const options = [
    `--config.file=${file}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    `--web.listen-address=${address}`,
  ];
  const child = spawn(command, options, { stdio: 'ignore' });
  parts.defer(async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
  });
  const get = async (path: string) => {
    const response = await fetch(`http://${address}/api/v1/${path}`);
    const { status, data, error } = (await response.json()) as Answer;
    if (status !== 'success') throw new Error(`${path}: ${error}`);
    return data;
  };
  const isReady = () =>
    fetch(`http://${address}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(isReady);
  return {
    query: async (text) => {
      const { result = [] } = await get(`query?query=${encodeURIComponent(text)}`);
      return result.map(({ value: [, value] }) => value);
    },
    rules: async () => (await get('rules')).groups?.flatMap(({ rules }) => rules) ?? [],
  };
}

type Answer = {
  readonly status: string;
  readonly error?: string;
  readonly data: {
    readonly result?: readonly { readonly value: readonly [number, string] }[];
    readonly groups?: readonly { readonly rules: readonly RuleState[] }[];
  };
};

/** The committed configuration, with the addresses of a running shop. JSON is a part of YAML. */
function configOf(management: Readonly<Record<string, string>>): object {
  const committed = parse(readFileSync(join(root, 'ops/observability/prometheus.yaml'), 'utf8'));
  const targets = Object.entries(management).map(([name, url]) => ({
    targets: [new URL(url).host],
    labels: { app: name === 'gateway' ? name : `${name}-service`, service: name },
  }));
  return {
    ...committed,
    global: { scrape_interval: '500ms', scrape_timeout: '500ms', evaluation_interval: '500ms' },
    rule_files: [join(root, 'k8s/charts/souk/rules/*.yaml')],
    scrape_configs: [{ job_name: 'souk', static_configs: targets }],
  };
}
