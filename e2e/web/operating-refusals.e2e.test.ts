import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { until } from '@souk/platform/testing/test-file';
import { en } from '@souk/web/pages/operate/en';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, type DemoName, demoClient } from '../testing/users.ts';
import { hiddenIn, servePages, Visitor } from './testing/visitor.ts';

const shop = sharedShop();
const { refusals } = en;

let operator: Visitor;
let admin: Visitor;
beforeAll(async () => {
  const webUrl = await servePages(shop);
  const as = (username: DemoName) => Visitor.demoUser(webUrl, username);
  operator = await as('operator');
  admin = await as('admin');
});

/** Sends a form that is refused. Returns the page with the refusal. */
async function refused(
  person: Visitor,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const { status, html } = await person.post(path, fields);
  expect(status).toBe(422);
  return html;
}

it.each([
  ...['/operate/orders/none', '/operate/users/none', '/operate/tasks/none'],
  ...['/operate/topics/none', '/operate/orders?after=none', '/operate/letters?service=none'],
])('%s is a missing page', async (path) => {
  const { status, html } = await operator.get(path);
  expect(status).toBe(404);
  expect(html).toContain('There is no such page.');
});

it('a dead letter that is gone is not released (EVT-9)', async () => {
  const letter = { id: 'order-placed/0/999999', service: 'inventory', key: randomUUID() };
  expect(await refused(operator, '/operate/letters', letter)).toContain(refusals.NotFound);
});

describe('a refusal of a setting', () => {
  const key = 'SAGA_RETRY_MAX';
  const path = '/operate/settings';
  const fields = { do: 'set', setting: key, version: '0', key: randomUUID(), value: '60000' };

  it('says which values are possible, and keeps what was written (WEB-8)', async () => {
    const html = await refused(admin, path, { ...fields, value: 'soon' });
    expect(html).toContain(refusals.ValidationFailed);
    expect(html).toMatch(/value: Use a whole number/);
    expect(html).toMatch(new RegExp(`id="${key}-value"[^>]* value="soon"`));
  });

  it('comes before a fault that nobody has confirmed, and for one without an end (WEB-8)', async () => {
    const fault = { ...fields, setting: 'FAULT_CARRIER', value: 'FAIL', minutes: '5' };
    expect(await refused(admin, path, fault)).toContain(refusals.NotConfirmed);
    const endless = { ...fault, minutes: '600', confirmed: 'on', key: randomUUID() };
    expect(await refused(admin, path, endless)).toContain(refusals.ValidationFailed);
  });

  it('says that someone else was quicker, and that a key is used (WEB-8)', async () => {
    const { html } = await admin.get(path);
    const version = new RegExp(`value="${key}"/?><input[^>]*name="version" value="(\\d+)"`);
    const current = version.exec(html)?.[1] ?? '';
    const once = { ...fields, version: current, key: randomUUID() };
    expect((await admin.post(path, once)).location).toBe(`${path}?saved`);
    // Sent again, it changes nothing more.
    expect((await admin.post(path, once)).location).toBe(`${path}?saved`);
    const late = { ...once, key: randomUUID() };
    expect(await refused(admin, path, late)).toContain(refusals.VersionConflict);
    const other = { ...once, value: '59000' };
    expect(await refused(admin, path, other)).toContain(refusals.IdempotencyKeyReused);
  });
});

describe('a refusal of a task', () => {
  it('says that a job has ended, or is not there (WEB-7)', async () => {
    const { html } = await operator.get('/operate/tasks');
    const key = hiddenIn(html, 'key');
    const hour = /<option value="([^"]+)"/.exec(html)?.[1] ?? '';
    const form = { do: 'report', kind: 'SALES_HOURLY', key, hour };
    const { location } = await operator.post('/operate/tasks', form);
    const id = location?.split('/').at(-1) ?? '';
    await until(async () => (await operator.get(location ?? '')).html.includes('Download CSV'));
    const cancel = { do: 'cancel', id };
    expect(await refused(operator, '/operate/tasks', cancel)).toContain(refusals.JobEnded);
    const none = { do: 'cancel', id: randomUUID() };
    expect(await refused(operator, '/operate/tasks', none)).toContain(refusals.NotFound);
  });

  it('says that someone else has changed the schedule (WEB-7)', async () => {
    const late = { do: 'pause', kind: 'SALES_HOURLY', version: '0' };
    expect(await refused(operator, '/operate/tasks', late)).toContain(refusals.VersionConflict);
  });
});

it('a user whose name or address is taken is not created, and the form keeps the rest (WEB-9)', async () => {
  const name = `made-${randomUUID().slice(0, 8)}`;
  const form = {
    username: name,
    email: `${name}@souk.example`,
    firstName: 'Zoé',
    key: randomUUID(),
  };
  const { location } = await operator.post('/operate/users', form);
  expect(location).toMatch(/^\/operate\/users\/.+\?done=created$/);
  expect((await operator.post('/operate/users', form)).location).toBe(location);
  const again = { ...form, key: randomUUID() };
  const html = await refused(operator, '/operate/users', again);
  expect(html).toContain(refusals.UsernameTaken);
  expect(html).toMatch(/<input[^>]* name="firstName"[^>]* value="Zoé"/);
  const other = { ...again, username: `${name}-2`, key: randomUUID() };
  expect(await refused(operator, '/operate/users', other)).toContain(refusals.EmailTaken);
  const bad = { ...other, email: 'nowhere', key: randomUUID() };
  expect(await refused(operator, '/operate/users', bad)).toMatch(
    /<input[^>]* name="email"[^>]* aria-invalid="true"/,
  );
});

it('a wallet with money is not closed, and one that changed meanwhile is not frozen (WEB-9)', async () => {
  const client = await buyer(shop);
  const { me } = await client.ask<{ me: { id: string } }>('{ me { id } }');
  const path = `/operate/users/${me.id}`;
  const { html } = await operator.get(path);
  const form = { account: hiddenIn(html, 'account'), version: hiddenIn(html, 'version') };
  const close = { ...form, do: 'close' };
  expect(await refused(operator, path, close)).toContain(refusals.AccountNotEmpty);
  const unfreeze = { ...form, do: 'unfreeze' };
  expect(await refused(operator, path, unfreeze)).toContain(refusals.WrongAccountStatus);
  const freeze = { ...form, do: 'freeze' };
  expect((await operator.post(path, freeze)).location).toBe(`${path}?done=freeze`);
  expect(await refused(operator, path, close)).toContain(refusals.VersionConflict);
});

it('an order is refunded once, for not more than is left, and cancelled as it was read (WEB-9)', async () => {
  const shopper = new Shopper(await buyer(shop));
  const product = await newProduct(demoClient(shop, 'seller'), 5, '10.00');
  const key = randomUUID();
  const { order } = await shopper.placeAllowingDuplicates(product, 1, key, 'SETTLED');
  const path = `/operate/orders/${order?.id}`;
  const refund = { do: 'refund', amount: '4,00', parcel: '', key: randomUUID() };
  expect((await operator.post(path, refund)).location).toBe(`${path}?done=refund`);
  expect((await operator.post(path, refund)).location).toBe(`${path}?done=refund`);
  const more = { ...refund, amount: '7.00', key: randomUUID() };
  const html = await refused(operator, path, more);
  expect(html).toMatch(/name="amount"[^>]*value="7.00"|value="7.00"[^>]*name="amount"/);
  expect(html).toContain('₽4');
  const late = { do: 'cancel', version: '1', reason: '' };
  expect(await refused(operator, path, late)).toContain(refusals.VersionConflict);
  const rest = { ...refund, amount: '', key: randomUUID() };
  expect((await operator.post(path, rest)).location).toBe(`${path}?done=refund`);
  const none = { ...rest, key: randomUUID() };
  expect(await refused(operator, path, none)).toContain(refusals.NothingToRefund);
});
