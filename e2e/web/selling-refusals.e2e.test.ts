import { randomUUID } from 'node:crypto';
import { sellWords } from '@souk/web/pages/sell/words';
import { newPictureFile, type Uploaded } from '../testing/pictures.ts';
import { newProduct, productOf } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient } from '../testing/users.ts';
import { hiddenIn, refusedPage, servePages, Visitor } from './testing/visitor.ts';

const shop = sharedShop();
const client = demoClient(shop, 'seller');
const { productRefusals: refusals, faults, pictures, variants, products } = sellWords.en;
const { statuses } = products;

let webUrl: string;
let seller: Visitor;
beforeAll(async () => {
  webUrl = await servePages(shop);
  seller = await Visitor.demoUser(webUrl, 'seller');
});

const refused = (path: string, fields: Record<string, string>, message: string) =>
  refusedPage(seller, path, fields, message);

const described = (changes: Record<string, string> = {}) => ({
  ...{ key: randomUUID(), sku: randomUUID(), name: 'Tin', price: '10', stock: '1' },
  ...changes,
});

describe('a new product', () => {
  it('with a SKU that is taken is refused, and everything that was written stays (WEB-6)', async () => {
    const { sku } = await productOf(client, await newProduct(client, 1));
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
    expect((await productOf(client, id)).price.amount).toBe('12.00');
    const late = await refused(path, { ...mine, do: 'archive' }, refusals.VersionConflict);
    expect(late).toContain('value="Mine"');
  });

  it('is archived with what was written, unless that is wrong (WEB-6)', async () => {
    const path = `/sell/products/${await newProduct(client, 1)}`;
    const form = {
      do: 'archive',
      version: '1',
      name: 'Written last',
      price: '12',
      status: 'ACTIVE',
    };
    await refused(path, { ...form, price: 'free' }, refusals.ValidationFailed);
    expect((await seller.post(path, form)).status).toBe(303);
    const { html } = await seller.get(path);
    expect(html).toContain('value="Written last"');
    expect(html).toContain(statuses.ARCHIVED);
    expect(html).not.toContain('value="archive"');
  });

  it('of another seller is no page, and nothing of it is changed (WEB-6)', async () => {
    const id = await newProduct(client, 1);
    const other = await Visitor.demoUser(webUrl, 'seller2');
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
    expect(await productOf(client, id)).toMatchObject({ version: 1, price: { amount: '100.00' } });
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
    const { sku } = await productOf(client, await newProduct(client, 1));
    await refused(path, { ...save, addSku: sku, 'values-new': 'S' }, variants.sameValues);
    expect((await seller.post(path, { ...save, addSku: sku, 'values-new': 'M' })).status).toBe(303);
    await refused(path, { ...save, groupName: 'Late' }, refusals.VersionConflict);
  });
});

describe('a picture', () => {
  it('without a text, or of a product that has changed, is refused with what was written (WEB-6)', async () => {
    const id = await newProduct(client, 1);
    const uploaded = await client.uploadRepeatedly<Uploaded>('/pictures', newPictureFile());
    const shown = [{ pictureId: uploaded.id, alt: 'A pixel' }];
    await client.ask(
      'mutation ($input: ProductPatch!) { updateProduct(input: $input) { __typename } }',
      { input: { id, expectedVersion: 1, pictures: shown } },
    );
    const path = `/sell/products/${id}`;
    const form = { do: 'save-pictures', picture: uploaded.id, version: '2' };
    await refused(path, { ...form, alt: ' ' }, pictures.noAlt);
    const late = { ...form, alt: 'A new text', version: '1' };
    expect(await refused(path, late, refusals.VersionConflict)).toContain('value="A new text"');
    const removed = { ...form, do: `remove:${uploaded.id}`, alt: 'A pixel' };
    expect((await seller.post(path, removed)).status).toBe(303);
    expect((await seller.get(path)).html).toContain(pictures.none);
  });

  it('is accepted by the page of a product only (WEB-6)', async () => {
    const body = new FormData();
    body.set('file', newPictureFile());
    const headers = { origin: 'http://localhost:3000' };
    const { status } = await seller.send('/cart', { method: 'POST', body, headers });
    expect(status).toBe(415);
  });
});

it('nothing of a seller exists for a buyer (WEB-6)', async () => {
  const buyer = await Visitor.demoUser(webUrl, 'buyer');
  const product = `/products/${await newProduct(client, 1)}`;
  for (const path of [
    '',
    '/products',
    '/products/new',
    product,
    '/import',
    '/stock',
    '/stock/count',
  ]) {
    expect((await buyer.get(`/sell${path}`)).status).toBe(404);
    expect((await buyer.post(`/sell${path}`, { do: 'archive', version: '1' })).status).toBe(404);
  }
  expect((await buyer.get('/')).html).not.toContain('href="/sell"');
});
