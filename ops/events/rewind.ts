import { CannotStart } from '../system/cannot-start.ts';
import { type Target, withAdmin } from './target.ts';

/** Takes a service back by so many records in each partition: it is told them again (EVT-8). */
export async function rewind(where: Target, service: string, records: string): Promise<void> {
  if (!service || !/^\d+$/.test(records)) throw new CannotStart('rewind <service> <records>');
  await withAdmin(where, async (admin) => {
    const names = (await admin.topics()).map(({ name }) => name);
    await admin.rewind(service, names, Number(records));
  });
}
