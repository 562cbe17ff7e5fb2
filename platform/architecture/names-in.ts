import { type Module, type Node, textOf } from './modules.ts';

/** A name of a module, or `member` of the module that `name` imports as a whole. */
export type Name = { readonly name: string; readonly member: string | null };

/** What a piece of code names. */
export type Names = {
  readonly values: readonly Name[];
  readonly types: readonly Name[];
  /** Classes in `new`. */
  readonly constructed: readonly Name[];
  /** The properties and methods of objects, by their names alone. */
  readonly members: readonly string[];
};

/** Finds the names of its module in a node. Names of local variables do not count. */
export function namesIn(node: unknown, module: Module): Names {
  const found = { values: [], types: [], constructed: [], members: [] };
  new Finder(module, found).visit(node, false);
  return found;
}

type Found = { values: Name[]; types: Name[]; constructed: Name[]; members: string[] };

class Finder {
  readonly #module: Module;
  readonly #found: Found;

  constructor(module: Module, found: Found) {
    this.#module = module;
    this.#found = found;
  }

  visit(node: unknown, inType: boolean): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) for (const one of node) this.visit(one, inType);
    else this.#visitNode(node as Node, inType || isType(node as Node));
  }

  #visitNode(node: Node, inType: boolean): void {
    const { values, types, constructed, members } = this.#found;
    const name = this.#nameOf(node);
    if (name) {
      (inType ? types : values).push(name);
      return;
    }
    const created = node.type === 'NewExpression' ? this.#nameOf(node.callee as Node) : null;
    if (created) constructed.push(created);
    const member = memberOf(node);
    if (member) members.push(member);
    for (const part of Object.values(node)) this.visit(part, inType);
  }

  /** The name of the module that a node is: an identifier, or `usecase.placeOrder`. */
  #nameOf(node: Node): Name | null {
    const { type, object, left, property, right } = node;
    if (type === 'Identifier')
      return this.#isOwn(node) ? { name: textOf(node), member: null } : null;
    const isPath = type === 'MemberExpression' || type === 'TsQualifiedName';
    const whole = (object ?? left) as Node | undefined;
    if (!isPath || whole?.type !== 'Identifier' || !this.#isOwn(whole)) return null;
    if (this.#module.imports.get(textOf(whole))?.name !== null) return null;
    return { name: textOf(whole), member: textOf(property ?? right) };
  }

  #isOwn(identifier: Node): boolean {
    return identifier.ctxt === this.#module.scope;
  }
}

/** `x as T` and `x satisfies T` are nodes of TypeScript too, but have an expression. */
export function isType({ type, expression }: Node): boolean {
  return type?.startsWith('Ts') && expression === undefined;
}

/** The name of a property or method that a node reads, calls or takes out of an object. */
function memberOf({ type, object, property, key }: Node): string | null {
  if (type === 'MemberExpression')
    return isDatabase(object as Node) ? null : keyOf(property as Node);
  if (type === 'KeyValuePatternProperty' || type === 'AssignmentPatternProperty')
    return keyOf(key as Node);
  return null;
}

/** `em` and `read` are MikroORM's: their `count` is no method of ours. */
function isDatabase({ value, property }: Node): boolean {
  return ['em', 'read'].includes(String(property ? textOf(property) : value));
}

/** The name of a member: `#name` when it is private. Null for a computed one. */
export function keyOf({ type, value }: Node): string | null {
  if (type === 'PrivateName') return `#${value}`;
  return type === 'Identifier' || type === 'StringLiteral' ? String(value) : null;
}
