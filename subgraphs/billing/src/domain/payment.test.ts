import { Payment, type PaymentStatus } from './payment.ts';
import { NothingToRefund } from './refusals.ts';

function payment(status: PaymentStatus, changes: Partial<Payment> = {}): Payment {
  const rest = { amount: 2_000, refunded: 0, currency: 'RUB', declineCode: null };
  return Object.assign(new Payment(), { ...rest, status, ...changes });
}

describe('a refund', () => {
  it('gives back a part, and leaves the rest', () => {
    expect(payment('CAPTURED').refund(500)).toEqual({
      amount: 500,
      refunded: 500,
      status: 'CAPTURED',
    });
  });

  it('gives back all that is left, said or not', () => {
    const all = { amount: 1_500, refunded: 2_000, status: 'REFUNDED' };
    expect(payment('CAPTURED', { refunded: 500 }).refund(1_500)).toEqual(all);
    expect(payment('CAPTURED', { refunded: 500 }).refund(null)).toEqual(all);
  });

  it.each([
    ['more than was taken', payment('CAPTURED'), 2_001, 2_000],
    ['more than is left', payment('CAPTURED', { refunded: 500 }), 1_501, 1_500],
    ['nothing', payment('CAPTURED'), 0, 2_000],
    ['what is held', payment('HELD'), null, 0],
    ['what was never held', payment('DECLINED'), null, 0],
    ['what was given back before', payment('REFUNDED', { refunded: 2_000 }), null, 0],
  ])('is refused for %s', (_, from, part, left) => {
    const refundable = { currency: 'RUB', minorUnits: left };
    expect(() => from.refund(part)).toThrow(new NothingToRefund(refundable));
    expect(from.refundable()).toBe(left);
  });
});

describe('a hold', () => {
  it('was refused as it was told, or because its release came first', () => {
    expect(payment('DECLINED', { declineCode: 'NO_ACCOUNT' }).refusedAs()).toBe('NO_ACCOUNT');
    expect(payment('RELEASED', { amount: 0 }).refusedAs()).toBe('GIVEN_UP');
  });

  it('was not refused, whatever came after it', () => {
    for (const status of ['HELD', 'CAPTURED', 'RELEASED', 'REFUNDED'] as const) {
      expect(payment(status).refusedAs()).toBeNull();
    }
  });
});

it('a payment that is not where it should be is a fault', () => {
  const captured = payment('CAPTURED', { id: 'p-1' });
  expect(() => captured.assertIn('RELEASED', 'DECLINED')).toThrow(
    'Payment p-1 is CAPTURED, not RELEASED or DECLINED.',
  );
  captured.assertIn('CAPTURED', 'REFUNDED');
});
