import type { TestedMutant } from './tested-mutant.ts';

const rest = 'gateway/src/rest';

/** Faults in the REST facade. */
export const restMutants: readonly TestedMutant[] = [
  {
    name: 'rest-rights-late',
    description: 'A route reads the body before it checks the rights of its document.',
    file: `${rest}/use-rest.ts`,
    from: 'ports.checkRights(ports.graph.current, document, undefined, caller.viewer);',
    to: 'void document;',
    test: `${rest}/bad-input.test.ts`,
  },
  {
    name: 'rest-login-skipped',
    description: 'A route that names a login is open when its document needs none.',
    file: `${rest}/use-rest.ts`,
    from: "if (route.login !== 'none' && !caller.viewer) throw unauthenticated();",
    to: '',
    test: `${rest}/bad-input.test.ts`,
  },
  {
    name: 'rest-money-float',
    description: 'Money of a request passes through binary floating point.',
    file: `${rest}/money.ts`,
    from: 'new NumberLiteral(context?.source ?? String(value))',
    to: 'new NumberLiteral(String(value))',
    test: `${rest}/money.test.ts`,
  },
  {
    name: 'rest-fault-shown',
    description: 'A fault of the graph reaches the client with its message.',
    file: `${rest}/run-route.ts`,
    from: "if (!status) return new Problem(500, 'INTERNAL', 'Internal error.');",
    to: "if (!status) return new Problem(500, 'INTERNAL', message);",
    test: `${rest}/outcomes.test.ts`,
  },
  {
    name: 'rest-precondition-lost',
    description: 'A version of If-Match that is not the current one is 409.',
    file: `${rest}/read-request.ts`,
    from: 'const isPrecondition = match !== null;',
    to: 'const isPrecondition = false;',
    test: `${rest}/outcomes.test.ts`,
  },
  {
    name: 'rest-session-by-form',
    description: 'A form of another site writes with the session of the browser.',
    file: 'gateway/src/identity/login/is-csrf-safe.ts',
    from: 'if (type !== undefined) return isJson(type);',
    to: 'if (type !== undefined) return true;',
    test: 'gateway/src/identity/use-identity.test.ts',
  },
  {
    name: 'operations-from-other-sites',
    description: 'A page of another site sends an operation as JSON, or with a token.',
    file: 'gateway/src/identity/use-csrf-prevention.ts',
    from: 'if (site !== undefined) return fromOtherSite();',
    to: '',
    test: 'gateway/src/identity/use-csrf-prevention.test.ts',
  },
  {
    name: 'operations-of-old-browsers',
    description: 'A browser without Fetch Metadata sends a query with its cookie for another site.',
    file: 'gateway/src/identity/use-csrf-prevention.ts',
    from: 'return cookie === undefined ? null : fromUnknownSite();',
    to: 'return null;',
    test: 'gateway/src/identity/use-csrf-prevention.test.ts',
  },
];
