import { setImmediate as soon } from 'node:timers/promises';
import type { System } from '@souk/ops/system/start-system';

/** The services that have ended though nobody ended them: each is a surprise. */
export async function fallen({ children }: System): Promise<readonly string[]> {
  const found = children.names.map(async (name) => {
    const state = await Promise.race([children.of(name).ended, soon('runs')]);
    return state === 'runs' ? [] : [`${name} has ended by itself: its log says why`];
  });
  return (await Promise.all(found)).flat();
}
