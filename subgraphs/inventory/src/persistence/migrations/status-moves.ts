/**
 * Where things could go when this migration was written. A migration never changes, so it does not
 * read the domain's tables; a test holds them against one another.
 */
export type Moves = readonly (readonly [from: string, to: string])[];

export const productMoves: Moves = [
  ['DRAFT', 'ACTIVE'],
  ['DRAFT', 'ARCHIVED'],
  ['ACTIVE', 'ARCHIVED'],
  ['ARCHIVED', 'ACTIVE'],
];

export const reservationMoves: Moves = [
  ['HELD', 'COMMITTED'],
  ['HELD', 'SHIPPED'],
  ['HELD', 'RELEASED'],
  ['HELD', 'EXPIRED'],
  ['COMMITTED', 'SHIPPED'],
  ['COMMITTED', 'RELEASED'],
  ['COMMITTED', 'EXPIRED'],
];
