import type { IncomingHttpHeaders } from 'node:http';

/** Headers that pass through the gateway, each with its name on the other side. */
export type HeaderRules = readonly { readonly from: string; readonly to: string }[];

/** The headers of subgraphs' answers that go to the client of one request, by the names they have there. */
export class ReturnedHeaders {
  readonly #rules: HeaderRules;
  readonly #values = new Map<string, Set<string>>();

  constructor(rules: HeaderRules) {
    this.#rules = rules;
  }

  /** Adds those of one answer. */
  add(headers: IncomingHttpHeaders): void {
    for (const { from, to } of this.#rules) {
      const sent = headers[from] ?? [];
      const values = this.#values.get(to) ?? new Set();
      for (const value of Array.isArray(sent) ? sent : [sent]) values.add(value);
      if (values.size > 0) this.#values.set(to, values);
    }
  }

  /** Equal values of several answers once, others joined by commas (RFC 9110 section 5.3). */
  entries(): readonly (readonly [string, string])[] {
    return [...this.#values].map(([name, values]) => [name, [...values].join(', ')]);
  }
}
