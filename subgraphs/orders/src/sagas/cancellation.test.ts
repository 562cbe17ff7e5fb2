import type { Cancellation } from '../domain/cancellation.ts';
import {
  beginCancellation,
  type CancellationMessage,
  type CancellationTransition,
  nextCancellation,
} from './cancellation.ts';

const noon = new Date('2026-11-29T12:00:00Z');
const policy = { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 };
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

const about = (whole: boolean) => ({
  ...{ id: 'c-1', code: 'CANCELLED_BY_BUYER', reason: 'Too late.', whole, amount: 450 },
  lines: [{ productId: 'tea', quantity: 1 }],
});
const begun = (whole = true) => beginCancellation(about(whole), noon, policy);

const replied = (
  type: Exclude<CancellationMessage['type'], 'timer'>,
  success = true,
): CancellationMessage => ({
  ...{ type, success, transactionId: 't-1' },
  message: success ? null : 'The goods have left.',
});
const after = (before: Cancellation, message: CancellationMessage, now = noon) =>
  nextCancellation(before, message, now, policy);
const sent = ({ command, ended }: CancellationTransition) => [command, ended];

describe('the cancellation of units', () => {
  it.each([
    [true, 'cancel-delivery', 'delivery-cancelled'],
    [false, 'amend-delivery', 'delivery-amended'],
  ] as const)('asks delivery, then stock, then billing (whole: %s)', (whole, first, reply) => {
    const one = begun(whole);
    expect(sent(one)).toEqual([first, null]);
    const two = after(one.cancellation, replied(reply));
    expect(sent(two)).toEqual(['release-stock', null]);
    const three = after(two.cancellation, replied('stock-released'));
    expect(sent(three)).toEqual(['refund-payment', null]);
    const done = after(three.cancellation, replied('payment-refunded'));
    expect(sent(done)).toEqual([null, 'DONE']);
    expect(done.cancellation.runs.map(({ state }) => state)).toEqual(['DONE', 'DONE', 'DONE']);
  });

  it('is refused once the goods have left, and only by delivery', () => {
    const refused = after(begun().cancellation, replied('delivery-cancelled', false));
    expect(sent(refused)).toEqual([null, 'REFUSED']);
    expect(refused.cancellation.runs[0]).toMatchObject({ error: 'The goods have left.' });
    const two = after(begun().cancellation, replied('delivery-cancelled'));
    expect(sent(after(two.cancellation, replied('stock-released', false)))).toEqual([
      'refund-payment',
      null,
    ]);
  });

  it('ignores a reply that comes twice, late, or to another command', () => {
    const two = after(begun().cancellation, replied('delivery-cancelled'));
    for (const type of ['delivery-cancelled', 'delivery-amended', 'payment-refunded'] as const) {
      const same = after(two.cancellation, replied(type));
      expect(same).toEqual({ cancellation: two.cancellation, command: null, ended: null });
    }
  });

  it('repeats a command without a reply, each time after twice as long', () => {
    const one = begun().cancellation;
    expect(sent(after(one, { type: 'timer' }, later(4)))).toEqual([null, null]);
    const two = after(one, { type: 'timer' }, later(5));
    expect(sent(two)).toEqual(['cancel-delivery', null]);
    expect(two.cancellation.runs).toMatchObject([{ attempts: 2, state: 'ASKED' }]);
    expect(two.cancellation.wakeAt).toBe(later(15).toISOString());
  });
});
