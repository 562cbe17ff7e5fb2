import type { Viewer } from '@souk/auth/viewer';
import type { Transact } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type InventoryHarness, olga } from './harness.ts';

export type CategoryAnswer = {
  readonly __typename: string;
  readonly category: { readonly id: string; readonly slug: string; readonly version: number };
  readonly replayed: boolean;
};

type Call = { readonly viewer?: Viewer; readonly transact?: Transact<PublishedEvents> };

const fields = '__typename ... on ValidationFailed { fields { path message } }';
const conflict = '... on VersionConflict { currentVersion }';
const category = '{ category { id slug name position version parent { slug } } replayed }';

/** Runs a mutation of categories, by default as an operator and under a new key. */
export async function changeCategory(
  inventory: InventoryHarness,
  name: 'create' | 'update' | 'move',
  input: object,
  { viewer = olga, transact = inventory.transact }: Call = {},
): Promise<CategoryAnswer> {
  const kind = `${name[0]?.toUpperCase()}${name.slice(1)}Category`;
  const { answer } = await inventory.ask(
    viewer,
    `mutation ($input: ${kind}Input!) { answer: ${name}Category(input: $input) {
      ${fields} ${name === 'create' ? '' : conflict} ... on ${kind}Payload ${category}
    } }`,
    { input: { idempotencyKey: newId(), ...input } },
    transact,
  );
  return answer as CategoryAnswer;
}

/** The categories of the shop: the slugs of each path. */
export async function pathsOf(inventory: InventoryHarness): Promise<string[]> {
  const rows = await inventory.run(
    `select array_to_string(array(
      select slug from unnest(category_path(c.id)) with ordinality as step (id, place)
      join categories s on s.id = step.id order by place
    ), '/') as path from categories c order by 1`,
  );
  return rows.map((row) => String(row.path));
}
