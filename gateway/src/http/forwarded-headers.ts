import type { IncomingHttpHeaders } from 'node:http';
import type { HeaderRules } from '../request/returned-headers.ts';

/** Set by the gateway for each hop, of the connection itself (RFC 9110 section 7.6.1), or a cookie of another host. */
const notForwarded = (
  'set-cookie connection content-length content-type content-encoding host keep-alive te trailer ' +
  'transfer-encoding upgrade accept accept-encoding traceparent'
).split(' ');

/**
 * Reads rules such as `accept-language` and `x-tenant:tenant-id`: the header, and its name at the subgraphs if that
 * is another. Null when one is not a header, or may not pass.
 */
export function headerRules(parts: readonly string[]): HeaderRules | null {
  const rules = parts.map((part) => {
    const [, from, to] = /^([\w-]+)(?::([\w-]+))?$/.exec(part.trim().toLowerCase()) ?? [];
    return from === undefined ? null : { from, to: to ?? from };
  });
  const valid = rules.filter((rule) => rule !== null && !notForwarded.includes(rule.to));
  return valid.length === parts.length ? (valid as HeaderRules) : null;
}

/** The headers of a request that the rules forward; undefined without rules. */
export function forwardedHeaders(
  rules: HeaderRules,
  headers: IncomingHttpHeaders,
): Readonly<Record<string, string>> | undefined {
  if (rules.length === 0) return undefined;
  const pairs = rules.flatMap(({ from, to }) => {
    const value = headers[from];
    return value === undefined ? [] : [[to, Array.isArray(value) ? value.join(', ') : value]];
  });
  return Object.fromEntries(pairs);
}
