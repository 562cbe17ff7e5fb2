import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ruleFiles } from '@souk/ops/observability/promtool';
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

/** What Prometheus scrapes, and the labels that it adds to each series from there. */
export type Target = { readonly url: string; readonly labels: Readonly<Record<string, string>> };

/** The services of a running shop, by their management addresses. */
export function targetsOf(management: Readonly<Record<string, string>>): readonly Target[] {
  return Object.entries(management).map(([name, url]) => ({
    url,
    labels: { app: name === 'gateway' ? name : `${name}-service`, service: name },
  }));
}

/**
 * Starts Prometheus with the configuration of the compose profile and all rules, which scrapes the targets and
 * evaluates the rules every half second instead. It ends with the test file.
 */
export async function startPrometheus(
  command: string,
  targets: readonly Target[],
): Promise<Prometheus> {
  const { parts } = newParts();
  const folder = mkdtempSync(join(tmpdir(), 'souk-prometheus-'));
  parts.defer(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'prometheus.json');
  writeFileSync(file, JSON.stringify(configOf(targets, frequentRules(folder))));
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

/** Copies the rules into a folder, without the intervals that they have in a cluster. Returns the paths. */
function frequentRules(folder: string): readonly string[] {
  return ruleFiles.map((path) => {
    const { groups } = parse(readFileSync(path, 'utf8'));
    const frequent = groups.map(
      ({ interval: _, ...group }: { readonly interval?: string }) => group,
    );
    const copy = join(folder, basename(path));
    writeFileSync(copy, JSON.stringify({ groups: frequent }));
    return copy;
  });
}

/** The committed configuration, with other targets. JSON is a part of YAML. */
function configOf(targets: readonly Target[], rules: readonly string[]): object {
  const committed = parse(readFileSync(join(root, 'ops/observability/prometheus.yaml'), 'utf8'));
  const configs = targets.map(({ url, labels }) => ({ targets: [new URL(url).host], labels }));
  return {
    ...committed,
    global: { scrape_interval: '500ms', scrape_timeout: '500ms', evaluation_interval: '500ms' },
    rule_files: rules,
    scrape_configs: [{ job_name: 'souk', honor_labels: true, static_configs: configs }],
  };
}
