/**
 * The transitions when this migration was written. A migration never changes, so it does not
 * import the tables of the domain; a test compares them.
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
