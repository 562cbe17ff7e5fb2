import { randomUUID } from 'node:crypto';
import { demoPassword } from '@souk/ops/system/environment';
import { until } from '@souk/platform/testing/test-file';
import { sellWords } from '@souk/web/pages/sell/words';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient, richBuyer } from '../testing/users.ts';
import { hiddenIn, servePages, Visitor } from './testing/visitor.ts';

const shop = sharedShop();
const client = demoClient(shop, 'seller');
const { refusals, faults, import: importWords, variants, products } = sellWords.en;

let webUrl: string;
let seller: Visitor;
beforeAll(async () => {
  webUrl = await servePages(shop);
  seller = await loggedIn('seller');
});

async function loggedIn(username: string): Promise<Visitor> {
  const visitor = new Visitor(webUrl);
  await visitor.send('/auth/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demoPassword }),
  });
  return visitor;
}

/** The page of a form that was refused: it says why. */
async function refused(path: string, fields: Record<string, string>, message: string) {
  const { status, html } = await seller.post(path, fields);
  expect([status, html.includes(escaped(message))]).toEqual([422, true]);
  return html;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

async function productOf(id: string) {
  const { product } = await client.ask<{
    product: { sku: string; version: number; price: { amount: string }; stock: { total: number } };
  }>('query ($id: ID!) { product(id: $id) { sku version price { amount } stock { total } } }', {
    id,
  });
  return product;
}

const described = (changes: Record<string, string> = {}) => ({
  ...{ key: randomUUID(), sku: randomUUID(), name: 'Tin', price: '10', stock: '1' },
  ...changes,
});

describe('a new product', () => {
  it('with a SKU that is taken is refused, and everything that was written stays (WEB-6)', async () => {
    const { sku } = await productOf(await newProduct(client, 1));
    const fields = described({ sku, name: 'A long story', description: 'Kept' });
    const html = await refused('/sell/products/new', fields, refusals.SkuTaken);
    expect(html).toContain('value="A long story"');
    expect(html).toContain('>Kept</textarea>');
  });

  it('with wrong values is refused at each field, and sent twice it is one (WEB-6)', async () => {
    const wrong = described({ price: 'free', stock: '-1', name: ' ' });
    const html = await refused('/sell/products/new', wrong, refusals.ValidationFailed);
    for (const fault of ['notAmount', 'notCount', 'missing'] as const)
      expect(html).toContain(faults[fault]);
    const right = described();
    const [first, second] = [
      await seller.post('/sell/products/new', right),
      await seller.post('/sell/products/new', right),
    ];
    expect(first.location).toMatch(/^\/sell\/products\/.+saved/);
    expect(second.location).toBe(first.location);
    const other = { ...right, name: 'Another' };
    await refused('/sell/products/new', other, refusals.IdempotencyKeyReused);
  });
});

describe('a product', () => {
  it('that somebody else has changed shows what is stored beside what was written (WEB-6)', async () => {
    const id = await newProduct(client, 1);
    const path = `/sell/products/${id}`;
    const form = { do: 'save', version: '1', status: 'ACTIVE', description: '' };
    expect((await seller.post(path, { ...form, name: 'Theirs', price: '11' })).status).toBe(303);
    const mine = { ...form, name: 'Mine', price: '12' };
    const html = await refused(path, mine, refusals.VersionConflict);
    expect(html).toContain('stored now: Theirs');
    expect(html).toContain('value="Mine"');
    const again = await seller.post(path, { ...mine, version: hiddenIn(html, 'version') });
    expect(again.status).toBe(303);
    expect((await productOf(id)).price.amount).toBe('12.00');
    await refused(path, { do: 'archive', version: '1' }, refusals.VersionConflict);
  });

  it('of another seller is no page, and nothing of it is changed (WEB-6)', async () => {
    const id = await newProduct(client, 1);
    const other = await loggedIn('seller2');
    const path = `/sell/products/${id}`;
    expect((await other.get(path)).status).toBe(404);
    await other.post(path, { do: 'save', version: '1', name: 'Stolen', price: '1' });
    await other.post('/sell/products', {
      do: 'cell',
      id,
      field: 'price',
      value: '1',
      version: '1',
    });
    expect(await productOf(id)).toMatchObject({ version: 1, price: { amount: '100.00' } });
  });

  it('is no variant without values, with those of another, or of an unknown SKU (WEB-6)', async () => {
    const path = `/sell/products/${await newProduct(client, 1)}`;
    const create = { do: 'create-group', key: randomUUID(), groupName: 'Tins', 'option-0': 'Size' };
    await refused(path, create, variants.valueMissing);
    expect((await seller.post(path, { ...create, 'option-value-0': 'S' })).status).toBe(303);
    const { html } = await seller.get(path);
    const variant = hiddenIn(html, 'variant');
    const save = {
      ...{ do: 'save-group', key: randomUUID(), group: hiddenIn(html, 'group'), variant },
      ...{ groupVersion: hiddenIn(html, 'groupVersion'), groupName: 'Tins' },
      [`values-${variant}`]: 'S',
    };
    await refused(path, { ...save, addSku: randomUUID(), 'values-new': 'M' }, variants.unknownSku);
    const { sku } = await productOf(await newProduct(client, 1));
    await refused(path, { ...save, addSku: sku, 'values-new': 'S' }, variants.sameValues);
    expect((await seller.post(path, { ...save, addSku: sku, 'values-new': 'M' })).status).toBe(303);
    await refused(path, { ...save, groupName: 'Late' }, refusals.VersionConflict);
  });
});

describe('a counted stock', () => {
  it('that has changed, or is promised to orders, is refused and stays as it is (WEB-6)', async () => {
    const id = await newProduct(client, 3);
    const path = '/sell/stock';
    const form = { id, key: randomUUID(), expected: '3' };
    await refused(path, { ...form, value: 'many' }, faults.notCount);
    await refused(path, { ...form, value: '9', expected: '2' }, refusals.VersionConflict);
    const buyer = await richBuyer(shop);
    await buyer.place(id, 2, randomUUID());
    await until(async () => (await availableOf(client, id)) === 1);
    await refused(path, { ...form, value: '1' }, refusals.BelowReserved(2));
    expect((await productOf(id)).stock.total).toBe(3);
    await refused(path, { ...form, id: randomUUID(), value: 'x' }, faults.notCount);
  });
});

describe('a bulk change', () => {
  const form = { do: 'bulk', key: randomUUID(), bulk: 'percent', value: '10' };

  it('of nothing, or by no percentage, is refused (WEB-6)', async () => {
    await refused('/sell/products', form, products.nothingTicked);
    const row = `${await newProduct(client, 1)}|1|10000|1`;
    await refused('/sell/products', { ...form, row, value: 'ten' }, products.notPercent);
    await refused('/sell/products', { ...form, row, bulk: 'price', value: 'x' }, faults.notAmount);
    await refused('/sell/products', { ...form, row, bulk: 'stock', value: 'x' }, faults.notCount);
  });

  it('sent twice is made once (WEB-6)', async () => {
    const id = await newProduct(client, 1);
    const fields = { ...form, row: `${id}|1|10000|1` };
    for (const _ of [1, 2])
      expect((await seller.post('/sell/products', fields)).location).toBe(
        '/sell/products?changed=1',
      );
    expect((await productOf(id)).price.amount).toBe('110.00');
  });
});

describe('an import without scripts', () => {
  it('names the cells with faults, and adds all rows once (WEB-6)', async () => {
    const sku = randomUUID();
    const bad = `sku,name,price\n${sku},,1\n${sku}-b,B,free`;
    const html = await refused('/sell/import', { csv: bad }, importWords.wrongCells);
    expect(html).toContain(faults.missing);
    expect(html).toContain(faults.notAmount);
    await refused(
      '/sell/import',
      { csv: 'sku\na' },
      importWords.faultOf({ kind: 'columns', missing: ['name', 'price'] }),
    );
    const many = Array.from({ length: 51 }, (_, index) => `${sku}-${index},B,1`).join('\n');
    await refused('/sell/import', { csv: `sku,name,price\n${many}` }, importWords.tooManyAtOnce);
    const good = { csv: `sku,name,price\n${sku},"A, b",1.50\n${sku}-b,B,2` };
    for (const _ of [1, 2])
      expect((await seller.post('/sell/import', good)).location).toBe('/sell/import?added=2');
    const taken = { csv: `sku,name,price\n${sku}-c,C,1\n${sku}-b,B,3` };
    await refused('/sell/import', taken, refusals.SkuTaken);
  });
});
