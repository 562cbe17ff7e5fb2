import { newId } from '@souk/platform/runtime/id';
import type { PaymentProvider } from './payment-provider.ts';
import type { Choice } from './simulated/current-intent.ts';
import type { Callback } from './simulated/send-simulated-events.ts';

const start = new Date('2026-11-21T12:00:00Z');
const expiresAt = new Date('2026-11-21T12:30:00Z');
const amount = { currency: 'RUB', minorUnits: 12_345 };

/** A provider, and what happens there: buyers choose, time passes, callbacks are sent. */
export type ProviderUnderTest = {
  readonly provider: PaymentProvider;
  /** The buyer opens the page of an intent, and chooses. */
  readonly choose: (url: string, choice: Choice) => Promise<void>;
  /** Sets the provider's clock. */
  readonly setTime: (now: Date) => void;
  /** A callback as the provider would send it now. */
  readonly callback: (eventId: string, subjectId: string) => Callback;
};

/** What billing requires of a payment provider. Every adapter has to pass. */
export function paymentProviderContract(open: (start: Date) => Promise<ProviderUnderTest>): void {
  let at: ProviderUnderTest;
  beforeAll(async () => {
    at = await open(start);
  });
  beforeEach(() => at.setTime(start));

  const create = (id: string, purpose: 'DEPOSIT' | 'ORDER' = 'ORDER', minorUnits = 12_345) =>
    at.provider.createIntent({
      ...{ id, purpose, returnUrl: 'https://shop.test/done', expiresAt },
      amount: { ...amount, minorUnits },
    });

  /** Creates an intent, and chooses for the buyer. Returns the provider's id of it. */
  async function chosen(id: string, choice: Choice, purpose: 'DEPOSIT' | 'ORDER' = 'ORDER') {
    const intent = await create(id, purpose);
    if (!('action' in intent) || !intent.action) throw new Error(intent.status);
    await at.choose(intent.action.url, choice);
    return intent.ref;
  }

  const read = (id: string) => at.provider.read('intent', id);

  describe('an intent', () => {
    it('needs an action of the buyer, at an address that cannot be guessed', async () => {
      const [one, two] = [newId(), newId()];
      const first = await create(one);
      expect(first).toEqual({
        status: 'REQUIRES_ACTION',
        ref: expect.any(String),
        amount,
        action: { url: expect.stringMatching(/\/[\w-]{22}$/), expiresAt },
        code: null,
      });
      expect(await create(two)).not.toMatchObject({ action: { url: Object(first).action.url } });
    });

    it('is created once under its id, and refused under the id for another amount', async () => {
      const id = newId();
      const [one, two] = await Promise.all([create(id), create(id)]);
      expect(two).toEqual(one);
      expect(await read(id)).toEqual(one);
      expect(await create(id, 'ORDER', 1)).toMatchObject({ status: 'REFUSED', code: 'KEY_REUSED' });
    });

    it('is UNKNOWN when no create arrived', async () => {
      expect(await read(newId())).toEqual({ status: 'UNKNOWN' });
    });

    it.each([
      ['DEPOSIT', 'approve', 'CAPTURED', null],
      ['ORDER', 'approve', 'AUTHORIZED', null],
      ['ORDER', 'decline', 'DECLINED', 'CARD_DECLINED'],
      ['DEPOSIT', 'decline', 'DECLINED', 'CARD_DECLINED'],
    ] as const)('of a %s after %s is %s', async (purpose, choice, status, code) => {
      const id = newId();
      await chosen(id, choice, purpose);
      expect(await read(id)).toMatchObject({ status, code, action: null, amount });
    });

    it('takes the first choice only', async () => {
      const id = newId();
      const intent = await create(id);
      const url = 'action' in intent ? (intent.action?.url ?? '') : '';
      await at.choose(url, 'decline');
      await at.choose(url, 'approve');
      expect(await read(id)).toMatchObject({ status: 'DECLINED' });
    });

    it('of a slow bank is approved later, also after its time', async () => {
      const id = newId();
      at.setTime(new Date(expiresAt.getTime() - 1));
      await chosen(id, 'approve-later');
      expect(await read(id)).toMatchObject({ status: 'REQUIRES_ACTION' });
      at.setTime(new Date(expiresAt.getTime() + 30_000));
      expect(await read(id)).toMatchObject({ status: 'AUTHORIZED' });
    });

    it('expires at its time, and cannot be approved any more', async () => {
      const id = newId();
      const intent = await create(id);
      at.setTime(expiresAt);
      await at.choose('action' in intent ? (intent.action?.url ?? '') : '', 'approve');
      expect(await read(id)).toMatchObject({ status: 'EXPIRED', action: null });
    });
  });

  describe('a capture', () => {
    it('takes an authorized intent, once', async () => {
      const id = newId();
      const ref = await chosen(id, 'approve');
      const capture = () => at.provider.capture(ref, { id, amount });
      expect((await Promise.all([capture(), capture()])).map(({ status }) => status)).toEqual([
        'CAPTURED',
        'CAPTURED',
      ]);
      expect(await read(id)).toMatchObject({ status: 'CAPTURED' });
    });

    it('of what is not authorized, or of another amount, is refused', async () => {
      const id = newId();
      const waiting = await create(id);
      const ref = 'ref' in waiting ? waiting.ref : '';
      const capture = (minorUnits: number) =>
        at.provider.capture(ref, { id, amount: { ...amount, minorUnits } });
      expect(await capture(12_345)).toMatchObject({ status: 'REFUSED', code: 'NOT_AUTHORIZED' });
      await at.choose(Object(waiting).action.url, 'approve');
      expect(await capture(1)).toMatchObject({ status: 'REFUSED', code: 'NOT_AUTHORIZED' });
    });

    it('may be refused by the bank, for good', async () => {
      const id = newId();
      const ref = await chosen(id, 'refuse-capture');
      expect(await at.provider.capture(ref, { id, amount })).toMatchObject({
        status: 'REFUSED',
        code: 'CAPTURE_REFUSED',
      });
      expect(await read(id)).toMatchObject({ status: 'DECLINED' });
    });
  });

  describe('a cancellation', () => {
    it('ends an intent before and after its approval, and is repeated without effect', async () => {
      const waiting = await create(newId());
      const refs = ['ref' in waiting ? waiting.ref : '', await chosen(newId(), 'approve')];
      for (const ref of [...refs, ...refs]) {
        expect(await at.provider.cancel(ref, newId())).toMatchObject({ status: 'CANCELLED' });
      }
    });

    it('of a captured intent answers that it is captured', async () => {
      const ref = await chosen(newId(), 'approve', 'DEPOSIT');
      expect(await at.provider.cancel(ref, newId())).toMatchObject({ status: 'CAPTURED' });
    });
  });

  describe('a refund', () => {
    it('returns a part, once under its id, and never more than was captured', async () => {
      const ref = await chosen(newId(), 'approve', 'DEPOSIT');
      const id = newId();
      const refund = (key: string, minorUnits: number) =>
        at.provider.refund(ref, { id: key, amount: { ...amount, minorUnits } });
      expect(await refund(id, 10_000)).toMatchObject({ status: 'SUCCEEDED' });
      expect(await refund(id, 10_000)).toMatchObject({ status: 'SUCCEEDED' });
      expect(await at.provider.read('refund', id)).toMatchObject({
        status: 'SUCCEEDED',
        amount: { minorUnits: 10_000 },
      });
      expect(await refund(newId(), 2_346)).toMatchObject({ status: 'REFUSED' });
      expect(await refund(newId(), 2_345)).toMatchObject({ status: 'SUCCEEDED' });
      expect(await at.provider.read('refund', newId())).toEqual({ status: 'UNKNOWN' });
    });
  });

  it('a payout is made once under its id', async () => {
    const payout = { id: newId(), amount, sellerRef: 'sam' };
    const first = await at.provider.payout(payout);
    expect(first).toMatchObject({ status: 'SUCCEEDED', amount });
    expect(await at.provider.payout(payout)).toEqual(first);
    expect(await at.provider.read('payout', payout.id)).toEqual(first);
  });

  it('a callback is verified over its bytes, and names the event and our id', () => {
    const { headers, body } = at.callback('evt_1', 'our-id');
    const { verify } = at.provider;
    expect(verify(headers, Buffer.from(body))).toEqual({ eventId: 'evt_1', subjectRef: 'our-id' });
    expect(verify(headers, Buffer.from(`${body} `))).toBeNull();
    expect(verify({}, Buffer.from(body))).toBeNull();
  });
}
