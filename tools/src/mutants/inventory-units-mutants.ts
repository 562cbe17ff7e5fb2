import type { TestedMutant } from './tested-mutant.ts';

const inventory = 'subgraphs/inventory/src';
const move = `${inventory}/persistence/move-reservations.ts`;
const migration = `${inventory}/persistence/migrations/0004-reservation-lines.ts`;
const released = `${inventory}/usecases/release-units.db.test.ts`;

/** Faults in the units of reservations, and in bulk changes of products. */
export const inventoryUnitsMutants: readonly TestedMutant[] = [
  {
    name: 'units-released-twice',
    description: 'A repeated cancellation releases its units again.',
    file: move,
    from: 'or recorded.reservation_id is not null and recorded.refused is null',
    to: 'or recorded.refused is null',
    test: released,
  },
  {
    name: 'units-not-locked',
    description: 'A transaction that has waited counts the units as they were before.',
    file: move,
    from: '  order by reservation_id, product_id\n  for no key update of reservation_lines\n',
    to: '  order by reservation_id, product_id\n',
    test: `${inventory}/usecases/release-at-once.db.test.ts`,
  },
  {
    name: 'units-of-unknown-product',
    description: 'A cancellation of a product that the order does not have is done.',
    file: move,
    from: 'or count(*) filter (where is_named) < (select count(*) from jsonb_object_keys(wanted))',
    to: '',
    test: released,
  },
  {
    name: 'parcel-shipped-twice',
    description: 'A repeated parcel-shipped ships the goods again.',
    file: move,
    from: 'when shipped > 0 then 0',
    to: 'when false then 0',
    test: `${inventory}/usecases/ship-stock.db.test.ts`,
  },
  {
    name: 'whole-release-forgotten',
    description: 'A repeated release of a partly shipped order gets another reply.',
    file: `${inventory}/usecases/release.ts`,
    from: "recorded !== null || (status === 'SHIPPED' && (await findRelease(em, id)))",
    to: 'recorded !== null',
    test: released,
  },
  {
    name: 'status-not-compared',
    description: 'The database accepts units that do not fit the status of their reservation.',
    file: migration,
    from: "  checkOf('reservation_lines', 'update'),\n",
    to: '',
    test: `${inventory}/persistence/database.db.test.ts`,
  },
  {
    name: 'units-come-back',
    description: 'The database accepts that released units are taken back.',
    file: migration,
    from: 'when (new.released < old.released or new.shipped < old.shipped',
    to: 'when (false',
    test: `${inventory}/persistence/database.db.test.ts`,
  },
  {
    name: 'lines-of-others-shown',
    description: 'A seller sees the lines of other sellers in a reservation.',
    file: `${inventory}/graphql/visible-reservations.ts`,
    from: 'seesAll || sellerId === viewer?.id',
    to: 'seesAll || sellerId',
    test: `${inventory}/graphql/visible-reservations.db.test.ts`,
  },
  {
    name: 'refused-row-stays',
    description: 'A part of a unit of work that throws leaves its changes.',
    file: 'platform/src/messaging/work.ts',
    from: `await em.transactional((inner) => {
        jobs = collectJobs(inner);
        return run(workIn({ ...part, em: inner }, cause));
      })`,
    to: 'await run(workIn(part, cause))',
    test: 'platform/src/messaging/work.db.test.ts',
  },
  {
    name: 'category-null',
    description: 'A category with the text "null" is stored as NULL.',
    file: `${inventory}/persistence/product.schema.ts`,
    from: 'categories: textArray()',
    to: "categories: p.array<string>().columnType('text[]')",
    test: `${inventory}/usecases/create-product.db.test.ts`,
  },
  {
    name: 'rows-without-cost',
    description: 'A bulk change of fifty rows costs as much as one of one row.',
    file: 'gateway/src/operations/limits/cost.ts',
    from: 'weight + inputCostOf(costs, field, node, values) + times * each',
    to: 'weight + times * each',
    test: 'gateway/src/operations/limits/cost.test.ts',
  },
];
