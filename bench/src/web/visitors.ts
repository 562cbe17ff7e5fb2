import { knownProduct } from '@souk/ops/seed/seed';
import { Agent } from 'undici';

/** What anonymous visitors got: how many answers there were of each status. */
export type Answers = ReadonlyMap<number, number>;

/** What each visitor looks at. */
const walk = [
  ...['/', '/?q=tea', `/products/${knownProduct}`, '/?stock=1', '/?sort=PRICE_ASC'],
  ...['/?sort=PRICE_DESC', '/cart'],
];

/**
 * Sends visitors without a login through the pages at once, each from an address of its own: the whole network
 * 127.0.0.0/8 is this machine, on Linux. Each looks at seven pages.
 */
export async function walkOfVisitors(webUrl: string, count: number): Promise<Answers> {
  const visitors = Array.from({ length: count }, (_, nth) => visit(webUrl, nth, walk));
  const answers = new Map<number, number>();
  for (const status of (await Promise.all(visitors)).flat())
    answers.set(status, (answers.get(status) ?? 0) + 1);
  return answers;
}

/** Loads the list of products many times, one after the other, from many addresses. Throws when it is not shown. */
export async function loadLists(webUrl: string, count: number): Promise<void> {
  const perVisitor = 10;
  for (let nth = 0; nth < count / perVisitor; nth += 1) {
    const statuses = await visit(
      webUrl,
      nth,
      Array.from({ length: perVisitor }, () => '/'),
    );
    const refused = statuses.find((status) => status !== 200);
    if (refused) throw new Error(`The list of products is answered with ${refused}.`);
  }
}

/** Loads pages one after the other, from the address of one visitor. Returns the status of each. */
async function visit(webUrl: string, nth: number, paths: readonly string[]): Promise<number[]> {
  const { port } = new URL(webUrl);
  const dispatcher = new Agent({ localAddress: `127.0.1.${nth + 1}` });
  const statuses: number[] = [];
  for (const path of paths) {
    const { statusCode, body } = await dispatcher.request({
      ...{ origin: `http://127.0.0.1:${port}`, path, method: 'GET' },
      headers: { 'accept-encoding': 'br', 'accept-language': 'en' },
    });
    await body.dump();
    statuses.push(statusCode);
  }
  await dispatcher.close();
  return statuses;
}
