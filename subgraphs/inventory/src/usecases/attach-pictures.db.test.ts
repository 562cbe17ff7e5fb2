import type { Transact } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { race } from '@souk/platform/testing/race';
import { type InventoryHarness, inventoryHarness, olga, sam, sue } from '../testing/harness.ts';
import type { PublishedEvents } from './publish.ts';

let inventory: InventoryHarness;
beforeEach(async () => {
  inventory = await inventoryHarness();
});

const shown = `pictures { id alt width height url variants { url width height } } imageUrl version`;
const answer = `{ __typename ... on Product { id ${shown} }
  ... on ValidationFailed { fields { path message } } ... on VersionConflict { currentVersion } }`;

type Answer = {
  readonly __typename: string;
  readonly id: string;
  readonly imageUrl: string | null;
  readonly pictures: { id: string; alt: string; url: string; variants: { width: number }[] }[];
  readonly fields: { path: string[]; message: string }[];
};
type Named = { readonly pictureId: string; readonly alt: string };

const described = (sku: string, pictures?: Named[]) => {
  return { sku, name: 'Tea', price: { amount: '1.00' }, ...(pictures && { pictures }) };
};
async function create(
  pictures: Named[],
  viewer = sam,
  sku = newId(),
  transact = inventory.transact,
) {
  const mutation = `mutation ($input: ProductInput!, $key: ID!) {
    createProduct(input: $input, idempotencyKey: $key) ${answer} }`;
  const variables = { input: described(sku, pictures), key: sku };
  const { createProduct } = await inventory.ask(viewer, mutation, variables, transact);
  return createProduct as Answer;
}
async function update(
  id: string,
  pictures: Named[] | null,
  version = 1,
  viewer = sam,
  transact: Transact<PublishedEvents> = inventory.transact,
) {
  const mutation = `mutation ($id: ID!, $input: ProductPatch!, $version: Int!) {
    updateProduct(id: $id, input: $input, expectedVersion: $version) ${answer} }`;
  const variables = { id, input: { pictures }, version };
  const { updateProduct } = await inventory.ask(viewer, mutation, variables, transact);
  return updateProduct as Answer;
}
/** Uploads pictures, and returns them as an input names them. */
async function uploaded(...colours: string[]): Promise<Named[]> {
  const named: Named[] = [];
  for (const colour of colours) {
    const { picture } = await inventory.upload(sam, colour);
    named.push({ pictureId: picture.id, alt: `A picture in ${colour}` });
  }
  return named;
}
const statuses = async () => {
  const rows = await inventory.run('select status, uses from pictures order by created_at');
  return (rows as { status: string; uses: number }[]).map(({ status, uses }) => [status, uses]);
};
const altsOf = ({ pictures }: Answer) => pictures.map(({ alt }) => alt);

describe('the pictures of a product', () => {
  it('are attached in their order when it is created, and the first one is its image', async () => {
    const [red, blue] = (await uploaded('#f00', '#00f')) as [Named, Named];
    const product = await create([blue, red]);
    expect(altsOf(product)).toEqual([blue.alt, red.alt]);
    const [first] = product.pictures;
    expect(first).toMatchObject({ id: blue.pictureId, width: 500, height: 250 });
    expect(first?.variants).toEqual([
      {
        width: 160,
        height: 80,
        url: expect.stringMatching(/^\/pictures\/[0-9a-f]{64}-160\.webp$/),
      },
      { width: 480, height: 240, url: first?.url },
      { width: 500, height: 250, url: expect.stringMatching(/-500\.webp$/) },
    ]);
    expect(product.imageUrl).toBe(first?.url);
    expect(await statuses()).toEqual([
      ['ATTACHED', 1],
      ['ATTACHED', 1],
    ]);
  });

  it('are replaced by an update, stay without one, and are removed by an empty list', async () => {
    const [red, blue] = (await uploaded('#f00', '#00f')) as [Named, Named];
    const { id } = await create([red]);
    expect(altsOf(await update(id, null))).toEqual([red.alt]);
    expect(altsOf(await update(id, [blue, red], 2))).toEqual([blue.alt, red.alt]);
    expect(altsOf(await update(id, [{ ...red, alt: 'Red' }], 3))).toEqual(['Red']);
    expect(await statuses()).toEqual([
      ['ATTACHED', 1],
      ['STAGED', 0],
    ]);
    expect(await update(id, [], 4)).toMatchObject({ pictures: [], imageUrl: null, version: 5 });
    expect(await statuses()).toEqual([
      ['STAGED', 0],
      ['STAGED', 0],
    ]);
  });

  it('live until the last of two products leaves them', async () => {
    const red = await uploaded('#f00');
    const [one, two] = [await create(red), await create(red)];
    expect(await statuses()).toEqual([['ATTACHED', 2]]);
    await update(one.id, []);
    expect(await statuses()).toEqual([['ATTACHED', 1]]);
    await update(two.id, []);
    expect(await statuses()).toEqual([['STAGED', 0]]);
  });

  it('are those of all products of an import, or of none', async () => {
    const red = await uploaded('#f00');
    const unknown = [{ pictureId: newId(), alt: 'Unknown' }];
    const importing = async (last: Named[], key: string) => {
      const inputs = [
        described(`${key}-1`, red),
        described(`${key}-2`),
        described(`${key}-3`, last),
      ];
      const mutation = `mutation ($inputs: [ProductInput!]!, $key: ID!) {
        importProducts(inputs: $inputs, idempotencyKey: $key) { __typename
          ... on ImportedProducts { products { pictures { alt } } }
          ... on ValidationFailed { fields { path } } } }`;
      return (await inventory.ask(sam, mutation, { inputs, key })).importProducts;
    };
    const path = ['inputs', '2', 'pictures', '0', 'pictureId'];
    expect(await importing(unknown, 'a')).toMatchObject({ fields: [{ path }] });
    expect(await statuses()).toEqual([['STAGED', 0]]);
    const alts = [{ alt: red[0]?.alt }];
    expect(await importing(red, 'b')).toMatchObject({
      products: [{ pictures: alts }, { pictures: [] }, { pictures: alts }],
    });
  });

  it('are changed for each row of updateProducts, and a refused row leaves nothing', async () => {
    const red = await uploaded('#f00');
    const [one, two] = [await create([]), await create(red)];
    const rows = [
      { id: one.id, input: { pictures: red }, expectedVersion: 1 },
      { id: two.id, input: { pictures: [{ pictureId: newId(), alt: 'x' }] }, expectedVersion: 1 },
    ];
    const mutation = `mutation ($input: UpdateProductsInput!) { updateProducts(input: $input) {
      ... on UpdateProductsPayload { rows { result { __typename
        ... on ProductRowPayload { product { pictures { alt } } } } } } } }`;
    const input = { rows, idempotencyKey: 'rows' };
    const { updateProducts } = await inventory.ask(sam, mutation, { input });
    expect(updateProducts).toMatchObject({
      rows: [
        { result: { product: { pictures: [{ alt: red[0]?.alt }] } } },
        { result: { __typename: 'ValidationFailed' } },
      ],
    });
    expect(await statuses()).toEqual([['ATTACHED', 2]]);
  });

  it('are read with one statement for a whole list', async () => {
    const red = await uploaded('#f00');
    for (let n = 0; n < 3; n += 1) await create(red);
    const list = (fields: string) =>
      inventory.statementsOf(() =>
        inventory.ask(null, `{ products(first: 3) { edges { node { id ${fields} } } } }`),
      );
    expect((await list(shown)) - (await list(''))).toBe(1);
  });
});

describe('a picture cannot be attached', () => {
  it.each([
    ['that does not exist', async () => newId()],
    ['whose id is no id', async () => 'tea.png'],
    ['that another seller has staged', async () => (await inventory.upload(sue)).picture.id],
    [
      'of another seller, which a product has',
      async () => {
        const { picture } = await inventory.upload(sue);
        await create([{ pictureId: picture.id, alt: 'Hers' }], sue);
        return picture.id;
      },
    ],
    [
      'that is being deleted',
      async () => {
        const { picture } = await inventory.upload(sam);
        await inventory.run(`update pictures set status = 'DELETING'`);
        return picture.id;
      },
    ],
  ])('%s: the answer is the same, and nothing is left', async (_, pictureId) => {
    const sku = newId();
    const named = [{ pictureId: await pictureId(), alt: 'Tea' }];
    const before = await statuses();
    expect(await create(named, sam, sku)).toEqual({
      __typename: 'ValidationFailed',
      fields: [
        {
          path: ['input', 'pictures', '0', 'pictureId'],
          message: expect.stringContaining('no such picture of yours'),
        },
      ],
    });
    expect(await statuses()).toEqual(before);
    expect(await inventory.run('select from products where sku = ?', [sku])).toEqual([]);
  });

  it('twice, without an alt, or as the ninth', async () => {
    const [red] = (await uploaded('#f00')) as [Named];
    const many = Array.from({ length: 9 }, () => ({ pictureId: newId(), alt: 'x' }));
    const refused = await Promise.all([
      ...[[red, red], [{ ...red, alt: ' ' }], many].map((pictures) => create(pictures)),
    ]);
    expect(refused.map(({ fields }) => fields[0]?.path.slice(0, 2))).toEqual([
      ...Array.from({ length: 3 }, () => ['input', 'pictures']),
    ]);
    expect(await statuses()).toEqual([['STAGED', 0]]);
  });

  it('by the operator who changes a product, unless the operator or its seller has uploaded it', async () => {
    const [red] = (await uploaded('#f00')) as [Named];
    const { id } = await create([]);
    expect(altsOf(await update(id, [red], 1, olga))).toEqual([red.alt]);
    const hers = [{ pictureId: (await inventory.upload(sue, '#00f')).picture.id, alt: 'Hers' }];
    expect((await update(id, hers, 2, olga)).__typename).toBe('ValidationFailed');
    await inventory.upload(olga, '#00f');
    expect(altsOf(await update(id, hers, 2, olga))).toEqual(['Hers']);
    // What a product has may stay.
    expect(altsOf(await update(id, [...hers, red], 3, sam))).toEqual(['Hers', red.alt]);
  });
});

describe('pictures of products at once', () => {
  it('two products that leave a picture leave none of its uses', async () => {
    const red = await uploaded('#f00');
    const [one, two] = [await create(red), await create(red)];
    await race(
      ...([inventory.orm, inventory.transact] as const),
      (held) => update(one.id, [], 1, sam, held),
      () => update(two.id, []),
    );
    expect(await statuses()).toEqual([['STAGED', 0]]);
  });

  it('of two changes of one product with the same version, one is made', async () => {
    const [red, blue] = (await uploaded('#f00', '#00f')) as [Named, Named];
    const { id } = await create([]);
    const answers = await race(
      ...([inventory.orm, inventory.transact] as const),
      (held) => update(id, [red], 1, sam, held),
      () => update(id, [blue]),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Product', 'VersionConflict']);
    expect(await statuses()).toEqual([
      ['ATTACHED', 1],
      ['STAGED', 0],
    ]);
  });

  it('a picture that is attached while it is swept is attached or unknown, and never lost', async () => {
    const red = await uploaded('#f00');
    const sku = newId();
    const marking = (held: Transact<PublishedEvents>) =>
      held(async ({ em }) => {
        await em.execute(`update pictures set status = 'DELETING'`);
        return null;
      });
    const [, answered] = await race<PublishedEvents, Answer | null>(
      ...([inventory.orm, inventory.transact] as const),
      marking,
      () => create(red, sam, sku),
    );
    expect(answered?.__typename).toBe('ValidationFailed');
    expect(await statuses()).toEqual([['DELETING', 0]]);
  });

  it('a repeated creation returns the product with its pictures, and uses them once', async () => {
    const red = await uploaded('#f00');
    const sku = newId();
    const first = await create(red, sam, sku);
    expect(await create(red, sam, sku)).toEqual(first);
    expect(await statuses()).toEqual([['ATTACHED', 1]]);
  });
});
