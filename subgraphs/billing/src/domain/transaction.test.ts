import { effectOf, moves, type TransactionType } from './moves.ts';

describe('a move of money', () => {
  it.each([
    ['OPENING_CREDIT', { balance: 1, held: 0 }],
    ['DEPOSIT', { balance: 1, held: 0 }],
    ['HOLD', { balance: 0, held: 1 }],
    ['CAPTURE', { balance: -1, held: -1 }],
    ['RELEASE', { balance: 0, held: -1 }],
    ['REFUND', { balance: 1, held: 0 }],
  ] as const)('%s changes an account as the ledger says (BIL-8)', (type, effect) => {
    expect(effectOf(type)).toEqual(effect);
  });

  it('goes from one book to another', () => {
    for (const type of Object.keys(moves) as TransactionType[]) {
      expect(moves[type].from).not.toBe(moves[type].to);
    }
  });
});
