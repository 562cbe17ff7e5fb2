import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

const half = '\uD800';
const nilUuid = '00000000-0000-0000-0000-000000000000';
const texts = [
  '',
  ' ',
  'a\0b',
  `a${half}`,
  '\u202Ea',
  'a\r\nb',
  '\u0301',
  '\u200B',
  '%',
  '\\',
  "'",
];

/** Values at the edges of each scalar, and beyond: of its own type, of PostgreSQL's and of JavaScript's. */
const scalars: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, -1, 1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1.5, '1'],
  Boolean: [true, false, 'true', 0],
  Decimal: [
    '',
    '0',
    '-0',
    '-1.00',
    '0.01',
    '0.001',
    '9999999999.99',
    '10000000000',
    '٣',
    ' 1',
  ].concat(['NaN', 'Infinity', '1e400', '1e3', '9'.repeat(400), `0.${'1'.repeat(400)}`, '.5']),
  BigInt: ['', '0', '-0', '-1', '9223372036854775808', '9'.repeat(400), '1.5', '1e3'],
  DateTime: [
    ...['', 'now', 'infinity', '-infinity', '2026-11-21', '2026-11-21T09:30:00', '1789000000'],
    ...['0001-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '0000-01-01T00:00:00Z'],
    ...['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59-14:00', '+275760-09-13T00:00:00Z'],
    ...['-271821-04-20T00:00:00Z', '-000001-01-01T00:00:00Z', '1969-12-31T23:59:59.999Z'],
    ...['2026-11-21T09:30:00+23:59', '2026-11-21T09:30:00-00:00', '2026-11-21T09:30:00+24:00'],
    ...['2026-11-21T24:00:00Z', '2026-12-31T23:59:60Z', '2026-02-30T00:00:00Z'],
    ...[`2026-11-21T09:30:00.${'9'.repeat(9)}Z`, `2026-11-21T09:30:00.${'9'.repeat(400)}Z`],
  ],
  ID: [...texts, nilUuid, 'none', 'a'.repeat(10_000), -1, 2 ** 53, '../x', 'a:b', '__proto__'],
  String: [...texts, 'a'.repeat(100_000), '👍'.repeat(100), 'ﷺ'.repeat(100), '__proto__', 'null'],
  JSON: [null, 0, '', [], {}, { a: half }, JSON.parse('{"__proto__":1}')],
};

/** The edges of a type as a whole; those of the items and fields in it are not among them. */
export function edgeValues(type: GraphQLInputType, valid: unknown): readonly unknown[] {
  if (isNonNullType(type)) return edgeValues(type.ofType, valid);
  if (isListType(type)) return [null, [], [null], ...repeated(valid)];
  if (isInputObjectType(type)) return [null, {}, { unknown: 1 }];
  if (isEnumType(type)) return [null, 'NONE', ...type.getValues().map(({ name }) => name)];
  return [null, ...(scalars[type.name] ?? [])];
}

function repeated(valid: unknown): unknown[] {
  const [item] = Array.isArray(valid) ? valid : [valid];
  return [[item, item], Array.from({ length: 1_000 }, () => item)];
}

/** The values of a keyset in a cursor: each replaces one of those that the list has returned. */
export const keysetEdges: readonly unknown[] = [
  ...[null, true, {}, [], '', 'x', '\0', half, 'infinity', nilUuid, 'a'.repeat(10_000)],
  ...[1.5, -1, 1e300, 2 ** 53, '1e400', '+275760-09-13T00:00:00.000Z', '0000-01-01T00:00:00.000Z'],
];
