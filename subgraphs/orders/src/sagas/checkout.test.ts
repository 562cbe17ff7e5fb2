import type { Checkout, Command, Move } from '../domain/checkout.ts';
import { type Answer, type Message, newCheckout, next, stateOf } from './checkout.ts';
import { stepsOf } from './steps-of.ts';

const patience = { againMs: 5_000, againMaxMs: 60_000, giveUpMs: 1_800_000 };
const noon = Date.parse('2026-11-21T12:00:00Z');

/** A checkout in conversation: what was said to it, and what it did. */
class Conversation {
  now = noon;
  checkout: Checkout = newCheckout(new Date(noon));
  commands: readonly Command[] = [];
  moves: readonly Move[] = [];

  say(message: Message): this {
    const { checkout, commands, moves } = next(
      this.checkout,
      message,
      new Date(this.now),
      patience,
    );
    Object.assign(this, { checkout, commands, moves });
    return this;
  }

  /** Each says yes, in turn. */
  yes(...types: Answer['type'][]): this {
    for (const type of types) this.say(yes(type));
    return this;
  }

  no(type: Answer['type'], code: string, message: string): this {
    return this.say({ type, success: false, message, transactionId: null, code });
  }

  cancel(): this {
    return this.say({ type: 'cancel', code: 'CANCELLED_BY_BUYER', message: 'Changed my mind.' });
  }

  /** Time passes, and says so. */
  after(ms: number): this {
    this.now += ms;
    return this.say({ type: 'time' });
  }

  /** What the schema shows of it: the saga's state, and the state of each step. */
  get shown() {
    const steps = stepsOf(this.checkout).map(({ command, state }) => [command, state]);
    return { state: stateOf(this.checkout), steps: Object.fromEntries(steps) };
  }

  get steps(): string[] {
    return this.moves.map(({ to }) => to);
  }
}

function yes(type: Answer['type']): Answer {
  return { type, success: true, message: null, transactionId: `t-${type}`, code: null };
}

const begun = () => new Conversation().after(0);
const paid = () => begun().yes('payment-succeeded');
const reserved = () => paid().yes('stock-reserved');
const booked = () => reserved().yes('delivery-booked');
const confirmed = () => booked().yes('payment-captured');
const complete = () => confirmed().yes('stock-committed', 'delivery-scheduled');

describe('a good checkout', () => {
  it('asks each step when the one before has succeeded (SAG-1)', () => {
    expect(begun()).toMatchObject({ commands: ['hold-payment'], steps: ['PROCESSING'] });
    expect(paid()).toMatchObject({ commands: ['reserve-stock'], steps: ['PAID'] });
    expect(reserved()).toMatchObject({ commands: ['book-delivery'], steps: ['ITEMS_RESERVED'] });
    expect(booked()).toMatchObject({ commands: ['capture-payment'], steps: ['DELIVERY_BOOKED'] });
    expect(confirmed()).toMatchObject({
      commands: ['commit-stock', 'confirm-delivery'],
      steps: ['CONFIRMED'],
    });
    expect(complete()).toMatchObject({ commands: [], steps: [], checkout: { done: true } });
  });

  it('keeps what was asked, how often, and with which result (SAG-10)', () => {
    const [hold, reserve] = reserved().checkout.runs;
    expect(hold).toMatchObject({ command: 'hold-payment', state: 'DONE', attempts: 1 });
    expect(reserve).toMatchObject({ transactionId: 't-stock-reserved', error: null });
  });

  it('takes the last two answers in either order', () => {
    const other = confirmed().yes('delivery-scheduled', 'stock-committed');
    expect(other.checkout.done).toBe(true);
  });
});

describe('an answer', () => {
  it('that comes twice changes nothing (SAG-11)', () => {
    const before = paid().checkout;
    const { checkout, commands, moves } = paid().yes('payment-succeeded');
    expect({ checkout, commands, moves }).toEqual({ checkout: before, commands: [], moves: [] });
  });

  it('that comes too early changes nothing', () => {
    expect(begun().yes('stock-reserved')).toMatchObject({ commands: [], moves: [] });
  });

  it('that comes after its question was given up changes nothing', () => {
    const late = paid().after(patience.giveUpMs).yes('stock-reserved');
    expect(late).toMatchObject({ commands: [], moves: [], checkout: { route: 'BACK' } });
  });
});

describe('a refusal', () => {
  it('of the payment has nothing to give back (SAG-7)', () => {
    const refused = begun().no('payment-declined', 'INSUFFICIENT_FUNDS', 'Insufficient funds');
    expect(refused).toMatchObject({ commands: [], steps: ['FAILED'], checkout: { done: true } });
    expect(refused.moves[0]?.message).toBe('Payment failed: Insufficient funds');
  });

  it('of the stock gives the payment back, then fails (SAG-5)', () => {
    const refused = paid().no('stock-refused', 'OUT_OF_STOCK', 'Only 1 left.');
    expect(refused).toMatchObject({ commands: ['release-payment'], moves: [] });
    refused.yes('payment-released');
    expect(refused.steps).toEqual(['FAILED']);
    expect(refused.moves[0]?.message).toBe('Warehouse reservation failed: Only 1 left.');
    expect(refused.checkout.ending).toMatchObject({ code: 'OUT_OF_STOCK', step: 'reserve-stock' });
  });

  it('of the delivery gives payment and stock back, in this order (SAG-6)', () => {
    const refused = reserved().no('delivery-refused', 'NO_DELIVERY_SLOT', 'All full.');
    expect(refused.commands).toEqual(['release-payment']);
    expect(refused.yes('payment-released').commands).toEqual(['release-stock']);
    expect(refused.yes('stock-released').steps).toEqual(['FAILED']);
    expect(refused.moves[0]?.message).toBe('Delivery reservation failed: All full.');
  });
});

describe('time', () => {
  it('changes nothing before it has come', () => {
    expect(begun().after(4_999)).toMatchObject({ commands: [], moves: [] });
  });

  it('asks again, each time later, a minute at most (SAG-11)', () => {
    const waiting = begun();
    const pauses = [5, 10, 20, 40, 60, 60].map((seconds) => {
      const early = waiting.after(seconds * 1_000 - 1).commands;
      return [...early, ...waiting.after(1).commands];
    });
    expect(pauses).toEqual(Array.from({ length: 6 }, () => ['hold-payment']));
    expect(waiting.checkout.runs[0]?.attempts).toBe(7);
  });

  it('gives a step up after half an hour, and gives back what may have happened', () => {
    const late = reserved().after(patience.giveUpMs);
    expect(late.commands).toEqual(['release-payment']);
    expect(late.yes('payment-released').commands).toEqual(['release-stock']);
    expect(late.yes('stock-released').commands).toEqual(['cancel-delivery']);
    expect(late.yes('delivery-cancelled').steps).toEqual(['FAILED']);
    expect(late.checkout.ending?.code).toBe('TIMED_OUT');
  });

  it('never gives up a capture: from there only forward', () => {
    const waiting = booked().after(10 * patience.giveUpMs);
    expect(waiting).toMatchObject({
      commands: ['capture-payment'],
      checkout: { route: 'FORWARD' },
    });
  });

  it('never gives up a compensation', () => {
    const waiting = paid()
      .no('stock-refused', 'OUT_OF_STOCK', '')
      .after(10 * patience.giveUpMs);
    expect(waiting.commands).toEqual(['release-payment']);
  });
});

describe('a cancel', () => {
  it('before anything was asked ends at once (ORD-13)', () => {
    expect(new Conversation().cancel()).toMatchObject({ commands: [], steps: ['CANCELLED'] });
  });

  it('before the capture gives back what was taken, and what may be on its way', () => {
    const cancelled = paid().cancel();
    expect(cancelled.commands).toEqual(['release-payment']);
    expect(stateOf(cancelled.checkout)).toBe('COMPENSATING');
    expect(cancelled.yes('payment-released').commands).toEqual(['release-stock']);
    expect(cancelled.yes('stock-released').steps).toEqual(['CANCELLED']);
  });

  it('during the capture waits for it, then refunds', () => {
    const cancelled = booked().cancel();
    expect(cancelled).toMatchObject({ commands: [], moves: [] });
    cancelled.yes('payment-captured');
    expect(cancelled).toMatchObject({ steps: ['CONFIRMED'], commands: ['cancel-delivery'] });
  });

  it('after the capture asks first whether the goods are still here', () => {
    const cancelled = complete().cancel();
    expect(cancelled.commands).toEqual(['cancel-delivery']);
    expect(cancelled.yes('delivery-cancelled').commands).toEqual(['release-stock']);
    expect(cancelled.yes('stock-released').commands).toEqual(['refund-payment']);
    expect(cancelled.yes('payment-refunded').steps).toEqual(['CANCELLED']);
  });

  it('comes too late when the goods have left: the order goes on', () => {
    const late = complete().cancel().no('delivery-cancelled', 'ALREADY_LEFT', 'Gone.');
    expect(late).toMatchObject({ commands: [], moves: [], checkout: { done: true, ending: null } });
    expect(late.cancel().commands).toEqual(['cancel-delivery']);
  });

  it('that came too late still waits for what was under way', () => {
    const late = confirmed().cancel().no('delivery-cancelled', 'ALREADY_LEFT', 'Gone.');
    expect(late.checkout).toMatchObject({ route: 'FORWARD', done: false });
    expect(late.yes('stock-committed', 'delivery-scheduled').checkout.done).toBe(true);
  });

  it('twice is one', () => {
    expect(paid().cancel().cancel()).toMatchObject({ commands: [], moves: [] });
  });
});

describe('what a client sees of a checkout', () => {
  it('is DONE with all its steps when the order is confirmed', () => {
    const { state, steps } = complete().shown;
    expect(state).toBe('DONE');
    expect(new Set(Object.values(steps))).toEqual(new Set(['DONE']));
  });

  it('is COMPENSATED, and a step UNDONE, once what takes it back has succeeded', () => {
    const refused = paid().no('stock-refused', 'OUT_OF_STOCK', '');
    expect(refused.shown).toEqual({
      state: 'COMPENSATING',
      steps: { 'hold-payment': 'DONE', 'reserve-stock': 'REFUSED', 'release-payment': 'ASKED' },
    });
    expect(refused.yes('payment-released').shown).toEqual({
      state: 'COMPENSATED',
      steps: { 'hold-payment': 'UNDONE', 'reserve-stock': 'REFUSED', 'release-payment': 'DONE' },
    });
  });

  it('shows a step UNDONE that never answered', () => {
    const late = begun().after(patience.giveUpMs).yes('payment-released');
    expect(late.shown).toMatchObject({ state: 'COMPENSATED', steps: { 'hold-payment': 'UNDONE' } });
  });

  it('is COMPENSATED where nothing was taken', () => {
    expect(begun().no('payment-declined', 'NO_ACCOUNT', '').shown).toEqual({
      state: 'COMPENSATED',
      steps: { 'hold-payment': 'REFUSED' },
    });
  });

  it('shows every step UNDONE after a refund', () => {
    const cancelled = complete().cancel();
    cancelled.yes('delivery-cancelled', 'stock-released', 'payment-refunded');
    expect(cancelled.shown).toEqual({
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
    expect(late.shown).toMatchObject({ state: 'DONE', steps: { 'book-delivery': 'DONE' } });
  });
});
