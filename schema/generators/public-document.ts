import { parse, printSchema } from 'graphql';
import { publicSchemaOf } from '../public-schema.ts';

const about = `# The graph for people who build shops: without what only services and operators use. The gateway answers introspection
# with it, unless the header \`x-souk-schema: internal\` asks for everything. It guards nothing.

`;

/** The public document of a supergraph. Throws when a public field needs an internal type. */
export function publicDocument(supergraph: string): string {
  return `${about}${printSchema(publicSchemaOf(parse(supergraph)))}\n`;
}
