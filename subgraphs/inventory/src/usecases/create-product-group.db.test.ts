import { newId } from '@souk/platform/runtime/id';
import { race } from '@souk/platform/testing/race';
import { changeGroup, variantsOf } from '../testing/change-group.ts';
import { ann, type InventoryHarness, inventoryHarness, olga, sue } from '../testing/harness.ts';

let inventory: InventoryHarness;
let small: string;
let large: string;
beforeEach(async () => {
  inventory = await inventoryHarness();
  [small, large] = [await inventory.offer(1), await inventory.offer(1)];
});
afterEach(() => inventory.orm.close());

const variants = () => [
  { productId: small, optionValues: ['S', 'red'] },
  { productId: large, optionValues: ['L', 'red'] },
];
const create = (input: object = {}, call = {}) =>
  changeGroup(
    inventory,
    'create',
    { name: 'Shirt', options: ['size', 'colour'], products: variants(), ...input },
    call,
  );

describe('creating a group of products', () => {
  it('makes each of them a variant, and publishes it (INV-10)', async () => {
    const answer = await create();
    const variant = (id: string, size: string) => ({
      id,
      version: 2,
      optionValues: [
        { name: 'size', value: size },
        { name: 'colour', value: 'red' },
      ],
      group: { id: answer.group.id },
    });
    expect(answer).toMatchObject({
      group: { name: 'Shirt', options: ['size', 'colour'], version: 1, seller: { id: 'sam' } },
      replayed: false,
    });
    expect(answer).toMatchObject({
      group: { products: [variant(large, 'L'), variant(small, 'S')] },
    });
    const published = await inventory.publishedAs('product-changed', small);
    expect(published.at(-1)).toMatchObject({ version: 2 });
  });

  it('keeps every text, also one that is a word of PostgreSQL', async () => {
    const texts = ['null', 'a"b', 'c,{d}'];
    const products = [{ productId: small, optionValues: [...texts].reverse() }];
    const { group } = await create({ options: texts, products });
    expect(group).toMatchObject({
      options: texts,
      products: [
        { optionValues: [2, 1, 0].map((n, at) => ({ name: texts[at], value: texts[n] })) },
      ],
    });
  });

  it.each([
    ['lack a value', () => [{ productId: small, optionValues: ['S'] }]],
    [
      'have the same values',
      () => variants().map((one) => ({ ...one, optionValues: ['S', 'red'] })),
    ],
    ['name one twice', () => [variants()[0], { productId: small, optionValues: ['M', 'red'] }]],
    ['are none', () => []],
  ])('is refused when the products %s, and leaves nothing', async (_, products) => {
    expect(await create({ products: products() })).toMatchObject({
      __typename: 'ValidationFailed',
    });
    expect(await variantsOf(inventory)).toEqual({});
    expect(await inventory.run('select from product_groups')).toEqual([]);
  });

  it('is refused for products of others, of two sellers, and of another group', async () => {
    const others = await inventory.offer(1, {}, 'sue');
    const products = [...variants(), { productId: others, optionValues: ['M', 'red'] }];
    expect(await create({ products })).toMatchObject({ __typename: 'NotFound' });
    expect(await create({}, { viewer: sue })).toMatchObject({ __typename: 'NotFound' });
    expect(await create({ products }, { viewer: olga })).toMatchObject({
      fields: [{ path: ['input', 'products', '2'] }],
    });
    const unknown = [{ productId: newId(), optionValues: ['S', 'red'] }];
    expect(await create({ products: unknown })).toMatchObject({ __typename: 'NotFound' });
    await create();
    expect(await create({ name: 'Other' })).toMatchObject({ __typename: 'ValidationFailed' });
    await expect(create({}, { viewer: ann })).rejects.toThrow('You do not have permission');
    expect(await inventory.run('select name from product_groups')).toEqual([{ name: 'Shirt' }]);
  });

  it('changes nothing when it is repeated', async () => {
    const input = { idempotencyKey: 'k' };
    const first = await create(input);
    expect(await create(input)).toEqual({ ...first, replayed: true });
    expect(await create({ ...input, name: 'Other' })).toEqual({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await inventory.publishedAs('product-changed', small)).toHaveLength(2);
  });

  it('happens once when two callers group one product at once', async () => {
    const answers = await race(
      inventory.orm,
      inventory.transact,
      (transact) => create({}, { transact }),
      () => create({ name: 'Other' }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'CreateProductGroupPayload',
      'ValidationFailed',
    ]);
    expect(await inventory.run('select name from product_groups')).toEqual([{ name: 'Shirt' }]);
  });
});

describe('the database', () => {
  it('refuses a variant with the values of another, with too few, or of another seller', async () => {
    await create();
    const set = (values: string) =>
      inventory.run(`update products set ${values} where id = ?`, [large]);
    await expect(set(`option_values = '{S,red}'`)).rejects.toThrow('option_values_unique');
    await expect(set(`option_values = '{S}'`)).rejects.toThrow('a value for each option');
    await expect(set(`seller_id = 'sue'`)).rejects.toThrow('has the seller of its group');
    await expect(set('group_id = null')).rejects.toThrow('products_variant');
  });
});
