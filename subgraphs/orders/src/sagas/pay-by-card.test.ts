import type { Checkout, Command } from '../domain/checkout.ts';
import { type CheckoutMessage, newCheckout, type Reply } from './checkout.ts';
import { next } from './next.ts';
import { stepLines } from './step-lines.ts';

const policy = { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 60_000 };
const noon = Date.parse('2026-11-21T12:00:00Z');
const minute = 60_000;
const expiresAt = new Date(noon + 30 * minute);

/** Sends messages to a checkout by card, each at a minute after noon. Returns what is left at the end. */
function talk(...messages: readonly (readonly [minutes: number, message: CheckoutMessage])[]) {
  let checkout: Checkout = newCheckout(new Date(noon), 'CARD');
  let commands: readonly Command[] = [];
  let statuses: readonly string[] = [];
  for (const [minutes, message] of [[0, timer] as const, ...messages]) {
    const after = next(checkout, message, new Date(noon + minutes * minute), policy);
    ({ checkout, commands } = after);
    statuses = after.moves.map(({ to }) => to);
  }
  return { checkout, commands, statuses };
}

const timer = { type: 'timer' } as const;
const required = { type: 'action-required', expiresAt } as const;
const cancel = { type: 'cancel', code: 'CANCELLED_BY_BUYER', message: 'No.' } as const;
const reply = (type: Reply['type'], code: string | null = null): Reply => ({
  ...{ type, success: code === null, message: code && 'No.', transactionId: null, code },
});
const toCapture = ['payment-succeeded', 'stock-reserved', 'delivery-booked'] as const;
const captured = toCapture.map((type) => [1, reply(type)] as const);

describe('a checkout by card', () => {
  it('waits until the buyer has approved, and repeats its command meanwhile (SAG-6)', () => {
    const waiting = talk([0, required], [29, timer]);
    expect(waiting).toMatchObject({ commands: ['hold-payment'], checkout: { route: 'FORWARD' } });
    expect(talk([0, required], [29, reply('payment-succeeded')]).statuses).toEqual(['PAID']);
  });

  it('gives up a minute after the time to approve, not before (SAG-6)', () => {
    expect(talk([0, required], [30.9, timer]).checkout.route).toBe('FORWARD');
    const late = talk([0, required], [31, timer]);
    expect(late).toMatchObject({ commands: ['release-payment'], checkout: { route: 'BACK' } });
    expect(late.checkout.ending?.code).toBe('TIMED_OUT');
  });

  it('times out as any other while the provider has no page', () => {
    expect(talk([1, timer]).commands).toEqual(['release-payment']);
  });

  it('keeps the time-out of later steps', () => {
    const slow = talk([0, required], [1, reply('payment-succeeded')], [2, timer]);
    expect(slow.commands).toEqual(['release-payment', 'release-stock'].slice(0, 1));
    expect(slow.checkout.ending?.step).toBe('reserve-stock');
  });

  it('that was cancelled meanwhile does not wait any more', () => {
    expect(talk([0, required], [1, cancel]).commands).toEqual(['release-payment']);
    expect(talk([0, cancel], [1, required]).checkout.holdUntil).toBeUndefined();
  });

  it('that is declined compensates (SAG-7)', () => {
    const declined = talk([0, required], [1, reply('payment-declined', 'CARD_DECLINED')]);
    expect(declined).toMatchObject({ statuses: ['FAILED'], checkout: { done: true } });
  });

  it('whose capture is refused for good goes back, and ends as FAILED (SAG-7)', () => {
    const refused = [1, reply('payment-capture-refused', 'CAPTURE_REFUSED')] as const;
    const back = talk(...captured, refused);
    expect(back).toMatchObject({ commands: ['release-payment'], checkout: { route: 'BACK' } });
    const undone = ['payment-released', 'stock-released', 'delivery-cancelled'] as const;
    const ended = talk(...captured, refused, ...undone.map((type) => [1, reply(type)] as const));
    expect(ended).toMatchObject({ statuses: ['FAILED'], checkout: { done: true } });
    expect(ended.checkout.ending).toMatchObject({
      code: 'CAPTURE_REFUSED',
      message: 'Payment failed: No.',
      step: 'capture-payment',
    });
  });

  it('whose capture is refused after a cancel ends as CANCELLED', () => {
    const refused = reply('payment-capture-refused', 'CAPTURE_REFUSED');
    const back = talk(...captured, [1, cancel], [1, refused]);
    expect(back).toMatchObject({ commands: ['release-payment'] });
    expect(back.checkout.ending).toMatchObject({ status: 'CANCELLED' });
  });

  it('says nothing in the log of an action that is required: the step goes on', () => {
    const before = talk().checkout;
    expect(stepLines(before, required, talk([0, required]).checkout)).toEqual([]);
  });
});

it('a checkout from the account has no word of a card', () => {
  expect(Object.keys(newCheckout(new Date(noon)))).not.toContain('payWith');
});
