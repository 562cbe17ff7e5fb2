import { parseSync } from '@swc/core';

/** A test that names a feature. */
export type Claim = {
  readonly id: string;
  readonly file: string;
  /** The name of the test, with the names of the groups around it. */
  readonly test: string;
  /** Why the test may not run: `always`, or the condition. Null for a test that always runs. */
  readonly skipped: string | null;
};

type Node = {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
} & Readonly<Record<string, unknown>>;

/** What applies to a test: the groups around it, their ids, and why it may be skipped. */
type Scope = {
  readonly names: readonly string[];
  readonly ids: readonly string[];
  readonly skipped: string | null;
};

/** The names of functions that declare tests: jest's, and ours, such as `itInBrowser`. */
const declaring = /^([xf]?)(it|test|describe)([A-Z]\w*)?$/;

/** Ids stand in parentheses: `(BIL-11)`, `(ORD-3, DEL-3)`, `(%#, ID-12)`. */
const inParentheses = /\(([^()]*\b[A-Z]{2,}-\d+[^()]*)\)/g;
const id = /^[A-Z]{2,}-\d+$/;

/** Returns the features that the tests of a file name. Throws when the text is not a module. */
export function testClaims(file: string, text: string): Claim[] {
  const { body } = parseSync(text, { syntax: 'typescript', target: 'es2024' });
  // Files that need Kafka and Keycloak are run in stack mode only.
  const skipped = file.endsWith('.stack.test.ts') ? 'without the stack' : null;
  const reader = new Reader(file, Buffer.from(text));
  return reader.read(body, { names: [], ids: [], skipped });
}

class Reader {
  readonly #file: string;
  readonly #bytes: Buffer;

  constructor(file: string, bytes: Buffer) {
    this.#file = file;
    this.#bytes = bytes;
  }

  read(value: unknown, scope: Scope): Claim[] {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((one) => this.read(one, scope));
    const node = value as Node;
    if (node.type === 'CallExpression') {
      const declared = this.#declared(node);
      if (declared) return this.#claimsOf(node, declared, scope);
    }
    if (node.type === 'IfStatement') return this.#inBranches(node, scope);
    return Object.values(node).flatMap((child) => this.read(child, scope));
  }

  /** A test inside `if` is skipped without its condition. */
  #inBranches({ test, consequent, alternate }: Node, scope: Scope): Claim[] {
    const skipped = scope.skipped ?? `depending on ${this.#source(test as Node)}`;
    return this.read([consequent, alternate], { ...scope, skipped });
  }

  #claimsOf(node: Node, { isGroup, skipped }: Declared, outer: Scope): Claim[] {
    const [title, ...rest] = (node.arguments as { expression: Node }[]).map(
      ({ expression }) => expression,
    );
    const name = textIn(title);
    const ids = [name, ...textsIn(node.callee)].flatMap(idsIn);
    const scope = {
      names: [...outer.names, name],
      ids: [...outer.ids, ...ids],
      skipped: outer.skipped === 'always' ? outer.skipped : (skipped ?? outer.skipped),
    };
    const inner = isGroup ? this.read(rest, scope) : [];
    const covered = new Set(inner.map((claim) => claim.id));
    // The tests of a group may be declared by a function in another file.
    const own = [...new Set(isGroup ? ids : scope.ids)].filter((one) => !covered.has(one));
    const test = scope.names.join(' › ');
    const claims = own.map((one) => ({
      id: one,
      file: this.#file,
      test,
      skipped: scope.skipped,
    }));
    return [...claims, ...inner];
  }

  /** What a call declares: `it(…)`, `describe.skip(…)`, `it.each(…)(…)`, `(may ? it : it.skip)(…)`. */
  #declared({ callee }: Node): Declared | null {
    return this.#function(callee as Node);
  }

  #function(node: Node): Declared | null {
    switch (node.type) {
      case 'Identifier':
        return named(String(node.value));
      case 'ParenthesisExpression':
        return this.#function(node.expression as Node);
      case 'MemberExpression':
        return withModifier(this.#function(node.object as Node), node.property as Node);
      case 'TaggedTemplateExpression':
        return this.#function(node.tag as Node);
      case 'CallExpression':
        return isTable(node.callee as Node) ? this.#function(node.callee as Node) : null;
      case 'ConditionalExpression':
        return this.#conditional(node);
      default:
        return null;
    }
  }

  #conditional({ test, consequent, alternate }: Node): Declared | null {
    const [one, other] = [this.#function(consequent as Node), this.#function(alternate as Node)];
    if (!one || !other) return null;
    const condition = `depending on ${this.#source(test as Node)}`;
    return one.skipped === other.skipped ? one : { ...one, skipped: condition };
  }

  #source({ span: { start, end } }: Node): string {
    return this.#bytes.subarray(start - 1, end - 1).toString();
  }
}

type Declared = { readonly isGroup: boolean; readonly skipped: string | null };

/** A function of ours, such as `describeOnStack`, exists to skip what its name says is missing. */
function named(name: string): Declared | null {
  const [whole, prefix, kind, condition] = declaring.exec(name) ?? [];
  if (!whole) return null;
  const skipped = prefix === 'x' ? 'always' : condition ? `depending on ${name}` : null;
  return { isGroup: kind === 'describe', skipped };
}

function withModifier(declared: Declared | null, { value }: Node): Declared | null {
  const never = value === 'skip' || value === 'todo';
  return declared && never ? { ...declared, skipped: 'always' } : declared;
}

/** `it.each(table)` returns a function that declares tests; `it(…)` does not. */
function isTable({ type, property }: Node): boolean {
  return type === 'MemberExpression' && (property as Node).value === 'each';
}

/** The text of a name, with `…` for what is only known when the test runs. */
function textIn(node: Node | undefined): string {
  if (node?.type === 'StringLiteral') return String(node.value);
  if (node?.type === 'TemplateLiteral')
    return (node.quasis as { cooked: string }[]).map(({ cooked }) => cooked).join('…');
  if (node?.type === 'BinaryExpression')
    return textIn(node.left as Node) + textIn(node.right as Node);
  return '…';
}

/** All texts in the table of `it.each`: they become part of names. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type } = value as Node;
  if (type === 'StringLiteral' || type === 'TemplateLiteral') return [textIn(value as Node)];
  return Object.values(value).flatMap(textsIn);
}

function idsIn(text: string): string[] {
  return [...text.matchAll(inParentheses)]
    .flatMap(([, list = '']) => list.split(/,\s*/))
    .filter((word) => id.test(word));
}
