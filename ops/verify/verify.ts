import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningSystem } from '../system/running.ts';
import { checkouts } from './checkouts.ts';
import { type Databases, openDatabases } from './databases.ts';
import { events } from './events.ts';
import { ledger } from './ledger.ts';
import { orders } from './orders.ts';
import { privacy } from './privacy.ts';
import { stock } from './stock.ts';

type Check = (databases: Databases, system: RunningSystem) => Promise<string[]>;

/** What holds at every moment, or, where messages are under mode, as soon as they have arrived. */
const invariants: readonly (readonly [name: string, check: Check])[] = [
  ['the ledger adds up', ledger],
  ['stock is never promised twice', stock],
  ['every order exists once', orders],
  ['every checkout has ended, with all or nothing', checkouts],
  ['every event was sent and handled', events],
  ['nobody sees what is not theirs', privacy],
];

const patienceMs = 20_000;
const pauseMs = 500;

/**
 * Checks each invariant, and again while messages are under mode. Returns the rows that break one,
 * by its name; says each in a line.
 */
export async function verify(
  system: RunningSystem,
  say: (line: string) => void,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const databases = openDatabases(system.databases);
  const until = Date.now() + patienceMs;
  const broken = new Map<string, readonly string[]>();
  try {
    for (const [name, check] of invariants) {
      let rows = await check(databases, system);
      while (rows.length > 0 && Date.now() < until) {
        await sleep(pauseMs);
        rows = await check(databases, system);
      }
      say(`${rows.length === 0 ? 'ok' : 'NO'}  ${name}`);
      for (const row of rows) say(`      ${row}`);
      if (rows.length > 0) broken.set(name, rows);
    }
  } finally {
    await databases.close();
  }
  return broken;
}
