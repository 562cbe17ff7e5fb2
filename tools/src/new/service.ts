import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { CommandError } from '../command-error.ts';
import type { PendingFiles } from './pending-files.ts';

/** The path of a service's schema. Throws CommandError when there is no such service. */
export function schemaOf(files: PendingFiles, service: string): string {
  const path = `schema/${service}.graphql`;
  if (!/^[a-z]+$/.test(service) || !files.has(path)) {
    throw new CommandError(`Unknown service "${service}": there is no ${path}.`);
  }
  return path;
}

/** A type's definition in a service's schema. */
export function definitionOf(
  files: PendingFiles,
  path: string,
  matches: (definition: DefinitionNode) => boolean,
): DefinitionNode | undefined {
  return parse(files.read(path)).definitions.find(matches);
}

/** The service's own entity, and what represents it in code. */
export type Entity = {
  /** The type in the schema: `Order`. */
  readonly type: string;
  /** The class: `Order`; in users, `Profile`. */
  readonly className: string;
  /** The file of the class, below `domain/`. */
  readonly file: string;
};

/** The first type with a key in a service's schema, and its class. */
export function entityOf(files: PendingFiles, service: string): Entity {
  const path = schemaOf(files, service);
  const definition = definitionOf(files, path, isEntity) as ObjectTypeDefinitionNode | undefined;
  if (!definition) throw new CommandError(`${path} has no type with a @key to change.`);
  const type = definition.name.value;
  const models = files.read(`subgraphs/${service}/src/graphql/models.ts`);
  const [, className = type] =
    models.match(new RegExp(`^export type ${type} = (\\w+);`, 'm')) ?? [];
  return { type, className, file: `${kebabCase(className)}.ts` };
}

function isEntity(definition: DefinitionNode): boolean {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  return definition.directives?.some(({ name }) => name.value === 'key') ?? false;
}

/** `changeGiftNote` is `change-gift-note`. */
export function kebabCase(name: string): string {
  return name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}

/** `changeGiftNote` is `ChangeGiftNote`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `changeGiftNote` is `change gift note`. */
export function spaced(name: string): string {
  return kebabCase(name).replaceAll('-', ' ');
}
