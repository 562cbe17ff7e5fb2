import { mkdir } from 'node:fs/promises';
import type { IncomingRecord } from '@souk/platform/bus/bus';
import { withClient } from '../system/with-client.ts';
import { newStateFolder, startSmallShop } from './testing/small-shop.ts';
import { withoutLater } from './without-later.ts';

const record = (position: number, source: string | null, id: string): IncomingRecord => ({
  ...{ topic: 'facts', partition: 1, position: BigInt(position), key: null, value: id },
  ...{ headers: source === null ? {} : { ce_source: source, ce_id: id }, at: new Date() },
});

describe('the records of a log', () => {
  it('are those that the databases know, those of before, and those of other systems', async () => {
    const folder = await newStateFolder();
    await mkdir(folder);
    const { cluster, urls } = await startSmallShop(folder);
    const tables = `create table outbox (id uuid); create table outbox_archive (id uuid)`;
    const [sent, waiting, unknown] = ['a', 'b', 'c'].map(
      (digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`,
    ) as [string, string, string];
    await withClient(urls.orders, (client) =>
      client.query(
        `${tables}; insert into outbox_archive values ('${sent}'); insert into outbox values ('${waiting}')`,
      ),
    );
    await withClient(urls.billing, (client) => client.query(tables));
    const batch = [
      record(6, 'orders', 'before the copy, and no longer in the archive'),
      record(7, 'orders', sent),
      record(8, 'orders', waiting),
      record(9, 'orders', unknown),
      record(10, 'billing', sent),
      record(11, null, 'a sale'),
      record(12, 'till', 'a sale of another system'),
    ];
    const state = { ends: { facts: ['0', '7'] } };
    const kept = await withoutLater(batch, { state, cluster: cluster.url });
    expect(kept.map(({ position }) => Number(position))).toEqual([6, 7, 8, 11, 12]);
    await cluster.stop();
  });
});
