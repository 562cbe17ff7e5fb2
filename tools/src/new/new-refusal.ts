import { type FieldDefinitionNode, Kind, parse, print } from 'graphql';
import { CommandError } from '../command-error.ts';
import type { PendingFiles } from './pending-files.ts';
import { definitionOf, kebabCase, schemaOf } from './service.ts';

type NewRefusal = {
  readonly service: string;
  readonly name: string;
  /** Name of the mutation's field. */
  readonly mutation: string;
  /** For clients: what is wrong, and what to do. */
  readonly message: string;
};

/**
 * Adds a refusal of a mutation, without fields of its own: its type, its member in the result union,
 * its class, and its entry in the mutation's list. Throws CommandError.
 */
export function newRefusal(
  files: PendingFiles,
  { service, name, mutation, message }: NewRefusal,
): void {
  if (!/^[A-Z][a-zA-Z0-9]*$/.test(name)) {
    throw new CommandError(`"${name}" cannot name a type: use PascalCase, as in AccountClosed.`);
  }
  const source = `subgraphs/${service}/src`;
  extendSchema(files, { service, name, mutation, message });
  const refusals = `${source}/domain/refusals.ts`;
  const text = JSON.stringify(message);
  // The first refusal of a service brings the file.
  if (!files.has(refusals)) files.create(refusals, '');
  files.insert(
    refusals,
    files.read(refusals).length,
    `\nexport class ${name} extends refusal('${name}', ${text}) {}\n`,
  );
  if (!/import \{[^}]*\brefusal\b/.test(files.read(refusals))) {
    files.insert(refusals, 0, `import { refusal } from '@souk/platform/kernel/refusal';\n`);
  }
  const resolver = `${source}/graphql/mutation/${kebabCase(mutation)}.ts`;
  files.insertAfter(resolver, /^const refusals = \[/m, `${name}, `);
  files.insert(resolver, 0, `import { ${name} } from '../../domain/refusals.ts';\n`);
}

function extendSchema(files: PendingFiles, { service, name, mutation, message }: NewRefusal): void {
  const path = schemaOf(files, service);
  const result = resultOf(files, path, mutation);
  const union = definitionOf(
    files,
    path,
    (one) => one.kind === Kind.UNION_TYPE_DEFINITION && one.name.value === result,
  );
  if (!union?.loc) throw new CommandError(`${path} has no union ${result} to extend.`);
  const type = `\n${JSON.stringify(message)}\ntype ${name} implements Refusal {\n  "The reason, as a text for the user."\n  message: String!\n}\n`;
  files.insert(path, files.read(path).length, type);
  files.insert(path, union.loc.end, `\n  | ${name}`);
}

/** The name of the union that a mutation returns. */
function resultOf(files: PendingFiles, path: string, mutation: string): string {
  const fields = parse(files.read(path)).definitions.flatMap(
    (one): readonly FieldDefinitionNode[] =>
      one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation'
        ? (one.fields ?? [])
        : [],
  );
  const field = fields.find(({ name }) => name.value === mutation);
  if (!field) throw new CommandError(`${path} has no mutation ${mutation}.`);
  return print(field.type).replace('!', '');
}
