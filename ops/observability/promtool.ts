import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { alertCases, type Series } from './alert-cases.ts';
import { type CanaryCase, canaryCases } from './canary-cases.ts';

const root = join(import.meta.dirname, '../..');

/** A rule of Prometheus: it records a series, or fires an alert. */
export type Rule = {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
};

type RuleFile = { readonly groups: readonly { readonly rules: readonly Rule[] }[] };

/** The files with rules, which the chart and Prometheus read. */
export const ruleFiles: readonly string[] = globSync(
  join(root, 'k8s/charts/souk/rules/*.yaml'),
).sort();

/** All rules of the files. */
export function rulesIn(files: readonly string[] = ruleFiles): readonly Rule[] {
  const parsed = files.map((file) => parse(readFileSync(file, 'utf8')) as RuleFile);
  return parsed.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules));
}

/** Null where `promtool` is not installed: Debian has it in the package `prometheus`. */
export function findPromtool(): string | null {
  const { status } = spawnSync('promtool', ['--version']);
  return status === 0 ? 'promtool' : null;
}

/** What promtool said about the rules, and whether it found them right. */
export type Verdict = { readonly passed: boolean; readonly output: string };

/** Checks the rules, then runs each of them on its cases. */
export function checkRules(promtool: string, files: readonly string[] = ruleFiles): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'souk-rules-'));
  try {
    const tests = join(folder, 'tests.json');
    // promtool reads YAML, of which JSON is a part.
    writeFileSync(tests, JSON.stringify(ruleTests(files)));
    const [check, test] = [
      runPromtool(promtool, ['check', 'rules', ...files]),
      runPromtool(promtool, ['test', 'rules', tests]),
    ];
    const output = `${check.output}${test.output}`;
    return { passed: check.passed && test.passed, output };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs promtool with arguments. */
export function runPromtool(command: string, args: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { passed: status === 0, output: `${stdout}${stderr}` };
}

function ruleTests(files: readonly string[]) {
  const alerts = new Map(
    rulesIn(files).flatMap((rule) => (rule.alert ? [[rule.alert, rule]] : [])),
  );
  const ofAlerts = Object.entries(alertCases).flatMap(([name, one]) => {
    const { labels = {}, annotations = {} } = alerts.get(name) ?? {};
    const { runbook_url = '' } = annotations;
    const expected = {
      exp_labels: { ...one.labels, ...labels },
      exp_annotations: { summary: one.summary, runbook_url },
    };
    const test = (series: readonly Series[], exp_alerts: readonly object[]) =>
      testOf(series, {
        alert_rule_test: [{ alertname: name, eval_time: `${one.at}m`, exp_alerts }],
      });
    return [test(one.firing, [expected]), test(one.silent, [])];
  });
  const tests = [...ofAlerts, ...canaryCases.map(canaryTest)];
  return { rule_files: files, evaluation_interval: '1m', tests };
}

function testOf(series: readonly Series[], checks: object) {
  const input_series = series.map(([name, values]) => ({ series: name, values }));
  return { interval: '1m', input_series, ...checks };
}

function canaryTest({ name, rule, series, share }: CanaryCase) {
  const samples = share === null ? [] : [{ labels: rule, value: share }];
  const check = { expr: rule, eval_time: '5m', exp_samples: samples };
  return { name, ...testOf(series, { promql_expr_test: [check] }) };
}
