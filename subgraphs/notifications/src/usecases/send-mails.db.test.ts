import type { Mail, MailOutcome } from '@souk/platform/mail/mailer';
import { newId } from '@souk/platform/runtime/id';
import { together } from '@souk/platform/testing/together';
import {
  type NotificationsHarness,
  notificationsHarness,
  orderStatus,
} from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeEach(async () => {
  harness = await notificationsHarness();
});
afterEach(() => harness.orm.close());

/** A user who gets a mail about an order. */
async function mailed(status: 'CONFIRMED' | 'SHIPPED' = 'CONFIRMED', user?: string) {
  const userId = user ?? (await harness.user());
  await harness.receive('order-status', orderStatus(newId(), userId, { status }));
  return userId;
}

const sent = { status: 'SENT' } as const;
const refused = { status: 'REFUSED', reason: 'EENVELOPE 550' } as const;
const down = { status: 'UNAVAILABLE', reason: 'ETIMEDOUT' } as const;

/** Collects what is sent, and answers in turn; the last answer for all others. */
function server(...outcomes: [MailOutcome, ...MailOutcome[]]) {
  const mails: Mail[] = [];
  return {
    mails,
    send: async (mail: Mail) => {
      mails.push(mail);
      return outcomes[Math.min(mails.length, outcomes.length) - 1] ?? sent;
    },
  };
}

describe('sending mails', () => {
  it('sends each once, to the address of its user, under its own id (NOT-3)', async () => {
    const ann = await mailed();
    const to = server(sent);
    await harness.send(to.send);
    await harness.send(to.send);
    const [delivery] = await harness.deliveriesOf(ann);
    expect(to.mails).toMatchObject([{ id: delivery?.id, to: `${ann}@souk.example` }]);
    expect(to.mails[0]?.subject).toMatch(/^Order S-.+ is confirmed – Souk$/);
    expect(delivery).toMatchObject({ state: 'SENT', attempts: 1, failure: null });
  });

  it('claims no further mail once the service stops', async () => {
    await mailed();
    const to = server(sent);
    const end = new AbortController();
    end.abort();
    await harness.send(to.send, harness.transact, end.signal);
    expect(to.mails).toEqual([]);
    await harness.send(to.send);
    expect(to.mails).toHaveLength(1);
  });

  it('offers to unsubscribe only from optional kinds', async () => {
    const ann = await mailed('CONFIRMED');
    await mailed('SHIPPED', ann);
    const to = server(sent);
    await harness.send(to.send);
    const urls = new Map(
      to.mails.map(({ subject, unsubscribeUrl }) => [subject.includes('way'), unsubscribeUrl]),
    );
    expect(urls.get(false)).toBeNull();
    expect(urls.get(true)).toMatch(
      /^https:\/\/shop.example\/unsubscribe\/[\w-]{36}\/ORDER_SHIPPED$/,
    );
  });

  it('repeats one that may have arrived or not, under the same id, and then gives up', async () => {
    const ann = await mailed();
    const to = server(down);
    for (const minutes of [0, 1, 5, 30, 120, 360, 720, 9_999]) {
      harness.pass(minutes);
      await harness.send(to.send);
      await harness.send(to.send);
    }
    expect(to.mails).toHaveLength(7);
    expect(new Set(to.mails.map(({ id }) => id)).size).toBe(1);
    expect(await harness.deliveriesOf(ann)).toMatchObject([
      { state: 'FAILED', attempts: 7, failure: 'ETIMEDOUT' },
    ]);
  });

  it('gives up one that is refused, and an address that refuses three in a row', async () => {
    const ann = await mailed();
    const to = server(refused);
    await harness.send(to.send);
    for (const _ of [2, 3]) {
      await mailed('CONFIRMED', ann);
      await harness.send(to.send);
    }
    await mailed('CONFIRMED', ann);
    await harness.send(to.send);
    expect(to.mails).toHaveLength(3);
    const states = (await harness.deliveriesOf(ann)).map(({ state }) => state);
    // The fourth is not even queued.
    expect(states).toEqual(['FAILED', 'FAILED', 'FAILED']);
  });

  it('counts refusals in a row only', async () => {
    const ann = await mailed();
    const to = server(refused, refused, sent, refused, refused);
    for (let nth = 0; nth < 5; nth += 1) {
      await harness.send(to.send);
      await mailed('CONFIRMED', ann);
    }
    await harness.send(to.send);
    expect(to.mails).toHaveLength(6);
  });

  it('waits for an address that is not known yet', async () => {
    const ann = newId();
    await mailed('CONFIRMED', ann);
    const to = server(sent);
    await harness.send(to.send);
    expect(to.mails).toEqual([]);
    await harness.receive('user-registered', {
      ...{ userId: ann, username: 'ann', address: null, sellerName: null, at: harness.now },
      ...{ email: 'ann@souk.example', opensAccount: false },
    });
    harness.pass(1);
    await harness.send(to.send);
    expect(to.mails).toMatchObject([{ to: 'ann@souk.example' }]);
  });

  it('sends one once when two processes look at once', async () => {
    await mailed();
    await mailed();
    const to = server(sent);
    // Neither commits its claim before both have looked.
    const transact = together(harness.transact, 2);
    await Promise.all([harness.send(to.send, transact), harness.send(to.send, transact)]);
    expect(to.mails).toHaveLength(2);
    expect(new Set(to.mails.map(({ id }) => id)).size).toBe(2);
  });

  it('takes one over when its process has died, and the outcome of the dead changes nothing', async () => {
    const ann = await mailed();
    const second = server(sent);
    await harness.send(async () => {
      // The lease is over while this process is held up: another one sends.
      harness.pass(2);
      await harness.send(second.send);
      return refused;
    });
    expect(second.mails).toHaveLength(1);
    expect(await harness.deliveriesOf(ann)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
  });

  it('sends the others when one fails with a fault', async () => {
    const [ann, bob] = [await mailed(), await mailed()];
    await harness.send(async ({ to }) => {
      if (to.startsWith(ann)) throw new Error('A fault.');
      return sent;
    });
    expect(await harness.deliveriesOf(bob)).toMatchObject([{ state: 'SENT' }]);
    expect(await harness.deliveriesOf(ann)).toMatchObject([{ state: 'SENDING' }]);
  });
});
