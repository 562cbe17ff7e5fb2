import type { Viewer } from '@souk/auth/viewer';
import type { Transact } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type InventoryHarness, sam } from './harness.ts';

export type GroupAnswer = {
  readonly __typename: string;
  readonly group: { readonly id: string; readonly version: number };
  readonly replayed: boolean;
};

type Call = { readonly viewer?: Viewer; readonly transact?: Transact<PublishedEvents> };

const group = `{ group {
  id name options version seller { id }
  products { id version optionValues { name value } group { id } }
} replayed }`;

/** Runs a mutation of groups, by default as sam and under a new key. */
export async function changeGroup(
  inventory: InventoryHarness,
  name: 'create' | 'update',
  input: object,
  { viewer = sam, transact = inventory.transact }: Call = {},
): Promise<GroupAnswer> {
  const kind = `${name === 'create' ? 'Create' : 'Update'}ProductGroup`;
  const { answer } = await inventory.ask(
    viewer,
    `mutation ($input: ${kind}Input!) { answer: ${name}ProductGroup(input: $input) {
      __typename ... on ${kind}Payload ${group}
      ... on ValidationFailed { fields { path message } }
      ${name === 'create' ? '' : '... on VersionConflict { currentVersion }'}
    } }`,
    { input: { idempotencyKey: newId(), ...input } },
    transact,
  );
  return answer as GroupAnswer;
}

/** The products of all groups, with their values, as they are stored. */
export async function variantsOf(inventory: InventoryHarness): Promise<Record<string, string>> {
  const rows = await inventory.run(
    `select id, array_to_string(option_values, '/') as values from products
     where group_id is not null order by id`,
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.values]));
}
