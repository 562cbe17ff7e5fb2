import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Kind, parse, print } from 'graphql';

/**
 * Returns what is wrong in the folder of a subgraph's use cases. `index.ts` lists each use case; a file that it
 * does not list is shared by use cases, and imported by nothing else. Each use case has a test.
 */
export function usecaseFaults(subgraph: string): string[] {
  const folder = join(subgraph, 'src/usecases');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = globSync('*.ts', { cwd: folder }).filter((file) => !file.endsWith('.test.ts'));
  const listed = importsOf(read('index.ts'), './');
  const outside = globSync('src/{graphql,events}/**/*.ts', { cwd: subgraph })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => importsOf(readFileSync(join(subgraph, file), 'utf8'), '/usecases/'));
  const unlisted = [...new Set(outside)].filter(
    (file) => files.includes(file) && file !== 'publish.ts' && !listed.includes(file),
  );
  const untested = listed.filter((file) => {
    const name = join(folder, basename(file, '.ts'));
    return !existsSync(`${name}.test.ts`) && !existsSync(`${name}.db.test.ts`);
  });
  return [
    ...unlisted.map((file) => `${file} is not listed in index.ts`),
    ...untested.map((file) => `${file} has no test of its name`),
  ];
}

/** Returns the names of the files below `folder` that a text imports. */
function importsOf(text: string, folder: string): string[] {
  const imports = text.matchAll(/from '([^']+)';/g);
  return [...imports].flatMap(([, path = '']) => {
    const at = path.lastIndexOf(folder);
    return at === -1 ? [] : [path.slice(at + folder.length)];
  });
}

/**
 * Returns an error for each scope that the schema requires of a mutation, but its use case does not
 * assert: the schema protects no other transport than GraphQL.
 */
export function missingScopes(subgraph: string, sdl: string): string[] {
  const read = (file: string) => readFileSync(join(subgraph, 'src', file), 'utf8');
  /** The text of a use case, and of the files beside it that it uses. */
  const textOf = (file: string): string => {
    const text = read(`usecases/${file}`);
    const used = [...text.matchAll(/from '\.\/([^']+)';/g)].map(([, name = '']) => name);
    return [text, ...used.map(textOf)].join('\n');
  };
  return scopesOfMutations(sdl).flatMap(({ mutation, scope }) => {
    const resolver = read(`graphql/mutation/${kebabCase(mutation)}.ts`);
    const usecases = importsOf(resolver, '/usecases/').map(textOf);
    const asserted = usecases.some((text) => text.includes(`assertScope(actor, '${scope}')`));
    return asserted ? [] : [`the use case of ${mutation} does not assert ${scope}`];
  });
}

function scopesOfMutations(sdl: string): { mutation: string; scope: string }[] {
  const fields = parse(sdl).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Mutation'
      ? (type.fields ?? [])
      : [],
  );
  return fields.flatMap(({ name, directives = [] }) => {
    const required = directives.filter((directive) => directive.name.value === 'requiresScopes');
    const scopes = required.flatMap((directive) => [...print(directive).matchAll(/"(.+?)"/g)]);
    return scopes.map(([, scope = '']) => ({ mutation: name.value, scope }));
  });
}

const kebabCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** True when a resolver bypasses loaders and use cases. */
export function bypassesUsecases(text: string): boolean {
  return /\bwork\.em\b|\bidempotent\(/.test(text);
}
