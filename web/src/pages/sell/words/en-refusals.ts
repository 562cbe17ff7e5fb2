import { plural } from '../../../words/plural.ts';

/** What is wrong with a value, and what to do, in English. */
export const enFaults = {
  missing: 'Write something here.',
  tooLong: 'This is too long. Shorten it.',
  severalLines: 'Write it on one line.',
  control: 'There are characters in it that cannot be stored. Write it anew.',
  notAmount: 'Write an amount with at most two decimals, such as 1999.50.',
  notPositive: 'The price must be more than zero.',
  tooMuch: 'This is too much. Write a smaller number.',
  notCount: 'Write a whole number: 0 or more.',
  tooMany: 'At most 20 categories.',
};

/** The refusals of the graph in English. */
export const enRefusals = {
  ValidationFailed: 'Some fields need your attention.',
  VersionConflict:
    'Somebody else has changed it since you saw it. Look at it, and save again to keep yours.',
  NotFound: 'This product is no longer there, or is not yours. Load the page again.',
  SkuTaken: 'Another product of the shop has this code. Choose another one.',
  IdempotencyKeyReused:
    'This form was sent before with other values. Look at what is stored, and send it again.',
  BelowReserved: (reserved: number) =>
    `${plural('en', reserved, { one: '# unit is promised to an order', other: '# units are promised to orders' })}: the stock cannot be less.`,
};
