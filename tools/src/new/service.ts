import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { CommandError } from '../command-error.ts';
import type { PendingFiles } from './pending-files.ts';

/** Returns the path of a service's schema. Throws CommandError for an unknown service. */
export function schemaOf(files: PendingFiles, service: string): string {
  const path = `schema/${service}.graphql`;
  if (!/^[a-z]+$/.test(service) || !files.has(path)) {
    throw new CommandError(`Unknown service "${service}": there is no ${path}.`);
  }
  return path;
}

/** Finds a definition in a schema file. */
export function definitionOf(
  files: PendingFiles,
  path: string,
  matches: (definition: DefinitionNode) => boolean,
): DefinitionNode | undefined {
  return parse(files.read(path)).definitions.find(matches);
}

/** An entity of a service, and its class. */
export type Entity = {
  /** The type in the schema: `Order`. */
  readonly type: string;
  /** The class: `Order`; in users, `Profile`. */
  readonly className: string;
  /** The file of the class, below `domain/`. */
  readonly file: string;
};

/**
 * Finds the first type with a key in a service's schema whose class is in its domain. Throws CommandError when
 * there is none.
 */
export function entityOf(files: PendingFiles, service: string): Entity {
  const path = schemaOf(files, service);
  const models = files.read(`subgraphs/${service}/src/graphql/models.ts`);
  const entities = parse(files.read(path))
    .definitions.filter(hasKey)
    .map(({ name }) => {
      const type = name.value;
      const [, className = type] =
        models.match(new RegExp(`^export type ${type} = (\\w+);`, 'm')) ?? [];
      return { type, className, file: `${kebabCase(className)}.ts` };
    });
  const found = entities.find(({ file }) => files.has(`subgraphs/${service}/src/domain/${file}`));
  if (found) return found;
  throw new CommandError(`${path} has no type with @key that a mutation or event could be about.`);
}

function hasKey(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  return definition.directives?.some(({ name }) => name.value === 'key') ?? false;
}

/** Turns `changeGiftNote` into `change-gift-note`. */
export function kebabCase(name: string): string {
  return name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}

/** Turns `changeGiftNote` into `ChangeGiftNote`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Turns `changeGiftNote` into `change gift note`. */
export function spaced(name: string): string {
  return kebabCase(name).replaceAll('-', ' ');
}
