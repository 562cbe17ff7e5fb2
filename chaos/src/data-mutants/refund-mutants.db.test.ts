import { openDatabases } from '@souk/ops/verify/databases';
import { ledger } from '@souk/ops/verify/ledger';
import { provider } from '@souk/ops/verify/provider';
import { refunds } from '@souk/ops/verify/refunds';
import { shares } from '@souk/ops/verify/shares';
import type { ShopUnderTest } from '@souk/ops/verify/shop-under-test';
import { newLogger } from '@souk/platform/runtime/logger';
import { viewerOf } from '@souk/platform/testing/harness';
import { urlOf } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import {
  type BillingHarness,
  billingHarness,
} from '../../../subgraphs/billing/src/testing/harness.ts';
import { payForLines } from '../../../subgraphs/billing/src/testing/parcels.ts';
import { payForParcelsByCard } from '../../../subgraphs/billing/src/testing/parcels-by-card.ts';
import { ProviderHarness } from '../../../subgraphs/billing/src/testing/provider-harness.ts';
import {
  refund,
  retryRefund,
  runProviderCalls,
} from '../../../subgraphs/billing/src/usecases/index.ts';
import { plantRows } from './planted-rows.ts';
import { refundMutants } from './refund-mutants.ts';
import { withSamples } from './run-mutant.ts';
import type { Samples } from './sample-orders.ts';

let billing: BillingHarness;
let url: string;
let shop: ShopUnderTest;
let samples: Samples;
const operator = viewerOf('olga', 'operator');

beforeAll(async () => {
  billing = await billingHarness();
  // The call of a refund that is under way is not overdue.
  billing.now = new Date();
  url = urlOf(billing.orm);
  const databases = openDatabases({ billing: url });
  closeAtEnd({ [Symbol.asyncDispose]: databases.close });
  shop = { databases } as ShopUnderTest;
  await billing.open('ann');
  const tea = { productId: 'tea', quantity: 3, unitPrice: 333 };
  await payForLines(billing, 'ann-1', { s1: [tea] });
  const lines = [{ productId: 'tea', quantity: 1 }];
  await billing.transact((work) =>
    refund(work, operator, { orderId: 'ann-1', lines, idempotencyKey: 'ann' }),
  );
  const [units] = await billing.run('select refund_id as id from refund_lines');
  samples = { 'units.refund': String(units?.id), ...(await attempts()) };
});

/** A refund to a card that failed and is tried again, one that is in the account, and one that is done. */
async function attempts(): Promise<Samples> {
  const cards = new ProviderHarness(billing);
  const refused = { status: 'REFUSED', code: 'CARD_GONE', message: 'x' } as const;
  const provider = { ...cards.provider, refund: async () => refused };
  const logger = newLogger('billing', 'silent');
  await billing.open('ben', 0);
  for (const order of ['ben-1', 'ben-2']) {
    await payForParcelsByCard(cards, order, { s1: 1_000 });
    await billing.send('refund-payment', order);
    await runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
  }
  const retry = async (order: string, payTo: 'CARD' | 'WALLET') => {
    const [row] = await billing.run(
      `select r.id from refunds r join payments p on p.id = r.payment_id where order_id = ?`,
      [order],
    );
    const command = { refundId: String(row?.id), payTo, idempotencyKey: order };
    await billing.transact((work) => retryRefund(work, operator, command));
  };
  await retry('ben-2', 'WALLET');
  await retry('ben-1', 'CARD');
  const rows = await billing.run(
    `select c.id from card_refunds c join payments p on p.id = c.payment_id
    where order_id = 'ben-1' order by attempt`,
  );
  const [failed, again] = rows.map(({ id }) => String(id));
  return { 'card.failed': failed ?? '', 'card.again': again ?? '', 'card.open': again ?? '' };
}

/** The lines of all violations: the invariant, what is wrong, and the row. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const { invariant, find } of [...ledger, ...shares, ...refunds, ...provider])
    for (const { what, row } of await find(shop, null))
      found.push(`${invariant}: ${what} ${JSON.stringify(row)}`);
  return found;
}

describe('verify of refunds', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await violations()).toEqual([]);
  });

  it.each(refundMutants)('sees $name', async ({ sql, tables, invariant, reports }) => {
    const planted = await plantRows(url, tables, withSamples(sql, samples));
    try {
      const [what, row] = reports.map((text) => withSamples(text, samples));
      const lines = (await violations()).filter((line) => line.startsWith(`${invariant}: `));
      const seen = lines.filter((line) => line.includes(`${what}`) && line.includes(`${row}`));
      expect(seen).not.toEqual([]);
    } finally {
      await planted.takeBack();
    }
  });

  it('finds nothing once every fault is taken back', async () => {
    expect(await violations()).toEqual([]);
  });
});
