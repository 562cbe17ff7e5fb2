import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of swc's syntax tree. */
export type Node = { readonly type: string; readonly [key: string]: unknown };

/** A name that a module exports: null for the whole module, as `import * as` gets it. */
type Imported = { readonly file: string; readonly name: string | null };

/** A module: its top-level declarations, and what its imported and exported names stand for. */
export type Module = {
  readonly file: string;
  readonly declarations: ReadonlyMap<string, Node>;
  /** Imported names. Those of packages that are not ours are left out. */
  readonly imports: ReadonlyMap<string, Imported>;
  /** `export { a as b }`, by the exported name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** `export { a as b } from`, by the exported name. */
  readonly reexports: ReadonlyMap<string, Imported>;
  /** The files of `export * from`. */
  readonly stars: readonly string[];
  /** swc's mark of names that belong to the module: a variable of a function has another one. */
  readonly scope: unknown;
};

/** A top-level declaration. */
export type Declared = { readonly module: Module; readonly name: string; readonly node: Node };

/** Reads the modules of a repository with swc, each once. Follows our own packages only. */
export class Modules {
  readonly #modules = new Map<string, Module>();
  readonly #packages = new Map<string, { folder: string; exports: Record<string, unknown> }>();

  constructor(root: string) {
    for (const file of globSync('{*,subgraphs/*}/package.json', { cwd: root })) {
      const { name, exports = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'));
      this.#packages.set(name, { folder: join(root, dirname(file)), exports });
    }
  }

  read(file: string): Module {
    const known = this.#modules.get(file);
    if (known) return known;
    const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
    const module = moduleOf(file, body as unknown as Node[], (from) => this.#fileOf(from, file));
    this.#modules.set(file, module);
    return module;
  }

  /** The declaration that a name of a module stands for, through imports. Null for any other name. */
  declared(module: Module, name: string): Declared | null {
    const node = module.declarations.get(name);
    if (node) return { module, name, node };
    const imported = module.imports.get(name);
    return imported?.name ? this.exported(imported.file, imported.name) : null;
  }

  /** The declaration that a file exports under a name, through re-exports. */
  exported(file: string, name: string): Declared | null {
    const module = this.read(file);
    const again = module.reexports.get(name);
    if (again?.name) return this.exported(again.file, again.name);
    const found = this.declared(module, module.renamed.get(name) ?? name);
    if (found) return found;
    for (const star of module.stars) {
      const behind = this.exported(star, name);
      if (behind) return behind;
    }
    return null;
  }

  /** What a class extends: a class, or the function that makes one. Null when that is not ours. */
  superclass({ module, node }: Declared): Declared | null {
    const parent = node.superClass as Node | undefined;
    const id = (parent?.type === 'CallExpression' ? parent.callee : parent) as Node | undefined;
    return id?.type === 'Identifier' ? this.declared(module, textOf(id)) : null;
  }

  #fileOf(specifier: string, importer: string): string | null {
    if (specifier.startsWith('.')) return ifThere(join(dirname(importer), specifier));
    const [scope, name, ...path] = specifier.split('/');
    const found = this.#packages.get(`${scope}/${name}`);
    if (!found) return null;
    const pattern = found.exports[`./${path.join('/')}`] ?? found.exports['./*'];
    if (typeof pattern !== 'string') return null;
    return ifThere(join(found.folder, pattern.replace('*', path.join('/'))));
  }
}

function ifThere(file: string): string | null {
  return file.endsWith('.ts') && existsSync(file) ? file : null;
}

type FileOf = (specifier: string) => string | null;

function moduleOf(file: string, body: readonly Node[], fileOf: FileOf): Module {
  const declarations = new Map<string, Node>();
  const [imports, reexports] = [new Map<string, Imported>(), new Map<string, Imported>()];
  const renamed = new Map<string, string>();
  const stars: string[] = [];
  let scope: unknown;
  for (const statement of body) {
    const source = statement.source ? fileOf(textOf(statement.source)) : null;
    const specifiers = (statement.specifiers ?? []) as Node[];
    for (const { type, local, imported, orig, exported } of specifiers) {
      if (local) scope ??= (local as Node).ctxt;
      const name = type === 'ImportNamespaceSpecifier' ? null : textOf(imported ?? local ?? orig);
      if (local && source) imports.set(textOf(local), { file: source, name });
      if (orig && source) reexports.set(textOf(exported ?? orig), { file: source, name });
      if (orig && !statement.source) renamed.set(textOf(exported ?? orig), textOf(orig));
    }
    if (statement.type === 'ExportAllDeclaration' && source) stars.push(source);
    for (const [id, node] of declarationsIn(statement)) {
      scope ??= id.ctxt;
      declarations.set(textOf(id), node);
    }
  }
  return { file, declarations, imports, renamed, reexports, stars, scope };
}

/** The names that a statement declares, with the node of each. */
function declarationsIn(statement: Node): [id: Node, node: Node][] {
  const node = (statement.declaration ?? statement) as Node;
  const variables = (node.declarations ?? []) as Node[];
  const found = variables.map((one): [Node, Node] => [one.id as Node, one]);
  const id = (node.identifier ?? node.id) as Node | undefined;
  return id ? [...found, [id, node]] : found;
}

/** The text of an identifier or a string. */
export function textOf(node: unknown): string {
  return String((node as Node).value);
}
