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
 * Adds a mutation of the service's entity: field and result in the schema, resolver, use case and a
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
  registerResolver(files, `${source}/graphql/resolvers.ts`, name, entity);
}

function extendSchema(files: PendingFiles, path: string, name: string, { type }: Entity): void {
  const mutations = definitionOf(
    files,
    path,
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation',
  );
  if (!mutations?.loc) throw new CommandError(`${path} has no type Mutation to extend.`);
  const result = `${pascalCase(name)}Result`;
  const members = [type, 'ValidationFailed', 'NotFound', 'IdempotencyKeyReused'].join('\n  | ');
  const union = `\n"The outcome of ${name}."\nunion ${result} =\n    ${members}\n`;
  files.insert(path, files.read(path).length, union);
  files.insert(
    path,
    mutations.loc.end - 1,
    `
  "Describe ${name}: what it does, and to whom it is allowed."
  ${name}(
    "The ${type}'s id."
    id: ID!
    "Unique for each attempt, chosen by the client. A retry with the same key returns the same result."
    idempotencyKey: ID!
  ): ${result}! @authenticated @cost(weight: 20)
`,
  );
}

function registerResolver(files: PendingFiles, path: string, name: string, { type }: Entity): void {
  files.insertAfter(path, /\n {2}Mutation: \{[^}]*?(?=,?\s*\})/, `, ${name}`);
  const result = `\n  ${pascalCase(name)}Result: typeOr('${type}'),`;
  files.insertAfter(path, /\n {2}Mutation: \{[^}]*\},/, result);
  const imported = `import { ${name} } from './mutation/${kebabCase(name)}.ts';\n`;
  files.insert(path, 0, imported);
}

function resolverText(name: string): string {
  return `import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/${kebabCase(name)}.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, idempotencyKey: key });
const refusals = [ValidationFailed, NotFound, IdempotencyKeyReused] as const;

export const ${name}: MutationResolvers['${name}'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.${name}(work, actor, command));
  });
`;
}

function usecaseText(name: string, { type, className, file }: Entity): string {
  const Command = pascalCase(name);
  const entity = className.charAt(0).toLowerCase() + className.slice(1);
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
): Promise<${className}> {
  const { id, idempotencyKey: key } = command;
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const ${entity} = isUuid(id) ? await work.em.findOne(${className}, { id }, { lockMode }) : null;
  if (!${entity} || !may${Command}(actor, ${entity})) throw new NotFound('${spaced(type)}');
  const call = { callerId: actor.id, operation: '${name}', key, input: command };
  await idempotent(work, call, async () => {
    // Change the ${entity}, and publish the change.
    return id;
  });
  return ${entity};
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
