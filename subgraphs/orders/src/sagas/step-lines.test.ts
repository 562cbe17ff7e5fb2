import type { Checkout } from '../domain/checkout.ts';
import { type CheckoutMessage, newCheckout, type Reply } from './checkout.ts';
import { next } from './next.ts';
import { stepLines } from './step-lines.ts';

const policy = { retryMs: 5_000, retryMaxMs: 60_000, timeoutMs: 1_800_000 };
const noon = new Date('2026-11-21T12:00:00Z');
const timer = { type: 'timer' } as const;
const cancel = { type: 'cancel', code: 'CANCELLED_BY_BUYER', message: 'Changed my mind.' } as const;

const yes = (type: Reply['type']): Reply => {
  return { type, success: true, message: null, transactionId: null, code: null };
};
const no = (type: Reply['type'], code: string): Reply => {
  return { type, success: false, message: 'No.', transactionId: null, code };
};

/** Sends messages to a checkout. Returns the lines about the last one. */
function linesAfter(...messages: readonly (CheckoutMessage & { ms?: number })[]) {
  let [checkout, lines]: [Checkout, unknown[]] = [newCheckout(noon), []];
  for (const { ms = 0, ...message } of messages) {
    const now = new Date(noon.getTime() + ms);
    const { checkout: after } = next(checkout, message as CheckoutMessage, now, policy);
    lines = [...stepLines(checkout, message as CheckoutMessage, after)];
    checkout = after;
  }
  return lines;
}

describe('the log of a checkout has a line', () => {
  it('for the first command', () => {
    expect(linesAfter(timer)).toEqual([{ step: 'hold-payment', attempt: 1, outcome: 'sent' }]);
  });

  it('for a reply, and for the command that follows', () => {
    expect(linesAfter(timer, yes('payment-succeeded'))).toEqual([
      { step: 'hold-payment', attempt: 1, outcome: 'succeeded' },
      { step: 'reserve-stock', attempt: 1, outcome: 'sent' },
    ]);
  });

  it('for a refused step with its code, and for each compensation', () => {
    expect(
      linesAfter(timer, yes('payment-succeeded'), no('stock-refused', 'OUT_OF_STOCK')),
    ).toEqual([
      { step: 'reserve-stock', attempt: 1, outcome: 'refused', code: 'OUT_OF_STOCK' },
      { step: 'release-payment', attempt: 1, outcome: 'sent' },
    ]);
  });

  it('for a command that the timer repeats, with its attempt', () => {
    expect(linesAfter(timer, { ...timer, ms: 5_000 })).toEqual([
      { step: 'hold-payment', attempt: 2, outcome: 'sent' },
    ]);
  });

  it('for a step that timed out', () => {
    const late = [timer, { ...timer, ms: 5_000 }, { ...timer, ms: 1_800_000 }];
    expect(linesAfter(...late)).toEqual([
      { step: 'hold-payment', attempt: 2, outcome: 'timed out' },
      { step: 'release-payment', attempt: 1, outcome: 'sent' },
    ]);
  });

  it('for a cancel, and for a second one that changes nothing', () => {
    const code = 'CANCELLED_BY_BUYER';
    expect(linesAfter(timer, cancel)).toEqual([
      { step: 'cancel', attempt: 1, outcome: 'accepted', code },
      { step: 'release-payment', attempt: 1, outcome: 'sent' },
    ]);
    expect(linesAfter(timer, cancel, cancel)).toEqual([
      { step: 'cancel', attempt: 1, outcome: 'ignored', code },
    ]);
  });

  it('for a reply that came twice or to no command', () => {
    const twice = [timer, yes('payment-succeeded'), yes('payment-succeeded')];
    expect(linesAfter(...twice)).toEqual([
      { step: 'hold-payment', attempt: 1, outcome: 'ignored' },
    ]);
    expect(linesAfter(timer, yes('payment-refunded'))).toEqual([
      { step: 'refund-payment', attempt: 0, outcome: 'ignored' },
    ]);
  });
});

it('the log of a checkout has no line for a timer that is not due', () => {
  expect(linesAfter(timer, { ...timer, ms: 1 })).toEqual([]);
});
