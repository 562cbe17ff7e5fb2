import type { Fault } from './fault.ts';
import { Report, repeatUnconfirmed } from './report.ts';
import { RetryLog } from './scenarios/retry-until-answered.ts';

const fault = (name: string): Fault => ({ name, inject: () => Promise.reject(new Error(name)) });

/** Reports faults whose injections have these violations, in order. Returns what was injected and printed. */
function reportOf(confirm: boolean, violations: Readonly<Record<string, readonly string[][]>>) {
  const lines: string[] = [];
  const report = new Report({ print: (line) => lines.push(line), confirm });
  const left = new Map(Object.entries(violations).map(([name, all]) => [name, [...all]]));
  const injected: string[] = [];
  for (const { name } of repeatUnconfirmed([...left.keys()].map(fault), report)) {
    injected.push(name);
    const outcome = { violations: left.get(name)?.shift() ?? [], recoveryMs: null };
    report.add({ name, outcome, retryLog: new RetryLog(0) });
  }
  report.end();
  return { injected, text: lines.join('\n'), hasViolations: report.hasViolations };
}

describe('a campaign that confirms what it finds', () => {
  it('injects a fault with violations again, and passes when nothing is violated then', () => {
    const found = reportOf(true, { 'round 1': [['money is lost'], []], 'round 2': [[]] });
    expect(found.injected).toEqual(['round 1', 'round 1', 'round 2']);
    expect(found.hasViolations).toBe(false);
    expect(found.text).toContain('found   round 1');
    expect(found.text).toContain('found once, and not again: round 1\nall invariants hold');
  });

  it('fails when the same fault has violations again', () => {
    const found = reportOf(true, { 'round 1': [['money is lost'], ['money is lost']] });
    expect(found.injected).toEqual(['round 1', 'round 1']);
    expect(found.hasViolations).toBe(true);
    expect(found.text).toContain('violations in: round 1');
    expect(found.text).not.toContain('found once');
  });
});

it('a campaign fails at the first violation unless it has to confirm it', () => {
  const found = reportOf(false, { 'round 1': [['money is lost'], []], 'round 2': [[]] });
  expect(found.injected).toEqual(['round 1', 'round 2']);
  expect(found.hasViolations).toBe(true);
});
