import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { alertCases } from './alert-cases.ts';
import { checkRules, ruleFiles, rulesIn } from './promtool.ts';
import { itWithPromtool } from './testing/with-promtool.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');
const headings = new Set([...runbook.matchAll(/^## (.+)$/gm)].map(([, name = '']) => name));
const alerts = rulesIn().filter(({ alert }) => alert !== undefined);

describe('each alert (OPS-3)', () => {
  it('has a case in which it fires, and one in which it is silent', () => {
    expect(Object.keys(alertCases).sort()).toEqual(alerts.map(({ alert = '' }) => alert).sort());
  });

  it('has a section in the runbook, and each section an alert', () => {
    const names = alerts.map(({ alert = '' }) => alert);
    expect([...headings].sort()).toEqual(names.sort());
  });

  it.each(alerts)('$alert has a severity, a summary and its section', (rule) => {
    expect(rule.labels?.severity).toMatch(/^(page|ticket)$/);
    expect(rule.annotations?.summary).toBeTruthy();
    expect(rule.annotations?.runbook_url).toBe(`docs/runbook.md#${rule.alert?.toLowerCase()}`);
  });
});

describe('promtool', () => {
  itWithPromtool('finds that each rule gives what its case says (DEP-20, OPS-3)', (command) => {
    expect(checkRules(command)).toMatchObject({ passed: true });
  });

  /** Returns the rule files, one of them with a change. */
  function changed(file: string, from: string, to: string): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'souk-changed-rules-'));
    atEnd(async () => rmSync(folder, { recursive: true }));
    return ruleFiles.map((path) => {
      if (basename(path) !== file) return path;
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no "${from}".`);
      const copy = join(folder, file);
      writeFileSync(copy, text.replaceAll(from, to));
      return copy;
    });
  }

  const faults: readonly (readonly [what: string, file: string, from: string, to: string])[] = [
    [
      'a canary without errors has no sample',
      'canary.yaml',
      '0 * sum by (app',
      '2 * sum by (nothing',
    ],
    ['a canary with little traffic has one', 'canary.yaml', '>= 20', '>= 0'],
    ['a partial answer is no failure', 'canary.yaml', 'failed|partial', 'failed'],
    [
      'the stable version is counted with the canary',
      'canary.yaml',
      ', rollouts_pod',
      ', rollout_pod',
    ],
    ['a refusal is a failure', 'requests.yaml', 'failed|partial', 'failed|partial|refused'],
    ['the budget burns twice as fast', 'requests.yaml', '> 0.0144', '> 0.0288'],
    ['an outbox may be older', 'messages.yaml', '> 60', '> 600'],
    [
      'a lag that falls is an alert',
      'messages.yaml',
      'delta(consumer_lag[10m])) > 50',
      'delta(consumer_lag[10m])) > -9999',
    ],
    ['a saga may be stuck for longer', 'messages.yaml', '> 300', '> 3000'],
    [
      'one process of two is down',
      'processes.yaml',
      'max by (service) (up',
      'min by (service) (up',
    ],
    ['any failed Job is an alert', 'jobs.yaml', 'verify.*', '.*'],
  ];

  for (const [what, ...change] of faults) {
    itWithPromtool(`finds that ${what}`, (command) => {
      expect(checkRules(command, changed(...change)).passed).toBe(false);
    });
  }
});
