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
  const [own, common] = [parse(source, { noLocation: true }), parse(shared, { noLocation: true })];
  const document: DocumentNode = {
    ...own,
    definitions: [...own.definitions, ...used(own, common)],
  };
  const types = await codegen({
    filename: 'documents.generated.ts',
    schema: parse(schema),
    documents: [{ document }],
    plugins: [{ operations: {} }],
    pluginMap: { operations },
    config: { scalars, enumType: 'string-literal', useTypeImports: true, skipTypename: false },
  });
  const texts = own.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) return [];
    const name = definition.name.value;
    const kind = definition.operation[0]?.toUpperCase() + definition.operation.slice(1);
    const fragments = document.definitions.filter(
      ({ kind: other }) => other === Kind.FRAGMENT_DEFINITION,
    );
    const needed = fragments.filter((one) => reaches(definition, one, document));
    const text = compact([definition, ...needed].map(print).join(' '));
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
