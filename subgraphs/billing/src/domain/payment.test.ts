import { Payment, type PaymentStatus } from './payment.ts';
import { NothingToRefund } from './refusals.ts';

function payment(status: PaymentStatus, changes: Partial<Payment> = {}): Payment {
  const rest = { amount: 2_000, refunded: 0, currency: 'RUB', declineCode: null };
  return Object.assign(new Payment(), { ...rest, status, ...changes });
}

describe('a refund', () => {
  it('of a part leaves the rest', () => {
    expect(payment('CAPTURED').refund(500)).toEqual({
      amount: 500,
      refunded: 500,
      status: 'CAPTURED',
    });
  });

  it('of all that is left completes it, with and without an amount', () => {
    const all = { amount: 1_500, refunded: 2_000, status: 'REFUNDED' };
    expect(payment('CAPTURED', { refunded: 500 }).refund(1_500)).toEqual(all);
    expect(payment('CAPTURED', { refunded: 500 }).refund(null)).toEqual(all);
  });

  it.each([
    ['more than was captured', payment('CAPTURED'), 2_001, 2_000],
    ['more than is left', payment('CAPTURED', { refunded: 500 }), 1_501, 1_500],
    ['nothing', payment('CAPTURED'), 0, 2_000],
    ['a payment that is held', payment('HELD'), null, 0],
    ['a payment that was declined', payment('DECLINED'), null, 0],
    ['a payment that was refunded before', payment('REFUNDED', { refunded: 2_000 }), null, 0],
  ])('is refused for %s', (_, from, requested, left) => {
    const refundable = { currency: 'RUB', minorUnits: left };
    expect(() => from.refund(requested)).toThrow(new NothingToRefund(refundable));
    expect(from.refundable()).toBe(left);
  });
});

it.each([
  ['CAPTURED', 0, 'CAPTURED'],
  ['CAPTURED', 1, 'PARTIALLY_REFUNDED'],
  ['REFUNDED', 2_000, 'REFUNDED'],
  ['HELD', 0, 'HELD'],
] as const)('a payment that is %s, with %d refunded, is shown as %s', (status, refunded, shown) => {
  expect(payment(status, { refunded }).shownStatus()).toBe(shown);
});

describe('a hold', () => {
  it('was declined with its code, or because its release arrived first', () => {
    expect(payment('DECLINED', { declineCode: 'NO_ACCOUNT' }).declinedWith()).toBe('NO_ACCOUNT');
    expect(payment('RELEASED', { amount: 0 }).declinedWith()).toBe('GIVEN_UP');
  });

  it('was not declined, whatever came after it', () => {
    for (const status of ['HELD', 'CAPTURED', 'RELEASED', 'REFUNDED'] as const) {
      expect(payment(status).declinedWith()).toBeNull();
    }
  });
});

it('a payment with another status than expected is a fault', () => {
  const captured = payment('CAPTURED', { id: 'p-1' });
  expect(() => captured.assertStatus('RELEASED', 'DECLINED')).toThrow(
    'Payment p-1 is CAPTURED, not RELEASED or DECLINED.',
  );
  captured.assertStatus('CAPTURED', 'REFUNDED');
});
