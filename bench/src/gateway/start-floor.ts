import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';

type Entity = { readonly [field: string]: unknown } & { id: string; upc: string };
type Review = { id: string; body: string; author: Entity; product: Entity & { reviews: Review[] } };
type Reviewed = { readonly reviews: Review[] };
type Entities = { readonly _entities: Entity[]; readonly _e0: Entity[]; readonly _e1: Entity[] };

/** What each call of the floor selects. */
const queries = {
  users: '{users{__typename id username name}}',
  topProducts: '{topProducts{__typename upc price weight name}}',
  reviews: `query($u:[_Any!]!,$p:[_Any!]!){_e0:_entities(representations:$u){...on User{reviews{id body
    product{__typename upc reviews{id body author{__typename id username reviews{id body product{__typename upc}}}}}}}}
    _e1:_entities(representations:$p){...on Product{reviews{id body author{__typename id username
    reviews{id body product{__typename upc}}}}}}}`,
  products: 'query($r:[_Any!]!){_entities(representations:$r){...on Product{name price weight}}}',
  accounts: 'query($r:[_Any!]!){_entities(representations:$r){...on User{name}}}',
  inventory:
    'query($r:[_Any!]!){_entities(representations:$r){...on Product{inStock shippingEstimate}}}',
};

type Send = <Data>(subgraph: string, query: string, variables?: object) => Promise<Data>;

/** Every answer is parsed, joined by keys, and written again: nothing that a gateway needs is left out. */
async function answerTestQuery(send: Send): Promise<unknown> {
  const [{ users }, { topProducts }] = await Promise.all([
    send<{ users: Entity[] }>('accounts', queries.users),
    send<{ topProducts: Entity[] }>('products', queries.topProducts),
  ]);
  const reviewed = await send<{ _e0: Reviewed[]; _e1: Reviewed[] }>('reviews', queries.reviews, {
    u: users.map(({ id }) => ({ __typename: 'User', id })),
    p: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
  });
  const [upcs, userIds] = [new Set<string>(), new Set<string>()];
  const collect = (reviews: readonly Review[]) => {
    for (const { product, author } of reviews) {
      if (product) upcs.add(product.upc);
      if (product?.reviews) collect(product.reviews);
      if (author) userIds.add(author.id);
      if (author?.reviews) collect(author.reviews as Review[]);
    }
  };
  for (const { reviews } of [...reviewed._e0, ...reviewed._e1]) collect(reviews);
  const [products, names] = await Promise.all([
    productsOf(send, [...upcs], topProducts),
    namesOf(send, [...userIds]),
  ]);
  return {
    users: users.map((user, nth) => ({
      ...userFields(user, String(user.name)),
      reviews: written(reviewed._e0[nth]?.reviews ?? [], products, names),
    })),
    topProducts: topProducts.map(({ upc }, nth) => ({
      ...products.get(upc),
      reviews: written(reviewed._e1[nth]?.reviews ?? [], products, names),
    })),
  };
}

/** The products with the fields of the operation, in its order. */
async function productsOf(
  send: Send,
  upcs: readonly string[],
  top: readonly Entity[],
): Promise<Map<string, object>> {
  const keys = upcs.map((upc) => ({ __typename: 'Product', upc }));
  const { _entities } = await send<Entities>('products', queries.products, { r: keys });
  const known = new Map(top.map((one) => [one.upc, one]));
  for (const [nth, one] of _entities.entries())
    known.set(upcs[nth] ?? '', { ...one, upc: upcs[nth] ?? '' });
  const all = [...known.values()];
  const r = all.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
  const stock = await send<Entities>('inventory', queries.inventory, { r });
  return new Map(
    all.map(({ upc, name, price, weight }, nth) => {
      const { inStock, shippingEstimate } = stock._entities[nth] as Entity;
      return [upc, { inStock, name, price, shippingEstimate, upc, weight }];
    }),
  );
}

async function namesOf(send: Send, ids: readonly string[]): Promise<Map<string, string>> {
  const r = ids.map((id) => ({ __typename: 'User', id }));
  const { _entities } = await send<Entities>('accounts', queries.accounts, { r });
  return new Map(_entities.map(({ name }, nth) => [ids[nth] ?? '', String(name)]));
}

const userFields = ({ id, username }: Entity, name: string | undefined) => ({ id, username, name });

function written(
  reviews: readonly Review[],
  products: ReadonlyMap<string, object>,
  names: ReadonlyMap<string, string>,
): object[] {
  return reviews.map(({ id, body, product, author }) => ({
    id,
    body,
    ...(product && { product: productFields(product) }),
    ...(author && { author: authorFields(author) }),
  }));

  function productFields({ upc, reviews: below }: Review['product']) {
    const own = products.get(upc);
    return below ? { ...own, reviews: written(below, products, names) } : own;
  }

  function authorFields(author: Entity) {
    const below = written(author.reviews as Review[], products, names);
    return { ...userFields(author, names.get(author.id)), reviews: below };
  }
}

/** Sends a call with undici, as fast as it can. */
function sender(url: string, authorization: string, pool: Pool): Send {
  const { pathname } = new URL(url);
  return (subgraph, query, variables = {}) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const path = `${pathname === '/' ? '' : pathname}/${subgraph}`;
      const headers = { 'content-type': 'application/json', authorization };
      const body = JSON.stringify({ query, variables });
      pool.dispatch(
        { method: 'POST', path, headers, body },
        {
          onRequestStart: () => {},
          onResponseStart: () => {},
          onResponseData: (_, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve(JSON.parse(Buffer.concat(chunks).toString()).data),
          onResponseError: (_, error) => reject(error),
        },
      );
    });
}

/**
 * Starts the floor: a server that answers TestQuery only, written by hand, without planner, checks or logs.
 * `shares`: equal requests at the same time have one answer.
 */
export async function startFloor(subgraphsUrl: string, shares: boolean): Promise<string> {
  const pool = new Pool(subgraphsUrl, { connections: 50 });
  const inFlight = new Map<string, Promise<Buffer>>();
  const answer = async (authorization: string) => {
    const data = await answerTestQuery(sender(subgraphsUrl, authorization, pool));
    return Buffer.from(JSON.stringify({ data }));
  };
  const shared = (authorization: string, body: string) => {
    const key = `${authorization} ${body}`;
    const known = inFlight.get(key);
    if (known) return known;
    const started = answer(authorization).finally(() => inFlight.delete(key));
    inFlight.set(key, started);
    return started;
  };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const { authorization = '' } = request.headers;
    const bytes = await (shares ? shared(authorization, body) : answer(authorization));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-length', bytes.length);
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
