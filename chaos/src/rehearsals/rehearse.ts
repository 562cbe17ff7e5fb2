import { demoClient } from '@souk/e2e/testing/users.ts';
import { CannotStart } from '@souk/ops/system/cannot-start';
import { cleanEnvironment } from '@souk/ops/system/clean-environment';
import { inOwnTemporaryFolder } from '@souk/ops/system/own-temporary-folder';
import type { System } from '@souk/ops/system/start-system';
import type { SystemSettings } from '@souk/ops/system/system-settings';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { WrongConfiguration } from '@souk/platform/runtime/config';
import { checkInvariants } from '../check-invariants.ts';
import { Violation } from '../scenarios/retry-until-answered.ts';
import { shortTimeouts } from '../short-timeouts.ts';
import { OrderLoad } from './order-load.ts';
import { OrderStream } from './order-stream.ts';
import { summary } from './summary.ts';

const print = (line: string) => console.info(line);
const buyers = 8;

export type Rehearsal = {
  readonly settings: Pick<SystemSettings, 'brokers' | 'replicas' | 'codeOf'>;
  /** Injects its faults while the orders are placed. Throws Violation. */
  readonly inject: (system: System, load: OrderLoad) => Promise<void>;
  /** Deletes what was prepared: a folder with logs may stay, when something fails. */
  readonly close?: () => Promise<void>;
};

/**
 * Runs a rehearsal on a stack of its own: orders are placed and followed live while faults are injected; then all of
 * them end, and `verify` checks every invariant. `prepare` runs in the temporary folder of the rehearsal. Exits with 1
 * when there is a violation.
 */
export async function rehearse(prepare: () => Rehearsal | Promise<Rehearsal>): Promise<never> {
  cleanEnvironment();
  const violations = await inOwnTemporaryFolder(async () => {
    const rehearsal = await prepare();
    return run(rehearsal).finally(rehearsal.close);
  }).catch((fault: unknown) => {
    const isExpected = fault instanceof CannotStart || fault instanceof WrongConfiguration;
    console.error(isExpected ? fault.message : fault);
    process.exit(1);
  });
  print(violations.length === 0 ? 'No violation.' : `${violations.length} violations.`);
  process.exit(violations.length === 0 ? 0 : 1);
}

async function run({ settings, inject }: Rehearsal): Promise<readonly string[]> {
  print('Starting a stack …');
  const system = await startTemporarySystem({
    mode: 'stack',
    hosting: 'process-per-service',
    durable: true,
    overrides: shortTimeouts,
    ...settings,
  });
  try {
    const [load, stream] = [new OrderLoad(), new OrderStream()];
    stream.start(demoClient(system.running, 'operator'), load.retryLog);
    await load.start(system.running, buyers);
    print(`${buyers} buyers place orders and follow them; an operator follows all.`);
    const injected = await inject(system, load).then(() => [], asViolation);
    if (injected.length === 0) await load.stop();
    const since = stream.openSince ?? 0;
    const newer = load.confirmed.filter(({ begunAt }) => begunAt > since);
    await stream.stop(newer.map(({ id }) => id));
    const found = [...injected, ...load.violations, ...stream.gaps];
    const { placed, ended, failed, retryLog } = load;
    const gaps = load.gaps + stream.gaps.length;
    for (const line of summary({ placed, confirmed: ended, failed, gaps }, retryLog.takeCounts()))
      print(line);
    // Printed before the invariants, which may not even be readable now.
    for (const violation of found) print(`VIOLATION  ${violation}`);
    const { violations } = await checkInvariants(
      { violations: [], recoveryMs: null },
      system.running,
    );
    for (const violation of violations) print(`VIOLATION  ${violation}`);
    return [...found, ...violations];
  } finally {
    await system.stop();
  }
}

function asViolation(fault: unknown): readonly string[] {
  if (fault instanceof Violation) return [fault.message];
  throw fault;
}
