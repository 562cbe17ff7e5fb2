import { randomUUID } from 'node:crypto';
import { until } from '@souk/platform/testing/test-file';
import { sellWords } from '@souk/web/pages/sell/words';
import { availableOf, newProduct, productOf } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient, richBuyer } from '../testing/users.ts';
import { refusedPage, servePages, Visitor } from './testing/visitor.ts';

const shop = sharedShop();
const client = demoClient(shop, 'seller');
const { productRefusals: refusals, faults, import: importWords, products } = sellWords.en;

let webUrl: string;
let seller: Visitor;
beforeAll(async () => {
  webUrl = await servePages(shop);
  seller = await Visitor.demoUser(webUrl, 'seller');
});

const refused = (path: string, fields: Record<string, string>, message: string) =>
  refusedPage(seller, path, fields, message);

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
    expect((await productOf(client, id)).stock.total).toBe(3);
    await refused(path, { ...form, id: randomUUID(), value: 'x' }, faults.notCount);
  });
});

describe('a bulk change', () => {
  const form = { do: 'bulk', key: randomUUID(), bulk: 'percent', value: '10' };

  it('of nothing, or by no percentage, is refused (WEB-6)', async () => {
    await refused('/sell/products', form, products.nothingTicked);
    const row = `${await newProduct(client, 1)}|1|10000|1`;
    await refused('/sell/products', { ...form, row, value: 'ten' }, products.notPercent);
    await refused('/sell/products', { ...form, row, value: '-100' }, faults.notPositive);
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
    expect((await productOf(client, id)).price.amount).toBe('110.00');
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
