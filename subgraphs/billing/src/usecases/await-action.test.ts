import type { PublishedMessage, Reader } from '@souk/platform/messaging/work';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { Deposit } from '../domain/deposit.ts';
import { awaitAction } from './await-action.ts';

/** A deposit whose page is known, or not yet. */
const depositWith = (actionUrl: string | null, status: Deposit['status'] = 'PENDING') =>
  Object.assign(new Deposit(), { id: 'd', status, actionUrl, actionExpiresAt: new Date() });

/** Reads each of the deposits once, and the last one from then on. */
function readerOf(...deposits: Deposit[]) {
  let reads = 0;
  const findOneOrFail = async () => deposits[Math.min(reads++, deposits.length - 1)];
  return { read: { findOneOrFail } as unknown as Reader, reads: () => reads };
}

const commits = newNotifier<readonly PublishedMessage[]>();
const url = 'https://provider.example/pay';

it.each([
  ['whose page is known', depositWith(url)],
  ['that has ended', depositWith(null, 'FAILED')],
])('a deposit %s is not waited for', async (_, deposit) => {
  const { read, reads } = readerOf(deposit);
  const found = await awaitAction({ read, commits, actionWaitMs: 60_000 }, depositWith(null));
  expect([found, reads()]).toEqual([deposit, 1]);
});

it('a commit of this process ends the wait when it stores the page', async () => {
  const { read, reads } = readerOf(depositWith(null), depositWith(null), depositWith(url));
  const waiting = awaitAction({ read, commits, actionWaitMs: 60_000 }, depositWith(null));
  while (reads() < 3) {
    await new Promise(setImmediate);
    commits.notify([]);
  }
  expect((await waiting).action()?.url).toBe(url);
});

it('the deposit is returned as it is when the provider stays silent', async () => {
  const { read } = readerOf(depositWith(null));
  const deposit = await awaitAction({ read, commits, actionWaitMs: 0 }, depositWith(null));
  expect(deposit.action()).toBeNull();
});
