/**
 * Generates the supergraph, the public document, the resolver types of each subgraph, and the documents of events (AsyncAPI)
 * and of REST operations (OpenAPI), the types of the operations of web pages, and the manifest of the operations of
 * our own clients. With
 * `--check` it writes nothing, and fails when a committed file is stale. In both modes it fails when
 * the subgraphs do not compose, or a subscription refers to fields that its event does not have.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { parse, printSchema } from 'graphql';
import { openapi } from '../gateway/src/rest/openapi/document.ts';
import { subscriptionErrors } from './checks/subscription-errors.ts';
import { demoOperations } from './demo-operations.ts';
import { asyncapi } from './generators/asyncapi.ts';
import { documentTypes, operationTexts } from './generators/document-types.ts';
import { operationManifest } from './generators/operation-manifest.ts';
import { publicDocument } from './generators/public-document.ts';
import { resolverTypes } from './generators/resolver-types.ts';
import { supergraph } from './generators/supergraph.ts';
import { apiSchemaOf } from './public-schema.ts';
import { servedSubgraphNames, typeDefsOf, virtualSubgraph } from './subgraphs.ts';

const { values } = readArguments({
  command: 'npm run generate',
  about:
    'Writes the supergraph, the resolver types, and the documents of events and REST operations.',
  options: { check: { type: 'boolean', about: 'write nothing; fail when a file is stale' } },
});
const root = new URL('../', import.meta.url);

const composed = supergraph();
const generated = new Map([
  ['schema/supergraph.graphql', composed],
  ['schema/public.graphql', publicDocument(composed)],
  ['schema/asyncapi.json', asyncapi()],
  ['schema/openapi.json', openapi(composed)],
]);
for (const name of servedSubgraphNames) {
  generated.set(`subgraphs/${name}/src/graphql/schema.generated.ts`, await resolverTypes(name));
}
await addDocuments();
for (const [path, text] of generated) writeOrCheck(path, text);
for (const error of subscriptionErrors(typeDefsOf(virtualSubgraph))) report(error);

/** The operations of the web: each `.graphql` file of a page has its types beside it, and all are in the manifest. */
async function addDocuments(): Promise<void> {
  // Operators' pages use what the public document leaves out.
  const api = printSchema(apiSchemaOf(parse(composed)));
  const shared = readFileSync(new URL('web/src/pages/shared.graphql', root), 'utf8');
  const texts: string[] = [...Object.values(demoOperations)];
  for (const path of globSync('web/src/pages/*/**/*.graphql', { cwd: root }).sort()) {
    const source = readFileSync(new URL(path, root), 'utf8');
    const types = await documentTypes(api, source, shared);
    generated.set(path.replace('.graphql', '.generated.ts'), types);
    texts.push(...operationTexts(source, shared).map(({ text }) => text));
  }
  generated.set('schema/persisted-operations.json', operationManifest(texts));
}

function writeOrCheck(path: string, text: string): void {
  const file = new URL(path, root);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (values.check) {
    report(`${path} is stale: run "npm run generate".`);
  } else {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, text);
  }
}

function report(error: string): void {
  console.error(error);
  process.exitCode = 1;
}
