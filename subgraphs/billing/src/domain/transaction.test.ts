import { balanceEffect, type TransactionType, transactionTypes } from './transaction.ts';

describe('a transaction', () => {
  it.each([
    ['OPENING_CREDIT', { balance: 1, held: 0 }],
    ['DEPOSIT', { balance: 1, held: 0 }],
    ['HOLD', { balance: 0, held: 1 }],
    ['CAPTURE', { balance: -1, held: -1 }],
    ['RELEASE', { balance: 0, held: -1 }],
    ['REFUND', { balance: 1, held: 0 }],
  ] as const)('of type %s changes an account by its entries (BIL-8)', (type, effect) => {
    expect(balanceEffect(type)).toEqual(effect);
  });

  it('transfers money between two different accounts of the ledger', () => {
    for (const type of Object.keys(transactionTypes) as TransactionType[]) {
      expect(transactionTypes[type].from).not.toBe(transactionTypes[type].to);
    }
  });
});
