import type { Checkout, Command, Move } from '../domain/checkout.ts';
import { type CheckoutMessage, newCheckout, type Reply } from './checkout.ts';
import { next } from './next.ts';
import { stateOf } from './route.ts';
import { stepsOf } from './steps-of.ts';

const policy = { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 };
const noon = Date.parse('2026-11-21T12:00:00Z');

/** A checkout, the messages sent to it, and what followed from the last one. */
class Conversation {
  now = noon;
  checkout: Checkout = newCheckout(new Date(noon));
  commands: readonly Command[] = [];
  moves: readonly Move[] = [];

  send(message: CheckoutMessage): this {
    const { checkout, commands, moves } = next(this.checkout, message, new Date(this.now), policy);
    Object.assign(this, { checkout, commands, moves });
    return this;
  }

  /** The participants reply with success, in turn. */
  yes(...types: Reply['type'][]): this {
    for (const type of types) this.send(yes(type));
    return this;
  }

  no(type: Reply['type'], code: string, message: string): this {
    return this.send({ type, success: false, message, transactionId: null, code });
  }

  cancel(): this {
    return this.send({ type: 'cancel', code: 'CANCELLED_BY_BUYER', message: 'Changed my mind.' });
  }

  /** Lets time pass, then sends the timer message. */
  after(ms: number): this {
    this.now += ms;
    return this.send({ type: 'timer' });
  }

  /** The state of the saga and of each step, as the schema shows them. */
  get view() {
    const steps = stepsOf(this.checkout).map(({ command, state }) => [command, state]);
    return { state: stateOf(this.checkout), steps: Object.fromEntries(steps) };
  }

  /** The statuses that the order changed to. */
  get statuses(): string[] {
    return this.moves.map(({ to }) => to);
  }
}

function yes(type: Reply['type']): Reply {
  return { type, success: true, message: null, transactionId: `t-${type}`, code: null };
}

const begun = () => new Conversation().after(0);
const paid = () => begun().yes('payment-succeeded');
const reserved = () => paid().yes('stock-reserved');
const booked = () => reserved().yes('delivery-booked');
const confirmed = () => booked().yes('payment-captured');
const complete = () => confirmed().yes('stock-committed', 'delivery-scheduled');

describe('a checkout without refusals', () => {
  it('sends each command when the step before has succeeded (SAG-1)', () => {
    expect(begun()).toMatchObject({ commands: ['hold-payment'], statuses: ['PROCESSING'] });
    expect(paid()).toMatchObject({ commands: ['reserve-stock'], statuses: ['PAID'] });
    expect(reserved()).toMatchObject({ commands: ['book-delivery'], statuses: ['ITEMS_RESERVED'] });
    expect(booked()).toMatchObject({
      commands: ['capture-payment'],
      statuses: ['DELIVERY_BOOKED'],
    });
    expect(confirmed()).toMatchObject({
      commands: ['commit-stock', 'confirm-delivery'],
      statuses: ['CONFIRMED'],
    });
    expect(complete()).toMatchObject({ commands: [], statuses: [], checkout: { done: true } });
  });

  it('records each command, its attempts and its result (SAG-10)', () => {
    const [hold, reserve] = reserved().checkout.runs;
    expect(hold).toMatchObject({ command: 'hold-payment', state: 'DONE', attempts: 1 });
    expect(reserve).toMatchObject({ transactionId: 't-stock-reserved', error: null });
  });

  it('accepts the last two replies in either order', () => {
    const other = confirmed().yes('delivery-scheduled', 'stock-committed');
    expect(other.checkout.done).toBe(true);
  });
});

describe('a reply', () => {
  it('that comes twice changes nothing (SAG-11)', () => {
    const before = paid().checkout;
    const { checkout, commands, moves } = paid().yes('payment-succeeded');
    expect({ checkout, commands, moves }).toEqual({ checkout: before, commands: [], moves: [] });
  });

  it('that comes too early changes nothing', () => {
    expect(begun().yes('stock-reserved')).toMatchObject({ commands: [], moves: [] });
  });

  it('that comes after its step timed out changes nothing', () => {
    const late = paid().after(policy.timeoutMs).yes('stock-reserved');
    expect(late).toMatchObject({ commands: [], moves: [], checkout: { route: 'BACK' } });
  });
});

describe('a refusal', () => {
  it('of the payment leaves nothing to compensate (SAG-7)', () => {
    const refused = begun().no('payment-declined', 'INSUFFICIENT_FUNDS', 'Insufficient funds');
    expect(refused).toMatchObject({ commands: [], statuses: ['FAILED'], checkout: { done: true } });
    expect(refused.moves[0]?.message).toBe('Payment failed: Insufficient funds');
  });

  it('of the stock releases the payment, then the order fails (SAG-5)', () => {
    const refused = paid().no('stock-refused', 'OUT_OF_STOCK', 'Only 1 left.');
    expect(refused).toMatchObject({ commands: ['release-payment'], moves: [] });
    refused.yes('payment-released');
    expect(refused.statuses).toEqual(['FAILED']);
    expect(refused.moves[0]?.message).toBe('Warehouse reservation failed: Only 1 left.');
    expect(refused.checkout.ending).toMatchObject({ code: 'OUT_OF_STOCK', step: 'reserve-stock' });
  });

  it('of the delivery releases payment and stock, in this order (SAG-6)', () => {
    const refused = reserved().no('delivery-refused', 'NO_DELIVERY_SLOT', 'All full.');
    expect(refused.commands).toEqual(['release-payment']);
    expect(refused.yes('payment-released').commands).toEqual(['release-stock']);
    expect(refused.yes('stock-released').statuses).toEqual(['FAILED']);
    expect(refused.moves[0]?.message).toBe('Delivery reservation failed: All full.');
  });
});

describe('the timer', () => {
  it('changes nothing before it is due', () => {
    expect(begun().after(4_999)).toMatchObject({ commands: [], moves: [] });
  });

  it('repeats a command with growing delays, a minute at most (SAG-11)', () => {
    const waiting = begun();
    const pauses = [5, 10, 20, 40, 60, 60].map((seconds) => {
      const early = waiting.after(seconds * 1_000 - 1).commands;
      return [...early, ...waiting.after(1).commands];
    });
    expect(pauses).toEqual(Array.from({ length: 6 }, () => ['hold-payment']));
    expect(waiting.checkout.runs[0]?.attempts).toBe(7);
  });

  it('times a step out after half an hour, and compensates whatever may have happened', () => {
    const late = reserved().after(policy.timeoutMs);
    expect(late.commands).toEqual(['release-payment']);
    expect(late.yes('payment-released').commands).toEqual(['release-stock']);
    expect(late.yes('stock-released').commands).toEqual(['cancel-delivery']);
    expect(late.yes('delivery-cancelled').statuses).toEqual(['FAILED']);
    expect(late.checkout.ending?.code).toBe('TIMED_OUT');
  });

  it('never times a capture out', () => {
    const waiting = booked().after(10 * policy.timeoutMs);
    expect(waiting).toMatchObject({
      commands: ['capture-payment'],
      checkout: { route: 'FORWARD' },
    });
  });

  it('never times a compensation out', () => {
    const waiting = paid()
      .no('stock-refused', 'OUT_OF_STOCK', '')
      .after(10 * policy.timeoutMs);
    expect(waiting.commands).toEqual(['release-payment']);
  });
});

describe('a cancel', () => {
  it('before the first command ends at once (ORD-13)', () => {
    expect(new Conversation().cancel()).toMatchObject({ commands: [], statuses: ['CANCELLED'] });
  });

  it('before the capture compensates what happened, and what may still happen', () => {
    const cancelled = paid().cancel();
    expect(cancelled.commands).toEqual(['release-payment']);
    expect(stateOf(cancelled.checkout)).toBe('COMPENSATING');
    expect(cancelled.yes('payment-released').commands).toEqual(['release-stock']);
    expect(cancelled.yes('stock-released').statuses).toEqual(['CANCELLED']);
  });

  it('during the capture waits for it, then refunds', () => {
    const cancelled = booked().cancel();
    expect(cancelled).toMatchObject({ commands: [], moves: [] });
    cancelled.yes('payment-captured');
    expect(cancelled).toMatchObject({ statuses: ['CONFIRMED'], commands: ['cancel-delivery'] });
  });

  it('after the capture first asks delivery to cancel', () => {
    const cancelled = complete().cancel();
    expect(cancelled.commands).toEqual(['cancel-delivery']);
    expect(cancelled.yes('delivery-cancelled').commands).toEqual(['release-stock']);
    expect(cancelled.yes('stock-released').commands).toEqual(['refund-payment']);
    expect(cancelled.yes('payment-refunded').statuses).toEqual(['CANCELLED']);
  });

  it('comes too late when the goods have left, and the order goes on', () => {
    const late = complete().cancel().no('delivery-cancelled', 'ALREADY_LEFT', 'Gone.');
    expect(late).toMatchObject({ commands: [], moves: [], checkout: { done: true, ending: null } });
    expect(late.cancel().commands).toEqual(['cancel-delivery']);
  });

  it('that came too late still waits for the steps under way', () => {
    const late = confirmed().cancel().no('delivery-cancelled', 'ALREADY_LEFT', 'Gone.');
    expect(late.checkout).toMatchObject({ route: 'FORWARD', done: false });
    expect(late.yes('stock-committed', 'delivery-scheduled').checkout.done).toBe(true);
  });

  it('that is repeated changes nothing', () => {
    expect(paid().cancel().cancel()).toMatchObject({ commands: [], moves: [] });
  });
});

describe('what a client sees of a checkout', () => {
  it('is DONE with all its steps when the order is confirmed', () => {
    const { state, steps } = complete().view;
    expect(state).toBe('DONE');
    expect(new Set(Object.values(steps))).toEqual(new Set(['DONE']));
  });

  it('is COMPENSATED, and a step UNDONE, once its compensation has succeeded', () => {
    const refused = paid().no('stock-refused', 'OUT_OF_STOCK', '');
    expect(refused.view).toEqual({
      state: 'COMPENSATING',
      steps: { 'hold-payment': 'DONE', 'reserve-stock': 'REFUSED', 'release-payment': 'ASKED' },
    });
    expect(refused.yes('payment-released').view).toEqual({
      state: 'COMPENSATED',
      steps: { 'hold-payment': 'UNDONE', 'reserve-stock': 'REFUSED', 'release-payment': 'DONE' },
    });
  });

  it('shows a step UNDONE that never replied', () => {
    const late = begun().after(policy.timeoutMs).yes('payment-released');
    expect(late.view).toMatchObject({ state: 'COMPENSATED', steps: { 'hold-payment': 'UNDONE' } });
  });

  it('is COMPENSATED when there was nothing to undo', () => {
    expect(begun().no('payment-declined', 'NO_ACCOUNT', '').view).toEqual({
      state: 'COMPENSATED',
      steps: { 'hold-payment': 'REFUSED' },
    });
  });

  it('shows every step UNDONE after a refund', () => {
    const cancelled = complete().cancel();
    cancelled.yes('delivery-cancelled', 'stock-released', 'payment-refunded');
    expect(cancelled.view).toEqual({
      state: 'COMPENSATED',
      steps: {
        'hold-payment': 'UNDONE',
        'reserve-stock': 'UNDONE',
        'book-delivery': 'UNDONE',
        'capture-payment': 'UNDONE',
        'commit-stock': 'UNDONE',
        'confirm-delivery': 'UNDONE',
        'cancel-delivery': 'DONE',
        'release-stock': 'DONE',
        'refund-payment': 'DONE',
      },
    });
  });

  it('is DONE when the cancel came too late', () => {
    const late = complete().cancel().no('delivery-cancelled', 'ALREADY_LEFT', 'Gone.');
    expect(late.view).toMatchObject({ state: 'DONE', steps: { 'book-delivery': 'DONE' } });
  });
});

describe('the times of a checkout', () => {
  const other = { retryMs: 1, retryMaxMs: 1, timeoutMs: 1 };
  const timer = { type: 'timer' } as const;

  it('are those of its beginning, whatever is in force later (WEB-8)', () => {
    const { checkout } = begun();
    expect(checkout.retryPolicy).toEqual(policy);
    const later = new Date(noon + policy.retryMs);
    const repeated = next(checkout, timer, later, other);
    expect(repeated.commands).toEqual(['hold-payment']);
    expect(repeated.checkout.route).toBe('FORWARD');
    const nextTime = noon + policy.retryMs + 2 * policy.retryMs;
    expect(repeated.checkout.wakeAt).toBe(new Date(nextTime).toISOString());
  });

  it('are the ones in force when it begins, and for one of an earlier release', () => {
    const placed = newCheckout(new Date(noon));
    expect(next(placed, timer, new Date(noon), other).checkout.retryPolicy).toEqual(other);
    const { retryPolicy: _, ...earlier } = begun().checkout;
    const timedOut = next(earlier, timer, new Date(noon + policy.retryMs), other);
    expect(timedOut.checkout.ending).toMatchObject({ code: 'TIMED_OUT' });
  });
});
