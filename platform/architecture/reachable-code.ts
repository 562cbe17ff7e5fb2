import type { Declared, Module, Modules, Node } from './modules.ts';
import { keyOf, type Name, namesIn } from './names-in.ts';

/**
 * Follows code from declarations to everything that it names: functions, constants and, through types
 * too, classes. A method is followed when its class is known and the code uses a member of its name,
 * a constructor when the code has `new`.
 */
export class ReachableCode {
  /** The classes that the code constructs. */
  readonly constructed = new Set<Declared>();
  readonly #modules: Modules;
  readonly #classes = new Map<Node, Declared>();
  readonly #followed = new Set<Node>();
  readonly #members = new Set<string>();

  constructor(modules: Modules) {
    this.#modules = modules;
  }

  follow(declared: Declared): void {
    if (declared.node.type === 'ClassDeclaration') this.#know(declared);
    else this.#followNode(declared.node, declared.module);
  }

  #followNode(node: Node, module: Module): void {
    if (this.#followed.has(node)) return;
    this.#followed.add(node);
    const { values, types, constructed, members } = namesIn(node, module);
    for (const member of members) this.#use(member);
    for (const declared of this.#declared(values, module)) this.follow(declared);
    for (const declared of this.#declared(constructed, module)) this.#construct(declared);
    for (const declared of this.#declared(types, module)) {
      // Whatever else a type names, with `typeof`, is not run.
      if (hasNoCode(declared.node)) this.follow(declared);
    }
  }

  /** Leaves out generated types: they name all classes of their subgraph. */
  *#declared(names: readonly Name[], module: Module): Generator<Declared> {
    for (const { name, member } of names) {
      const file = member === null ? null : module.imports.get(name)?.file;
      const found = file
        ? this.#modules.exported(file, member ?? '')
        : this.#modules.declared(module, name);
      if (found && !found.module.file.endsWith('.generated.ts')) yield found;
    }
  }

  #use(member: string): void {
    if (this.#members.has(member)) return;
    this.#members.add(member);
    for (const declared of [...this.#classes.values()]) this.#followMethods(declared, member);
  }

  #know(declared: Declared): void {
    if (this.#classes.has(declared.node)) return;
    this.#classes.set(declared.node, declared);
    const parent = this.#modules.superclass(declared);
    if (parent) this.follow(parent);
    for (const member of this.#members) this.#followMethods(declared, member);
  }

  #construct(declared: Declared): void {
    this.constructed.add(declared);
    this.#followConstructor(declared);
  }

  #followConstructor(declared: Declared): void {
    this.#know(declared);
    for (const part of partsOf(declared)) {
      if (!isMethod(part)) this.#followNode(part, declared.module);
    }
    const parent = this.#modules.superclass(declared);
    if (parent?.node.type === 'ClassDeclaration') this.#followConstructor(parent);
  }

  #followMethods(declared: Declared, member: string): void {
    for (const part of partsOf(declared)) {
      if (isMethod(part) && keyOf(part.key as Node) === member)
        this.#followNode(part, declared.module);
    }
  }
}

/** A class or a type: naming it runs nothing. */
function hasNoCode({ type }: Node): boolean {
  return type === 'ClassDeclaration' || type.startsWith('Ts');
}

function partsOf({ node }: Declared): Node[] {
  return (node.body ?? []) as Node[];
}

/** Methods, and properties that are functions. */
function isMethod({ type, value }: Node): boolean {
  const { type: valueType = '' } = (value ?? {}) as Partial<Node>;
  const isFunction = valueType === 'ArrowFunctionExpression' || valueType === 'FunctionExpression';
  return type.endsWith('Method') || (type.endsWith('Property') && isFunction);
}
