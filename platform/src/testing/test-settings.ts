import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { WrongConfiguration } from '../runtime/config.ts';
import { checkProperty } from './property.ts';

type Environment = Readonly<Record<string, string>>;

const operations = new URL('../../../docs/operations.md', import.meta.url);
/** The longest time that a timer of Node can wait. */
const timerMsMax = 2 ** 31 - 1;

/** Values at the edges of numbers, times, addresses and lists, and beyond. */
const edges = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1',
    '1.5',
    '1e3',
    '0x10',
    ' 7 ',
    'true',
    'null',
    '+5',
    '٣',
    'NaN',
    '1e400',
  ],
  ...[
    '2147483647',
    '2147483648',
    '4294967296',
    '9007199254740992',
    '12345678901',
    '0.00',
    '24',
    '25',
  ],
  ...[
    'http://',
    'https://a',
    'ftp://a',
    'mailto:a',
    'data:,a',
    '*',
    'a:1,b:99999',
    '../x',
    'eur',
    'EUR',
  ],
  ...['10.0.0.0/8', '10.0.0.0/64', '::/0', 'loopback', '   ', '👍a', '367', 'a'.repeat(100_000)],
];
const values = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer().map(String),
  fc.string({ unit: 'grapheme' }),
  fc.webUrl(),
);

/**
 * Defines the tests of a service's settings: whatever values they have, the service starts with values
 * within the bounds of their types, or refuses them with a WrongConfiguration. The names are those of
 * docs/operations.md.
 */
export function testSettings(
  service: string,
  read: (environment: NodeJS.ProcessEnv) => object,
  valid: Environment,
): void {
  const names = namesFor(service);
  const check = (set: Environment) => {
    try {
      expect([set, faultsIn(read({ ...valid, ...set }))]).toEqual([set, []]);
    } catch (error) {
      if (!(error instanceof WrongConfiguration)) throw error;
      for (const value of Object.values(set).filter(({ length }) => length > 40))
        expect(error.message).not.toContain(value);
    }
  };

  describe(`the settings of ${service}`, () => {
    it('are many, and valid in the tests', () => {
      expect(names.length).toBeGreaterThan(20);
      expect(faultsIn(read({ ...valid }))).toEqual([]);
    });

    it('are refused, or within the bounds of their types, at every edge', () => {
      for (const name of names) for (const value of edges) check({ [name]: value });
    });

    it('are refused, or within the bounds of their types, several at once', async () => {
      const sets = fc.dictionary(fc.constantFrom(...names), values, { minKeys: 2, maxKeys: 4 });
      await checkProperty(fc.property(sets, check), 300);
    });
  });
}

function namesFor(service: string): string[] {
  const text = readFileSync(operations, 'utf8').replaceAll('<NAME>', service.toUpperCase());
  const names = [...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)`/g)].map(
    ([, name = '']) => name,
  );
  return [...new Set(names)];
}

/** What a configuration holds that its service could not work with, with the path. */
function faultsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return isNumberFor(path, value) ? [] : [`${path}: ${value}`];
  if (typeof value === 'string') return isTextFor(path, value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => faultsIn(one, `${path}.${name}`));
}

function isNumberFor(path: string, value: number): boolean {
  const max = /Ms$/.test(path) ? timerMsMax : Number.MAX_SAFE_INTEGER;
  return Number.isSafeInteger(value) && value >= 0 && value <= max;
}

function isTextFor(path: string, value: string): boolean {
  if (/(issuer|keysUrl|publicUrl|realmUrl|origins\.\d+)$/.test(path))
    return /^https?:\/\/./.test(value);
  if (/currency$/.test(path)) return /^[A-Z]{3}$/.test(value);
  if (/kafka\.\d+$/.test(path)) return /^[^:]+:\d{1,5}$/.test(value);
  return value.length > 0;
}
