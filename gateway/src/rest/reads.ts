import { Problem } from '../http/problem.ts';
import type { Answer, RestRequest } from './route.ts';

/** A page of the graph. */
export type Connection<Node> = {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** The selection of a page around that of its entries. */
export function pageOf(node: string): string {
  return `{ edges { node { ${node} } } pageInfo { hasNextPage endCursor } }`;
}

/** Selects why a mutation was refused. `reason` is an alias: a step of a saga has a `message` of its own, which may not be null. */
export const refusals = `__typename
    ... on Refusal { reason: message }
    ... on ValidationFailed { fields { path message } }`;

/** A list as an array, with the address of the next page in `Link` (RFC 8288). */
export function listAnswer<Node>(
  { edges, pageInfo }: Connection<Node>,
  { url }: Pick<RestRequest, 'url'>,
  bodyOf: (node: Node) => unknown,
): Answer {
  const body = edges.map(({ node }) => bodyOf(node));
  if (!pageInfo.hasNextPage || pageInfo.endCursor === null) return { status: 200, body };
  const [path, query = ''] = url.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('after', pageInfo.endCursor);
  return { status: 200, body, headers: { link: `<${path}?${parameters}>; rel="next"` } };
}

/** One thing; null is 404, whether it does not exist or the caller may not see it. */
export function oneAnswer<Found extends object>(
  found: Found | null | undefined,
  bodyOf: (found: Found) => unknown,
): Answer | Problem {
  if (!found) return notFound();
  const version = 'version' in found ? found.version : undefined;
  const etag = version !== undefined && { headers: { etag: `"${version}"` } };
  return { status: 200, body: bodyOf(found), ...etag };
}

export function notFound(): Problem {
  return new Problem(404, 'NOT_FOUND', 'There is no such thing, or you may not see it.');
}
