import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningSystem } from '../system/running.ts';
import type { Print } from '../system/step.ts';
import { checkouts } from './checkouts.ts';
import { type Databases, openDatabases } from './databases.ts';
import { events } from './events.ts';
import { ledger } from './ledger.ts';
import { orders } from './orders.ts';
import { privacy } from './privacy.ts';
import { stock } from './stock.ts';

type Check = (databases: Databases, system: RunningSystem) => Promise<string[]>;

/** Each invariant holds at every moment, or once all pending messages are handled. */
const invariants: readonly (readonly [name: string, check: Check])[] = [
  ['the ledger adds up', ledger],
  ['no stock is reserved twice', stock],
  ['every order exists once', orders],
  ['every checkout has ended, with all or nothing', checkouts],
  ['every event was sent and handled', events],
  ['no user sees the data of others', privacy],
];

const retryForMs = 20_000;
const intervalMs = 500;

/**
 * Checks each invariant, and repeats failed checks for up to 20 s, as messages may be pending.
 * Prints each result. Returns the violations by the name of their invariant.
 */
export async function verify(
  system: RunningSystem,
  print: Print,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const databases = openDatabases(system.databases);
  const until = Date.now() + retryForMs;
  const violated = new Map<string, readonly string[]>();
  try {
    for (const [name, check] of invariants) {
      let rows = await check(databases, system);
      while (rows.length > 0 && Date.now() < until) {
        await sleep(intervalMs);
        rows = await check(databases, system);
      }
      print(`${rows.length === 0 ? 'ok' : 'FAILED'}  ${name}`);
      for (const row of rows) print(`      ${row}`);
      if (rows.length > 0) violated.set(name, rows);
    }
  } finally {
    await databases.close();
  }
  return violated;
}
