import { randomUUID } from 'node:crypto';
import { until } from '@souk/platform/testing/test-file';
import { accountWords } from '@souk/web/pages/account/account-words';
import { en } from '@souk/web/words/en';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient } from '../testing/users.ts';
import { hiddenIn, servePages, Visitor } from './testing/visitor.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
const address = { street: 'Tverskaya 1', city: 'Moscow', zipCode: '125009', country: 'Russia' };

let webUrl: string;
beforeAll(async () => {
  webUrl = await servePages(shop);
});

/** A person with units of a product in the cart, and the fields of the checkout's form. */
async function atCheckout(productId: string, quantity = 1, visitor?: Visitor) {
  const person = visitor ?? (await Visitor.newcomer(webUrl, shop));
  const { location } = await person.post(`/products/${productId}`, {
    quantity: String(quantity),
    inCart: '0',
  });
  expect(location).toBe(`/products/${productId}?added`);
  const { html } = await person.get('/checkout');
  const fields = { ...address, cart: hiddenIn(html, 'cart'), total: hiddenIn(html, 'total') };
  return { person, fields };
}

/** Loads a page until it has a text: what it shows follows from events. */
async function pageWith(person: Visitor, path: string, text: string): Promise<string> {
  let html = '';
  await until(async () => {
    ({ html } = await person.get(path));
    return html.includes(text);
  });
  return html;
}

async function change(mutation: string, variables: Readonly<Record<string, unknown>>) {
  const answer = await seller.ask<Record<string, { __typename: string }>>(mutation, variables);
  expect(Object.values(answer)[0]?.__typename).toMatch(/Payload$/);
}

const archive = (id: string) =>
  change(
    'mutation ($id: ID!) { archiveProduct(input: { id: $id, expectedVersion: 1 }) { __typename } }',
    { id },
  );

const setPrice = (id: string, amount: string) =>
  change(
    `mutation ($id: ID!, $price: MoneyInput!) {
      updateProduct(input: { id: $id, price: $price, expectedVersion: 1 }) { __typename }
    }`,
    { id, price: { amount } },
  );

describe('a refusal of the checkout', () => {
  it('marks the fields that are wrong, and keeps what was written (WEB-5)', async () => {
    const { person, fields } = await atCheckout(await newProduct(seller, 5));
    const { status, html } = await person.post('/checkout', { ...fields, street: '' });
    expect(status).toBe(422);
    expect(html).toContain(en.refusals.ValidationFailed);
    expect(html).toMatch(/<input[^>]* name="street"[^>]* aria-invalid="true"/);
    expect(html).toMatch(/<input[^>]* name="city"[^>]* value="Moscow"/);
  });

  it('shows a changed price, and orders at the one that was accepted (WEB-5)', async () => {
    const product = await newProduct(seller, 5, '10.00');
    const { person, fields } = await atCheckout(product);
    await setPrice(product, '12.00');
    await pageWith(person, '/cart', en.cart.problems.PRICE_CHANGED);
    const refused = await person.post('/checkout', fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(en.refusals.PriceChanged);
    expect(hiddenIn(refused.html, 'total')).toBe('12.00');
    const accepted = { ...fields, total: '12.00', accept: '1' };
    const { location } = await person.post('/checkout', accepted);
    expect(location).toMatch(/^\/my\/orders\//);
  });

  it('says that a product is no longer on sale, and leads to the cart (WEB-5)', async () => {
    const product = await newProduct(seller, 5);
    const { person, fields } = await atCheckout(product);
    await archive(product);
    await pageWith(person, '/cart', en.cart.problems.NOT_FOR_SALE);
    const { status, html } = await person.post('/checkout', fields);
    expect(status).toBe(422);
    expect(html).toContain(en.refusals.UnknownProduct);
    expect(html).toContain('href="/cart"');
  });

  it('asks before the same order is placed twice, and then places it (WEB-5)', async () => {
    const product = await newProduct(seller, 5);
    const { person, fields } = await atCheckout(product);
    const { location: first } = await person.post('/checkout', fields);
    const { fields: again } = await atCheckout(product, 1, person);
    const asked = await person.post('/checkout', again);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain(en.refusals.DuplicateOrder);
    expect(asked.html).toContain(`href="${first}"`);
    const { location: second } = await person.post('/checkout', { ...again, anyway: '1' });
    expect(second).toMatch(/^\/my\/orders\//);
    expect(second).not.toBe(first);
  });

  it('shows the order of a cart that is ordered, whatever is sent with it (WEB-5)', async () => {
    const { person, fields } = await atCheckout(await newProduct(seller, 5));
    const { location } = await person.post('/checkout', fields);
    expect((await person.post('/checkout', fields)).location).toBe(location);
    const other = await person.post('/checkout', { ...fields, note: 'Ring twice' });
    expect(other.status).toBe(422);
    expect(other.html).toContain(en.refusals.IdempotencyKeyReused);
    expect(other.html).toContain('href="/my/orders"');
  });

  it('says that a product has sold out, and leads to the cart (WEB-5, CART-5)', async () => {
    const product = await newProduct(seller, 2);
    const { person, fields } = await atCheckout(product, 2);
    const other = await atCheckout(product, 1);
    await other.person.post('/checkout', other.fields);
    await pageWith(person, '/cart', en.cart.problems.NOT_ENOUGH);
    const { status, html } = await person.post('/checkout', fields);
    expect(status).toBe(422);
    expect(html).toContain(en.refusals.OutOfStock);
    expect(html).toContain('href="/cart"');
  });

  it('is none for a form that is sent twice at once: one order is placed (WEB-5, CART-7)', async () => {
    const { person, fields } = await atCheckout(await newProduct(seller, 5));
    const answers = await Promise.all([1, 2].map(() => person.post('/checkout', fields)));
    const orders = answers.flatMap(({ location }) => location ?? []);
    expect(new Set(orders).size).toBe(1);
    // The other one may find the first still under way, and says so.
    const others = answers.filter(({ location }) => location === null);
    for (const { html } of others) expect(html).toContain(en.refusals.RequestInProgress);
    const { html } = await person.get('/my/orders');
    expect(html.match(/href="\/my\/orders\/[^"?]+"/g)).toEqual([`href="${orders[0]}"`]);
  });

  it('says that a cart is not there (WEB-5)', async () => {
    const { person, fields } = await atCheckout(await newProduct(seller, 5));
    const { status, html } = await person.post('/checkout', { ...fields, cart: randomUUID() });
    expect(status).toBe(422);
    expect(html).toContain(en.refusals.NotFound);
  });
});

it('a form whose session has ended is kept, to be sent again after the login, without passwords (WEB-5)', async () => {
  const { person, fields } = await atCheckout(await newProduct(seller, 5));
  const nobody = new Visitor(webUrl);
  const unsent = await nobody.post('/checkout', { ...fields, note: 'Ring "twice"' });
  expect(unsent.status).toBe(401);
  const names = ['cart', 'total', 'street', 'note'];
  const kept = Object.fromEntries(names.map((name) => [name, hiddenIn(unsent.html, name)]));
  expect(kept).toMatchObject({ cart: fields.cart, street: address.street });
  expect(kept.note).toBe('Ring &quot;twice&quot;');
  const { location } = await person.post('/checkout', { ...fields, ...kept });
  expect(location).toMatch(/^\/my\/orders\//);
  const password = { do: 'change-password', current: 'a secret', new: 'another secret' };
  expect((await nobody.post('/my/account', password)).html).not.toContain('secret');
});

it('a number that no cart can have is refused with its bound, not as a missing page (WEB-5)', async () => {
  const person = new Visitor(webUrl);
  const product = await newProduct(seller, 50);
  const path = `/products/${product}`;
  const form = { inCart: '0', quantity: '9999999999' };
  const refused = await person.post(path, form);
  expect([refused.status, refused.html.includes('at most 10000')]).toEqual([422, true]);
  await person.post(path, { ...form, quantity: '1' });
  const inCart = await person.post('/cart', { product, quantity: form.quantity });
  expect([inCart.status, inCart.html.includes('at most 10000')]).toEqual([422, true]);
  expect((await person.get('/cart')).html).toMatch(/<input[^>]* name="quantity"[^>]* value="1"/);
});

it('a product is in the cart once, when its form is sent again after going back (WEB-5)', async () => {
  const person = new Visitor(webUrl);
  const product = await newProduct(seller, 50);
  const { html } = await person.get(`/products/${product}`);
  const form = { quantity: '2', inCart: hiddenIn(html, 'inCart') };
  for (let sent = 0; sent < 3; sent += 1) await person.post(`/products/${product}`, form);
  const page = await person.get(`/products/${product}`);
  expect(hiddenIn(page.html, 'inCart')).toBe('2');
  const more = { quantity: '1', inCart: '2' };
  await person.post(`/products/${product}`, more);
  expect((await person.get('/cart')).html).toMatch(/<input[^>]* name="quantity"[^>]* value="3"/);
});

describe('the account', () => {
  it('gets a new password, after mistakes that are named, and ends other sessions (WEB-5, ID-8)', async () => {
    const person = await Visitor.newcomer(webUrl, shop);
    const form = { do: 'change-password', current: 'wrong', new: 'a new secret', again: 'another' };
    const differ = await person.post('/my/account', form);
    expect(differ.html).toContain(accountWords.en.notTheSame);
    const wrong = await person.post('/my/account', { ...form, again: form.new });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(/<input[^>]* name="current"[^>]* aria-invalid="true"/);
    expect(wrong.html).not.toContain(form.new);
    const changed = await person.post('/my/account', {
      ...{ ...form, current: person.password, again: form.new },
    });
    expect(changed.location).toBe('/my/account?saved');
    expect((await person.get('/my/account')).html).toContain(accountWords.en.thisBrowser);
    // This shop's gateway does not know the address of the pages, and accepts no logout from there.
    expect((await person.post('/logout', {})).status).toBe(503);
    expect((await person.get('/my/account')).status).toBe(200);
    expect(await person.logIn()).toBe(401);
    expect(await person.logIn(form.new)).toBe(200);
  });

  it('becomes a seller once it has a name for the shop, and opens no page of operators (WEB-6)', async () => {
    const person = await Visitor.newcomer(webUrl, shop);
    expect((await person.get('/sell')).status).toBe(404);
    const form = { do: 'become-seller', displayName: '' };
    const refused = await person.post('/my/account', form);
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/<input[^>]* name="displayName"[^>]* aria-invalid="true"/);
    const { location } = await person.post('/my/account', { ...form, displayName: 'Mira & tea' });
    expect(location).toBe('/my/account?saved');
    expect((await person.get('/my/account')).html).toContain('Mira &amp; tea');
    expect((await person.get('/sell')).status).toBe(200);
    expect((await person.get('/operate/health')).status).toBe(404);
  });
});

it.each<[path: string, hidden: readonly string[], form: Record<string, string>]>([
  ['/my/wallet', ['account', 'key'], { amount: 'free' }],
  ['/my/account', [], { do: 'become-seller', displayName: '' }],
  ['/my/account', ['version'], { do: 'add-address', street: '', telephone: 'none' }],
  ['/my/account', ['version'], { firstName: '<b>', lastName: '', email: 'nowhere' }],
  ['/my/account', [], { do: 'change-password', current: 'no', new: 'short', again: 'short' }],
])(
  'a Russian page %s says in Russian what is wrong with %s %j (WEB-5)',
  async (path, hidden, form) => {
    const person = await Visitor.newcomer(webUrl, shop);
    await person.post('/language', { language: 'ru', returnTo: '/' });
    const shown = await person.get(path);
    const fields = Object.fromEntries(hidden.map((name) => [name, hiddenIn(shown.html, name)]));
    const { status, html } = await person.post(path, { ...fields, ...form });
    expect(status).toBe(422);
    const texts = [...html.matchAll(/<(?:p class="error"|div class="notice bad")[^>]*>([^<]+)/g)];
    expect(texts.length).toBeGreaterThan(1);
    // An example of an address is the same in each language.
    for (const [, text = ''] of texts)
      expect(text.replaceAll(/name@example.com|&lt;/g, '')).toMatch(/^[^a-z]*[а-я][^a-z]*$/i);
  },
);

it('an order has another slot, a note, and notifications that are read (WEB-5)', async () => {
  const { person, fields } = await atCheckout(await newProduct(seller, 5));
  const { location } = await person.post('/checkout', fields);
  const path = location ?? '';
  const html = await pageWith(person, path, 'name="slot"');
  const delivery = { delivery: hiddenIn(html, 'delivery'), key: hiddenIn(html, 'key') };
  const slots = [...html.matchAll(/<option[^>]* value="([^"]+)"[^>]*>([^<]+)/g)];
  const [, slot = '', text = ''] = slots.at(-1) ?? [];
  const moved = await person.post(path, { do: 'reschedule', ...delivery, slot });
  expect(moved.location).toBe(path);
  await person.post(path, { do: 'note', ...delivery, note: 'Ring <twice>' });
  const page = await person.get(path);
  expect(page.html).toContain(text);
  expect(page.html).toContain('Ring &lt;twice>');
  const unread = await pageWith(person, '/my/notifications', 'panel unread');
  await person.post('/my/notifications', { key: hiddenIn(unread, 'key') });
  expect((await person.get('/my/notifications')).html).not.toContain('panel unread');
});

it('a page has a policy without exceptions, and its files are kept by browsers (WEB-1)', async () => {
  const page = await fetch(webUrl);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`default-src 'none';script-src 'self';`);
  expect(policy).not.toContain('unsafe');
  const script = /<script[^>]* src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? '';
  const { status, headers } = await fetch(webUrl + script);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toContain('immutable');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
