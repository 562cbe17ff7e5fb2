import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, Kind, parse, print } from 'graphql';

/** The scalars of the graph, as JSON has them. */
const scalars = {
  ID: 'string',
  BigInt: 'string',
  DateTime: 'string',
  Decimal: 'string',
  JSON: 'unknown',
};

/** An operation of a `.graphql` file, with the fragments that it uses, as clients send it. */
export type OperationText = {
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly text: string;
};

/** Returns the operations of a `.graphql` file. `shared` has fragments that every file may use. */
export function operationTexts(source: string, shared: string): readonly OperationText[] {
  const document = documentOf(source, shared);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) return [];
    const needed = fragments.filter((one) => reaches(definition, one, document));
    const text = compact([definition, ...needed].map(print).join(' '));
    return [{ name: definition.name.value, type: definition.operation, text }];
  });
}

/** The definitions of a file, and the shared fragments that it uses. */
function documentOf(source: string, shared: string): DocumentNode {
  const [own, common] = [parse(source, { noLocation: true }), parse(shared, { noLocation: true })];
  return { ...own, definitions: [...own.definitions, ...used(own, common)] };
}

/**
 * Generates the types of the operations in a `.graphql` file of the web, and their texts: `<Name>Document` is the
 * operation `Name` with the fragments that it uses. `shared` has fragments that every file may use.
 * Throws when a document is not valid in the schema.
 */
export async function documentTypes(
  schema: string,
  source: string,
  shared: string,
): Promise<string> {
  const document = documentOf(source, shared);
  const types = await codegen({
    filename: 'documents.generated.ts',
    schema: parse(schema),
    documents: [{ document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: { scalars, enumType: 'string-literal', useTypeImports: true, skipTypename: false },
  });
  const texts = operationTexts(source, shared).map(({ name, type, text }) => {
    const kind = type.charAt(0).toUpperCase() + type.slice(1);
    return `export const ${name}Document = ${JSON.stringify(text)} as Document<${name}${kind}, ${name}${kind}Variables>;`;
  });
  return `import type { Document } from '@souk/web/document';\n${types}\n${texts.join('\n')}\n`;
}

/** The text without line breaks and indentation, which only readers need. */
function compact(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function spreadsIn(text: string): readonly string[] {
  return [...text.matchAll(/\.\.\.(?!on\b)\s*([A-Za-z]\w*)/g)].map(([, name = '']) => name);
}

type Definition = DocumentNode['definitions'][number];

function nameOf(definition: Definition): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

/** The shared fragments that a document uses, directly or through one another. */
function used(own: DocumentNode, common: DocumentNode): readonly Definition[] {
  const all = { ...common, definitions: [...own.definitions, ...common.definitions] };
  return common.definitions.filter((one) =>
    own.definitions.some((definition) => reaches(definition, one, all)),
  );
}

/** Whether a definition uses a fragment, directly or through other fragments. */
function reaches(from: Definition, fragment: Definition, document: DocumentNode): boolean {
  const names = spreadsIn(print(from));
  if (names.includes(nameOf(fragment))) return true;
  return document.definitions
    .filter((one) => one !== from && names.includes(nameOf(one)))
    .some((one) => reaches(one, fragment, document));
}
