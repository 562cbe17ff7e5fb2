import { type Check, type Finding, findingsMax } from './check.ts';
import type { Databases, Row } from './databases.ts';
import { mergeSorted } from './merge-sorted.ts';

/** A row of an owner or of a copy: its versions, each with the values that belong to it. */
type Versioned = {
  readonly key: string;
  /** By the name of the event: the version, and the values as one text. */
  readonly parts: Readonly<Record<string, readonly [version: number, values: string]>>;
};

type Copy = {
  readonly invariant: string;
  readonly name: string;
  readonly owner: readonly [database: string, sql: string];
  readonly copy: readonly [database: string, sql: string];
};

/** Each statement selects `key` and, for each event that feeds the copy, its version and values. */
const copies: readonly Copy[] = [
  {
    invariant: 'the offers in orders are the products of inventory',
    name: 'product',
    owner: [
      'inventory',
      `select p.id as key, jsonb_build_object(
        'product', jsonb_build_array(p.version, jsonb_build_array(p.name, p.price_minor_units,
          p.price_currency, p.seller_id, p.status = 'ACTIVE')::text),
        'stock', jsonb_build_array(s.version,
          (s.total_quantity - s.reserved_quantity)::text)) as parts
      from products p join stocks s on s.product_id = p.id
      where $1::text[] is null or p.id = any ($1) order by p.id collate "C"`,
    ],
    copy: [
      'orders',
      `select product_id as key, jsonb_build_object(
        'product', jsonb_build_array(product_version, jsonb_build_array(name, price_minor_units,
          currency, seller_id, for_sale)::text),
        'stock', jsonb_build_array(stock_version, available::text)) as parts
      from offers where $1::text[] is null or product_id = any ($1) order by product_id collate "C"`,
    ],
  },
  {
    invariant: 'the buyers in orders are the profiles of users',
    name: 'user',
    owner: [
      'users',
      `select id as key, jsonb_build_object(
        'profile', jsonb_build_array(version, jsonb_strip_nulls(addresses -> 0)::text)) as parts
      from profiles where $1::text[] is null or id = any ($1) order by id collate "C"`,
    ],
    copy: [
      'orders',
      `select user_id as key, jsonb_build_object(
        'profile', jsonb_build_array(version, jsonb_strip_nulls(address)::text)) as parts
      from buyers where $1::text[] is null or user_id = any ($1) order by user_id collate "C"`,
    ],
  },
  {
    invariant: 'the users in notifications are the profiles of users',
    name: 'user',
    owner: [
      'users',
      `select id as key, jsonb_build_object('profile', jsonb_build_array(version, '')) as parts
      from profiles where $1::text[] is null or id = any ($1) order by id collate "C"`,
    ],
    // The addresses are not compared: an event of an earlier release has none.
    copy: [
      'notifications',
      `select user_id as key, jsonb_build_object('profile', jsonb_build_array(version, '')) as parts
      from recipients where $1::text[] is null or user_id = any ($1) order by user_id collate "C"`,
    ],
  },
  ...['inventory', 'orders', 'billing', 'delivery', 'gateway'].map(copyOfSettings),
];

/** The copies of settings in the database of a service. */
function copyOfSettings(database: string): Copy {
  const rows = (table: string) => `select key, jsonb_build_object(
      'setting', jsonb_build_array(version, jsonb_build_array(value, until)::text)) as parts
    from ${table} where $1::text[] is null or key = any ($1) order by key collate "C"`;
  return {
    invariant: `the settings in ${database === 'gateway' ? 'the gateway' : database} are those of users`,
    name: 'setting',
    owner: ['users', rows('shop_settings')],
    copy: [database, rows('setting_copies')],
  };
}

/** Checks each copy of foreign data against its owner, in both directions. */
export const copyChecks: readonly Check[] = copies.map((one) => ({
  invariant: one.invariant,
  isFinal: false,
  isSequential: true,
  find: ({ databases }, keys) => findDifferences(databases, one, keys),
}));

async function findDifferences(
  { stream }: Databases,
  { name, owner, copy }: Copy,
  keys: readonly string[] | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const read = ([database, sql]: Copy['owner']) =>
    stream(database, sql, [keys]) as unknown as AsyncGenerator<readonly Versioned[]>;
  await mergeSorted({ owner: read(owner), copy: read(copy) }, (key, rows) => {
    found.push(...compare(name, key, rows.owner, rows.copy));
    return found.length < findingsMax;
  });
  return found;
}

function compare(
  name: string,
  key: string,
  owner: Versioned | null,
  copy: Versioned | null,
): Finding[] {
  if (!owner) return [{ key, what: `the copy of a ${name} has no owner`, row: { [name]: key } }];
  return Object.entries(owner.parts).flatMap(([part, own]): Finding[] => {
    const copied = copy?.parts[part] ?? [0, ''];
    return compareVersions(own[0], copied[0], own[1] === copied[1]).map(({ what, ...rest }) => {
      const row: Row = { [name]: key, owner: own, copy: copied };
      return { key, what: `the copy of the ${part} ${what}`, row, ...rest };
    });
  });
}

/** The two are read one after the other, so the later one may already be newer. */
function compareVersions(own: number, copied: number, isEqual: boolean) {
  if (copied < own) return [{ what: 'is behind', progress: { has: copied, needs: own } }];
  if (copied > own) return [{ what: 'is ahead', progress: { has: own, needs: copied } }];
  return isEqual ? [] : [{ what: 'has other values' }];
}
