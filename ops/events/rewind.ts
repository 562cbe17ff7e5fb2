import { CannotStart } from '../system/cannot-start.ts';
import type { Print } from '../system/step.ts';
import { type Target, withAdmin } from './target.ts';

/** Moves a service's offsets back by a number of records in each partition (EVT-8). */
export async function rewind(
  target: Target,
  service: string,
  records: string,
  print: Print,
): Promise<void> {
  if (!service || !/^\d+$/.test(records))
    throw new CannotStart('Usage: npm run events -- rewind <service> <n>');
  await withAdmin(target, async (admin) => {
    const names = (await admin.topics()).map(({ name }) => name);
    await admin.rewind(service, names, Number(records));
  });
  print(`${service} reads the last ${records} records of each partition again`);
}
