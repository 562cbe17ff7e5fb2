import { parse } from 'graphql';
import { stripSecurityDirectives } from './strip-security-directives.ts';

const supergraph = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "needs", for: SECURITY)
    @link(url: "https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@rule" }])
    @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
  { query: Query }
  directive @authenticated on FIELD_DEFINITION
  directive @needs(scopes: [[needs__Scope!]!]!) on FIELD_DEFINITION
  directive @rule(policies: [[rule__Policy!]!]!) on FIELD_DEFINITION
  directive @tag(name: String!) on FIELD_DEFINITION
  scalar needs__Scope
  scalar rule__Policy
  scalar Date
  type Query @authenticated {
    a: Date @needs(scopes: [["x"]])
    b: Int @rule(policies: [["y"]])
    c: Int @authenticated @tag(name: "kept")
  }
`;

describe('the supergraph for the planner', () => {
  const stripped = stripSecurityDirectives(parse(supergraph));

  it('has none of the security directives, also under another name (ID-12)', () => {
    expect(stripped).not.toMatch(/authenticated|requiresScopes|policy|needs|rule/i);
  });

  it('keeps everything else', () => {
    expect(stripped).toMatch(/specs.apollo.dev\/inaccessible/);
    expect(stripped).toMatch(/c: Int @tag\(name: "kept"\)/);
    expect(stripped).toMatch(/scalar Date/);
  });
});
