/**
 * The transitions when this migration was written. A migration never changes, so it does not
 * import the tables of the domain; a test compares them.
 */
export type Transitions = readonly (readonly [from: string, to: string])[];

export const productTransitions: Transitions = [
  ['DRAFT', 'ACTIVE'],
  ['DRAFT', 'ARCHIVED'],
  ['ACTIVE', 'ARCHIVED'],
  ['ARCHIVED', 'ACTIVE'],
];

export const reservationTransitions: Transitions = [
  ['HELD', 'COMMITTED'],
  ['HELD', 'SHIPPED'],
  ['HELD', 'RELEASED'],
  ['HELD', 'EXPIRED'],
  ['COMMITTED', 'SHIPPED'],
  ['COMMITTED', 'RELEASED'],
  ['COMMITTED', 'EXPIRED'],
];
