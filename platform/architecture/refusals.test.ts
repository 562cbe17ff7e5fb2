import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Modules } from './modules.ts';
import { refusalFaults } from './refusals.ts';

/** Refusals that the code names and that can't happen, as something checks before. */
const neverHappens: Record<string, string> = {
  'becomeSeller: NotFound is thrown, not listed': 'Loading the own profile adds a missing one.',
  'updateProfile: NotFound is thrown, not listed': 'Loading the own profile adds a missing one.',
  'cancelDeliveryReservation: IllegalDeliveryTransition is thrown, not listed':
    '`cancel` replies that the goods have left before it changes the delivery.',
  ...Object.fromEntries(
    [
      ...['NotFound', 'VersionConflict', 'BelowReserved'].map((name) => `setStocks: ${name}`),
      ...['NotFound', 'VersionConflict'].map((name) => `updateProducts: ${name}`),
    ].map((fault) => [`${fault} is thrown, not listed`, 'It is the answer to one row.']),
  ),
  'cancelOrder: IllegalParcelTransition is thrown, not listed':
    'An order is cancelled as a whole only while its parcels are pending.',
  'shipOrder: IllegalParcelTransition is thrown, not listed': 'Only pending parcels are shipped.',
  'deliverOrder: IllegalParcelTransition is thrown, not listed':
    'Only shipped parcels are delivered.',
  'deliverParcel: IllegalTransition is thrown, not listed':
    'The status of an order that has a shipped parcel follows from its parcels.',
  'cancelWithdrawal: NothingToRefund is thrown, not listed':
    'The use case refunds only when something is left.',
  'cancelWithdrawal: ParcelRequired is thrown, not listed': 'A withdrawal has no parcels.',
  'cancelWithdrawal: TooManyUnits is thrown, not listed': 'A withdrawal has no lines.',
  'retryRefund: NothingToRefund is thrown, not listed':
    'It pays what was refunded before: nothing more is refunded.',
  'refund: TooManyUnits is thrown, not listed': 'It takes no lines: `refundPayment` does.',
};

describe('the list of refusals of a mutation', () => {
  const root = join(import.meta.dirname, '../..');
  const options = { cwd: root, exclude: ['**/*.test.ts'] };
  const files = globSync('subgraphs/*/src/graphql/mutation/*.ts', options);
  const modules = new Modules(root);
  const faults = new Map(files.map((file) => [file, refusalFaults(modules, join(root, file))]));

  it.each(files)('has what its code throws: %s', (file) => {
    expect(faults.get(file)?.filter((fault) => !(fault in neverHappens))).toEqual([]);
  });

  it.each(files)('is that of the builder of mutations: %s', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(' = mutation({');
    expect(text).not.toMatch(/orRefusal|signedIn\(|\bvalid\(/);
  });

  it('has no exception that is not needed any more', () => {
    expect(files.length).toBeGreaterThan(20);
    expect([...faults.values()].flat()).toEqual(expect.arrayContaining(Object.keys(neverHappens)));
  });
});

const refusal = "import { Refusal, refusal } from '@souk/platform/kernel/refusal';";
const refusals = "import { TooLate } from '../domain/refusals.ts';";
const base = {
  'platform/package.json': '{ "name": "@souk/platform", "exports": { "./*": "./src/*.ts" } }',
  'platform/src/kernel/refusal.ts': `
    export abstract class Refusal extends Error {}
    export function refusal(name: string) { return class extends Refusal { name = name; }; }`,
  'platform/src/graphql/mutation.ts': 'export function mutation(definition: unknown) {}',
  'subgraphs/a/src/graphql/context.ts': 'export function contextFor() {}',
  'subgraphs/a/src/domain/refusals.ts': `${refusal}
    export class TooLate extends Refusal {}
    export class TooEarly extends refusal('TooEarly') {}
    export class FarTooLate extends TooLate {}`,
  'subgraphs/a/src/domain/shop.ts': `
    import { TooEarly, TooLate } from './refusals.ts';
    export class Shop {
      constructor(hour: number) { if (hour < 9) throw new TooEarly(); }
      open(hour: number) { this.check(hour); }
      get isOpen() { throw new TooEarly(); }
      readonly shut = () => { throw new TooEarly(); };
      private check(hour: number) { if (hour > 18) throw new TooLate(); }
    }`,
};

describe('the code of a mutation', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'souk-refusals-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Plants a mutation with a list and a body, and other files of its subgraph. */
  function faultsOf(list: string, code: string, others: Record<string, string> = {}): string[] {
    const [body = '', ...rest] = code.split('\n').reverse();
    const mutation = `
      import { mutation } from '@souk/platform/graphql/mutation';
      import { FarTooLate, TooEarly, TooLate } from '../../domain/refusals.ts';
      ${rest.reverse().join('\n')}
      const refusals = [${list}] as const;
      export const openShop: Resolver = mutation({
        refusals,
        run: async ({ command }, context) => { ${body} },
      });`;
    const own = Object.entries({ 'graphql/mutation/open-shop.ts': mutation, ...others });
    const planted = own.map(([file, text]) => [`subgraphs/a/src/${file}`, text] as const);
    for (const [file, text] of [...Object.entries(base), ...planted]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return refusalFaults(
      new Modules(root),
      join(root, 'subgraphs/a/src/graphql/mutation/open-shop.ts'),
    );
  }

  const usecase = `${refusals} export function open() { throw new TooLate(); }`;
  const files = { 'usecases/open.ts': usecase };
  const again = (text: string) => ({ ...files, 'usecases/index.ts': text });
  const byType = `import type { Shop } from '../domain/shop.ts';
    export const open = (shop: Shop) => shop.open(19);`;

  it.each<[string, string, Record<string, string>?]>([
    ['itself', 'throw new TooLate();'],
    ['in a function of its file', 'function open() { throw new TooLate(); }\nopen();'],
    ['in a use case', "import { open } from '../../usecases/open.ts';\nopen();", files],
    ['under another name', "import { open as go } from '../../usecases/open.ts';\ngo();", files],
    ['in a namespace', "import * as u from '../../usecases/open.ts';\nu.open();", files],
    [
      'behind a re-export',
      "import { go } from '../../usecases/index.ts';\ngo();",
      again("export { open as go } from './open.ts';"),
    ],
    [
      'behind `export *`',
      "import { open } from '../../usecases/index.ts';\nopen();",
      again("export * from './open.ts';"),
    ],
    ['in a callback', "import { open } from '../../usecases/open.ts';\nrun({ open });", files],
    [
      'in a method, and one that it calls',
      "import { open } from '../../usecases/open.ts';\nopen();",
      { 'usecases/open.ts': byType },
    ],
    [
      'in what the context has',
      'context.open();',
      {
        ...files,
        'graphql/context.ts': `import { open } from '../usecases/open.ts';
          export function contextFor() { return { open: () => open() }; }`,
      },
    ],
  ])('is seen to throw %s', (_, code, others = {}) => {
    expect(faultsOf('TooLate', code, others)).toEqual([]);
    expect(faultsOf('', code, others)).toEqual(['openShop: TooLate is thrown, not listed']);
  });

  const shop = "import { Shop } from '../../domain/shop.ts';";

  it.each([
    ['made by `refusal`', 'throw new TooEarly();', 'TooEarly'],
    ['derived from another', 'throw new FarTooLate();', 'FarTooLate'],
    ['of a constructor', `${shop}\nnew Shop(8);`, 'TooEarly'],
    ['of a getter', `${shop}\nconst shop: Shop = load(Shop); return shop.isOpen;`, 'TooEarly'],
    ['of a function in a property', `${shop}\nload(Shop).shut();`, 'TooEarly'],
  ])('is seen to throw a refusal %s', (_, code, name) => {
    expect(faultsOf(name, code)).toEqual([]);
    expect(faultsOf('', code)).toEqual([`openShop: ${name} is thrown, not listed`]);
  });

  it.each<[string, string, Record<string, string>?]>([
    [
      'something else of an imported file',
      "import { open } from '../../usecases/open.ts';\nopen();",
      {
        'usecases/open.ts': `${usecase.replace('open', 'shut')} export function open() {}`,
      },
    ],
    ['a method that nothing calls', `${shop}\nload(Shop).name;`],
    ['a method of that name, of an unknown class', 'door.open(19);'],
    ['a method of that name, of the database', `${shop}\nwork.em.open(load(Shop));`],
    [
      'a variable with the name of a function',
      'function open() { throw new TooLate(); }\nconst open = 1; use(open);',
    ],
    ['a refusal that it only recognises', 'return error instanceof TooLate;'],
  ])('does not throw for %s', (_, code, others = {}) => {
    expect(faultsOf('', code, others)).toEqual([]);
    expect(faultsOf('TooLate', code, others)).toEqual([
      'openShop: TooLate is listed, never thrown',
    ]);
  });

  it.each(['graphql/mutation/open-shop.ts', 'graphql/context.ts'])(
    'is not overlooked when %s has another export',
    (file) => {
      const faults = faultsOf('', '', { [file]: 'export const other = 1;' });
      expect(faults).toEqual(['openShop: it, or contextFor, is not exported']);
    },
  );
});
