import type { OutgoingRecord } from '../bus/bus.ts';
import { newId } from '../runtime/id.ts';

/** A record with one thing wrong, and a short name for it. */
export type BrokenRecord = { readonly title: string; readonly record: OutgoingRecord };

const half = '\uD800';
const megabyte = 'a'.repeat(2 ** 20);
/** PostgreSQL cannot compress it to fit into an index. */
const irregular = Array.from({ length: 5_000 }, (_, n) => (n * n * 7919) % 9973).join('');
/** In place of any value: other types, and the edges of texts, numbers and times. */
const values: readonly unknown[] = [
  ...[
    undefined,
    null,
    {},
    [],
    true,
    '',
    'a\0b',
    `a${half}`,
    '\u202Ea',
    '__proto__',
    -1,
    0,
    2 ** 53,
  ],
  ...[1.5, JSON.rawJSON('1e400'), JSON.rawJSON(`0.${'1'.repeat(400)}`), '0000-01-01T00:00:00Z'],
  ...['infinity', '+275760-09-13T00:00:00.000Z', '9999-12-31T23:59:59-14:00'],
];
const nested = '['.repeat(50_000) + ']'.repeat(50_000);
const bodies = [
  ...['', '{', 'null', '[]', '"x"', 'a\0b', '\uFEFF{}', '{}', '\uFFFD', megabyte, nested],
  ...['{"__proto__":{"orderId":"x"}}', `{"a":${nested}}`, '{}{}'],
];
const headerValues = ['', 'x', 'a\0b', '-1', '1e3', '9'.repeat(40), megabyte];
const headerNames = [
  ...['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'content-type'],
  ...['correlationid', 'traceparent', 'aggregateversion', '__proto__'],
];
const keys = [null, '', 'a\0b', '\uFFFD', 'k'.repeat(500), 'k'.repeat(501), megabyte];
const times = [
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
  '0000-01-01T00:00:00Z',
];

/** The records that differ from a valid one in one field, one header, the key, or the whole body. */
export function brokenRecords(valid: OutgoingRecord): BrokenRecord[] {
  const body: unknown = JSON.parse(valid.value ?? '');
  const paths = pathsIn(body);
  const withValue = (title: string, value: string) => broken(title, { ...valid, value });
  const withValueAt = (path: readonly string[], value: unknown) =>
    withValue(`${path.join('.')} = ${show(value)}`, JSON.stringify(replaced(body, path, value)));
  const withHeaders = (title: string, headers: Record<string, string>) =>
    broken(title, { ...valid, headers: Object.fromEntries(Object.entries(headers)) });
  return [
    ...bodies.map((value) => withValue(`body ${show(value)}`, value)),
    ...paths.flatMap((path) => values.map((value) => withValueAt(path, value))),
    ...keys.map((key) => broken(`key ${show(key)}`, { ...valid, key })),
    ...headerNames.flatMap((name) => [
      ...headerValues.map((value) =>
        withHeaders(`${name}: ${show(value)}`, { ...valid.headers, ...own(name, value) }),
      ),
      withHeaders(`without ${name}`, without(valid.headers, name)),
    ]),
    ...times.map((ce_time) => withHeaders(`ce_time: ${ce_time}`, { ...valid.headers, ce_time })),
    withHeaders('of an unknown version', {
      ...valid.headers,
      ce_type: `${valid.headers.ce_type}.v9`,
    }),
    // Last: where one is accepted and stored, each later record of the order takes longer.
    ...paths
      .filter((path) => isTextAt(body, path))
      .flatMap((path) => [megabyte, irregular].map((value) => withValueAt(path, value))),
  ];
}

/** Each is a message of its own, unless its id is what is wrong. */
function broken(title: string, record: OutgoingRecord): BrokenRecord {
  const isOwnId = /ce_id/.test(title);
  const headers = isOwnId ? record.headers : { ...record.headers, ce_id: newId() };
  return { title, record: { ...record, headers } };
}

/** An object with one property, also `__proto__`. */
function own(name: string, value: string): Record<string, string> {
  return Object.fromEntries([[name, value]]);
}

function without(headers: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    [name],
    ...pathsIn(one).map((path) => [name, ...path]),
  ]);
}

function isTextAt(body: unknown, path: readonly string[]): boolean {
  const value = path.reduce((at, name) => Reflect.get(at as object, name), body);
  return typeof value === 'string';
}

/** A copy with another value at a path; undefined leaves it out. */
function replaced(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  const inner = replaced(Reflect.get(value as object, name), rest, by);
  if (Array.isArray(value)) return inner === undefined ? [] : value.with(Number(name), inner);
  return { ...(value as object), [name]: inner };
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'left out';
  return text.length > 40 ? `${text.slice(0, 30)}… (${text.length})` : text;
}
