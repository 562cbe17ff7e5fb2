import type { Section } from './report.ts';

const about = `# Changes of the graph since the last release

Written by \`npm run generate\` from \`released.graphql\` (the graph of the last release, as clients see it) and \`supergraph.graphql\`.

- Breaking: a valid operation may become invalid, or return another type. Each needs its reason in \`accepted-changes.json\`.
- Dangerous: operations stay valid, but a client may receive values that it does not know.
- Safe: no client is affected.
`;

/** `schema/changes.md`: the changes by kind, and everything that is deprecated, with its reason. */
export function changesDocument(
  sections: readonly Section[],
  deprecated: readonly string[],
): string {
  const all = [...sections, { title: 'Deprecated, and still there', changes: deprecated }];
  const parts = all.map(({ title, changes }) => {
    const lines = changes.length > 0 ? [...changes].sort().map(asItem) : ['None.'];
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return [about, ...parts].join('\n');
}

/** One line, whatever the reason of a deprecation has in it. */
const asItem = (change: string) => `- ${change.replaceAll(/\s+/g, ' ')}`;
