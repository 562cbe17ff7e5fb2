import { Kind } from 'graphql';
import { CommandError } from '../command-error.ts';
import type { PendingFiles } from './pending-files.ts';
import {
  definitionOf,
  type Entity,
  entityOf,
  kebabCase,
  pascalCase,
  schemaOf,
  spaced,
} from './service.ts';

/**
 * Adds a mutation of the service's entity: field, input, payload and result in the schema, resolver, use case and a
 * failing test. The mutation refuses every caller until `may…` in the use case is written. Throws
 * CommandError.
 */
export function newMutation(
  files: PendingFiles,
  { service, name }: { readonly service: string; readonly name: string },
): void {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    throw new CommandError(`"${name}" cannot name a field: use camelCase, as in changeGiftNote.`);
  }
  const entity = entityOf(files, service);
  const source = `subgraphs/${service}/src`;
  const file = `${kebabCase(name)}.ts`;
  extendSchema(files, schemaOf(files, service), name, entity);
  files.create(`${source}/graphql/mutation/${file}`, resolverText(name));
  files.create(`${source}/usecases/${file}`, usecaseText(name, entity));
  files.create(`${source}/usecases/${kebabCase(name)}.db.test.ts`, testText(name));
  const listed = `export { ${name} } from './${file}';\n`;
  const index = `${source}/usecases/index.ts`;
  files.insert(index, files.read(index).length, listed);
  registerResolver(files, `${source}/graphql/resolvers.ts`, name);
}

function extendSchema(files: PendingFiles, path: string, name: string, { type }: Entity): void {
  const mutations = definitionOf(
    files,
    path,
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation',
  );
  if (!mutations?.loc) throw new CommandError(`${path} has no type Mutation to extend.`);
  const Name = pascalCase(name);
  const members = [`${Name}Payload`, 'ValidationFailed', 'NotFound', 'IdempotencyKeyReused'];
  files.insert(path, files.read(path).length, typesText(name, type, members));
  files.insert(
    path,
    mutations.loc.end - 1,
    `
  "Describe ${name}: what it does, and to whom it is allowed."
  ${name}("The ${spaced(type)}." input: ${Name}Input!): ${Name}Result! @authenticated @cost(weight: 20)
`,
  );
}

function typesText(name: string, type: string, members: readonly string[]): string {
  const Name = pascalCase(name);
  return `
"The outcome of ${name}."
union ${Name}Result =
    ${members.join('\n  | ')}

"Describe the input of ${name}."
input ${Name}Input {
  "The ${spaced(type)}'s id."
  id: ID!
  "Unique for each attempt, chosen by the client. A retry with the same key returns the same result."
  idempotencyKey: ID!
}

"Describe the payload of ${name}."
type ${Name}Payload {
  "The current state of the ${spaced(type)}."
  ${camelCase(type)}: ${type}!
  "Whether this is the result of an earlier request with the same key, and nothing was done again."
  replayed: Boolean!
}
`;
}

const camelCase = (type: string) => type.charAt(0).toLowerCase() + type.slice(1);

function registerResolver(files: PendingFiles, path: string, name: string): void {
  files.insertAfter(path, /\n {2}Mutation: \{[^}]*?(?=,?\s*\})/, `, ${name}`);
  const imported = `import { ${name} } from './mutation/${kebabCase(name)}.ts';\n`;
  files.insert(path, 0, imported);
}

function resolverText(name: string): string {
  return `import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/${kebabCase(name)}.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [NotFound, IdempotencyKeyReused] as const;

export const ${name}: MutationResolvers['${name}'] = mutation({
  payload: '${pascalCase(name)}Payload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.${name}(work, actor, command)),
});
`;
}

function usecaseText(name: string, { type, className, file }: Entity): string {
  const Command = pascalCase(name);
  const [field, entity] = [camelCase(type), camelCase(className)];
  const changed = field === entity ? entity : `${field}: ${entity}`;
  return `import { LockMode } from '@mikro-orm/postgresql';
import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { ${className} } from '../domain/${file}';
import type { PublishedEvents } from './publish.ts';

export type ${Command} = { readonly id: string; readonly idempotencyKey: string };

/** Describe ${name}. Throws NotFound and IdempotencyKeyReused. */
export async function ${name}(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: ${Command},
): Promise<{ ${field}: ${className}; replayed: boolean }> {
  const { id, idempotencyKey: key } = command;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const ${entity} = isUuid(id) ? await work.em.findOne(${className}, { id }, { lockMode }) : null;
  if (!${entity} || !may${Command}(actor, ${entity})) throw new NotFound('${spaced(type)}');
  const call = { callerId: actor.id, operation: '${name}', key, input: command };
  const { replayed } = await idempotent(work, call, async () => {
    // Change the ${entity}, and publish the change.
    return id;
  });
  return { ${changed}, replayed };
}

/** To all other users, the ${spaced(type)} does not exist. */
function may${Command}(_actor: Actor, _${entity}: ${className}): boolean {
  return false;
}
`;
}

function testText(name: string): string {
  return `describe('${name}', () => {
  it.each([
    'works',
    'is refused, and leaves nothing',
    'changes nothing when it is retried',
    'happens once when two requests arrive at once',
  ])('%s', () => {
    throw new Error('Write this test.');
  });
});
`;
}
