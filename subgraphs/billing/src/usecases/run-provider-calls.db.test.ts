import { newLogger } from '@souk/platform/runtime/logger';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import { runProviderCalls } from './run-provider-calls.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
beforeAll(async () => {
  billing = await billingHarness();
});
beforeEach(() => {
  billing.now = new Date('2026-11-21T12:00:00Z');
  shop = new ProviderHarness(billing);
});

/** Starts a deposit of 12.50, and has the provider called. Returns it with the page's address. */
async function started(user: string) {
  const account = await billing.open(user, 0);
  const { deposit } = await shop.start(user, account, '12.50');
  await shop.work();
  const { action } = await shop.deposit(user, deposit.id);
  return { account, id: deposit.id, url: action?.url ?? '' };
}

const minute = 60_000;
const credited = { balance: 1_250, held: 0, version: 2 };
const empty = { balance: 0, held: 0, version: 1 };
const eventsOf = (id: string) =>
  billing.run(
    'select event_id, applied_at is not null as applied from provider_events where subject_ref = ?',
    [id],
  );
const openCallsOf = (id: string) =>
  billing.run('select operation from provider_calls where subject_id = ? and done_at is null', [
    id,
  ]);

describe('a deposit that the buyer approves', () => {
  it('is credited after the callback, from the books of the provider (BIL-14, BIL-8)', async () => {
    const { account, id, url } = await started('ann');
    await shop.choose(url, 'approve');
    expect(await shop.callback(id, 'evt_ann')).toBe(204);
    expect(await billing.moneyOf('ann')).toEqual(empty);
    await shop.work();
    expect(await billing.moneyOf('ann')).toEqual(credited);
    expect(await shop.deposit('ann', id)).toMatchObject({ status: 'SUCCEEDED', action: null });
    const entries = await billing.run(
      'select book, amount from entries where transaction_id = ? order by book',
      [id],
    );
    expect(entries).toEqual([
      { book: 'FREE', amount: '1250' },
      { book: 'PROVIDER_CLEARING', amount: '-1250' },
    ]);
    expect((await billing.published(account)).at(-1)).toMatchObject({
      type: 'balance-changed',
      version: 2,
      data: { balance: 12.5 },
    });
    expect(await eventsOf(id)).toEqual([{ event_id: 'evt_ann', applied: true }]);
    expect(await openCallsOf(id)).toEqual([]);
  });

  it('is credited without any callback, by the poll (BIL-14)', async () => {
    const { id, url } = await started('bob');
    await shop.choose(url, 'approve');
    await shop.work();
    expect(await billing.moneyOf('bob')).toEqual(empty);
    shop.wait(10_000);
    await shop.work();
    expect(await billing.moneyOf('bob')).toEqual(credited);
    expect(await openCallsOf(id)).toEqual([]);
  });

  it('is credited once when its callback comes twice, and again late (BIL-14)', async () => {
    const { id, url } = await started('cid');
    await shop.choose(url, 'approve');
    expect([await shop.callback(id, 'same'), await shop.callback(id, 'same')]).toEqual([204, 204]);
    await shop.work();
    expect(await shop.callback(id, 'late')).toBe(204);
    expect(await shop.callback(id, 'same')).toBe(204);
    shop.wait(60 * minute);
    await shop.work();
    expect(await billing.moneyOf('cid')).toEqual(credited);
    expect(await eventsOf(id)).toEqual([
      { event_id: 'same', applied: true },
      { event_id: 'late', applied: true },
    ]);
  });

  it('is credited once when two callbacks and the poll are applied at once (BIL-14)', async () => {
    const { id, url } = await started('dan');
    await shop.choose(url, 'approve');
    await shop.callback(id);
    await shop.callback(id);
    // Both have claimed the call before either has applied its answer.
    const claims = Promise.withResolvers<void>();
    let reads = 0;
    const provider: typeof shop.provider = {
      ...shop.provider,
      read: async (kind, subject) => {
        reads += 1;
        if (reads === 2) claims.resolve();
        await claims.promise;
        return shop.provider.read(kind, subject);
      },
    };
    const logger = newLogger('billing', 'silent');
    const work = () =>
      runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
    const first = work();
    await billing.run('update provider_calls set next_at = ? where subject_id = ?', [
      billing.now,
      id,
    ]);
    while (reads === 0) await new Promise((resolve) => setImmediate(resolve));
    await billing.run('update provider_calls set next_at = ? where subject_id = ?', [
      billing.now,
      id,
    ]);
    await Promise.all([first, work()]);
    expect(await billing.moneyOf('dan')).toEqual(credited);
  });

  it('is credited when the callback came before the answer to our create (BIL-14)', async () => {
    const account = await billing.open('eve', 0);
    const { deposit } = await shop.start('eve', account, '12.50');
    shop.silent = true;
    await shop.work();
    shop.silent = false;
    const state = await shop.provider.read('intent', deposit.id);
    await shop.choose('action' in state ? (state.action?.url ?? '') : '', 'approve');
    expect(await shop.callback(deposit.id)).toBe(204);
    await shop.work();
    expect(await billing.moneyOf('eve')).toEqual(credited);
    shop.wait(60 * minute);
    await shop.work();
    expect(shop.calls.filter((name) => name === 'create')).toEqual(['create']);
  });

  it('is credited although the account was frozen meanwhile: the money has come', async () => {
    const { account, id, url } = await started('flo');
    await billing.run(`update accounts set status = 'FROZEN', version = 2 where id = ?`, [account]);
    await shop.choose(url, 'approve');
    await shop.callback(id);
    await shop.work();
    expect(await billing.moneyOf('flo')).toMatchObject({ balance: 1_250 });
  });

  it('of a slow bank is credited when the bank has answered', async () => {
    const { id, url } = await started('gil');
    await shop.choose(url, 'approve-later');
    shop.wait(10_000);
    await shop.work();
    expect(await shop.deposit('gil', id)).toMatchObject({ status: 'PENDING', action: null });
    shop.wait(20_000);
    await shop.work();
    expect(await billing.moneyOf('gil')).toEqual(credited);
  });
});

describe('a deposit that brings no money', () => {
  it.each([
    ['declined', 'DECLINED', async (url: string) => shop.choose(url, 'decline')],
    ['left, until it expires', 'EXPIRED', async () => shop.wait(31 * minute)],
  ])('as it is %s, ends as FAILED (BIL-14)', async (_, reason, happens) => {
    const user = `hal-${reason}`;
    const { id, url } = await started(user);
    await happens(url);
    shop.wait(10_000);
    await shop.work();
    expect(await shop.deposit(user, id)).toMatchObject({
      status: 'FAILED',
      failureReason: reason,
      action: null,
    });
    expect(await billing.moneyOf(user)).toEqual(empty);
    expect(await openCallsOf(id)).toEqual([]);
  });

  it('as the provider refuses it, ends as FAILED', async () => {
    const account = await billing.open('ida', 0);
    const { deposit } = await shop.start('ida', account, '12.50');
    const refused = { status: 'REFUSED', code: 'NO_SHOP', message: 'x' } as const;
    const provider = { ...shop.provider, createIntent: async () => refused };
    const logger = newLogger('billing', 'silent');
    await runProviderCalls({ transact: billing.transact, provider, commissionBp: 800, logger });
    expect(await shop.deposit('ida', deposit.id)).toMatchObject({ failureReason: 'REFUSED' });
  });
});

describe('while the provider is down', () => {
  it('a deposit stays PENDING, and ends well later (BIL-14)', async () => {
    const account = await billing.open('jon', 0);
    shop.down = true;
    const { deposit } = await shop.start('jon', account, '12.50');
    for (let n = 0; n < 5; n += 1) {
      await shop.work();
      shop.wait(minute);
    }
    expect(await shop.deposit('jon', deposit.id)).toMatchObject({
      status: 'PENDING',
      action: null,
    });
    shop.down = false;
    shop.wait(10 * minute);
    await shop.work();
    const { action } = await shop.deposit('jon', deposit.id);
    await shop.choose(action?.url ?? '', 'approve');
    await shop.callback(deposit.id);
    await shop.work();
    expect(await billing.moneyOf('jon')).toEqual(credited);
  });

  it('calls are repeated after 10 s, and then after twice as long, at most 10 minutes', async () => {
    const account = await billing.open('kim', 0);
    shop.down = true;
    const { deposit } = await shop.start('kim', account, '12.50');
    const waits: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      await shop.work();
      const [row] = await billing.run(
        `select next_at from provider_calls where subject_id = ? and operation = 'CREATE'`,
        [deposit.id],
      );
      const next = new Date(String(row?.next_at)).getTime();
      waits.push((next - billing.now.getTime()) / 1_000);
      shop.wait(next - billing.now.getTime());
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 600, 600, 600]);
  });
});

describe('a callback', () => {
  it('with a wrong signature gets 401, and nothing is stored (BIL-14)', async () => {
    const { id } = await started('lea');
    expect(await shop.callback(id, 'evt_lea', false)).toBe(401);
    expect(await eventsOf(id)).toEqual([]);
  });

  it('about something that is not known is stored, and changes nothing', async () => {
    for (const id of ['nonsense', '01a1fdd0-c196-71e8-8a0e-083157d33c20']) {
      expect(await shop.callback(id)).toBe(204);
      expect(await eventsOf(id)).toMatchObject([{ applied: false }]);
    }
  });

  it('never changes a deposit by itself: the provider is asked', async () => {
    const { id } = await started('mia');
    await shop.callback(id);
    await shop.work();
    expect(await shop.deposit('mia', id)).toMatchObject({ status: 'PENDING' });
    expect(await eventsOf(id)).toMatchObject([{ applied: true }]);
  });
});

it('ends when the service stops, and leaves to the next start what was not answered', async () => {
  const account = await billing.open('max', 0);
  await shop.start('max', account, '1.00', 'one');
  const end = new AbortController();
  const asked: string[] = [];
  const provider: typeof shop.provider = {
    ...shop.provider,
    // The call under way ends without an answer.
    createIntent: async ({ id }) => {
      asked.push(id);
      end.abort();
      return { status: 'UNAVAILABLE' };
    },
  };
  const { transact } = billing;
  const logger = newLogger('billing', 'silent');
  const { signal: stopping } = end;
  await runProviderCalls({ transact, provider, commissionBp: 800, logger, stopping });
  // Neither postponed nor made again: its claim ends by itself.
  const [call] = await billing.run(
    'select attempts, next_at from provider_calls where operation = ?',
    ['CREATE'],
  );
  expect(call).toEqual({ attempts: 1, next_at: '2026-11-21 12:00:15+00' });
  await runProviderCalls({ transact, provider, commissionBp: 800, logger, stopping });
  expect(asked).toHaveLength(1);
});

it('another amount at the provider changes nothing, and is logged', async () => {
  const { id, url } = await started('ned');
  await shop.choose(url, 'approve');
  await shop.callback(id);
  const lines: string[] = [];
  const logger = { warn: () => {}, error: (_: object, text: string) => void lines.push(text) };
  const provider: typeof shop.provider = {
    ...shop.provider,
    read: async (kind, subject) => {
      const state = await shop.provider.read(kind, subject);
      return { ...state, amount: { currency: 'RUB', minorUnits: 1 } };
    },
  };
  const { transact } = billing;
  // biome-ignore lint/suspicious/noExplicitAny: only these two methods are called.
  await runProviderCalls({ transact, provider, commissionBp: 800, logger: logger as any });
  expect(await billing.moneyOf('ned')).toEqual(empty);
  expect(lines).toEqual(['another amount was paid']);
});
