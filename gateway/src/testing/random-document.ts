import type { Choose, Recipe } from '@souk/platform/testing/property';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { randomLiteral } from './random-literal.ts';

/** A document, the names to request its operations by, and values for its variables. */
export type RandomDocument = {
  readonly source: string;
  readonly operationNames: readonly (string | undefined)[];
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The variables that a document may use, and their declarations. */
const declarations: Readonly<Record<string, string>> = {
  yes: '$yes: Boolean!',
  no: '$no: Boolean = false',
  n: '$n: Int',
  d: '$d: Int = 7',
};
const numbers = [0, 1, 2, 7, 100, -1, null, 2 ** 31];
/** Selections that no valid document has. */
const mistakes = [
  ...['_service { sdl }', '_entities(representations: []) { __typename }', 'unknown', '...Missing'],
  ...['__typename @unknown', '... on Unknown { id }', '__typename @skip', '...F0', '...F1'],
];
/** Of one document, for each level of its depth. */
const fieldsPerLevel = 8;

/**
 * Writes a document of up to three operations on a schema, with fragments, directives and aliases. The
 * size of the recipe is its depth. A half-valid document may have mistakes.
 */
export function randomDocument(
  schema: GraphQLSchema,
  { size, choose }: Recipe,
  isHalfValid = false,
): RandomDocument {
  const writer = new DocumentWriter(schema, { size, choose }, isHalfValid);
  const names = [['Only'], ['One', 'Two'], ['One', isHalfValid ? 'One' : 'Two', 'Three']];
  const named = choose(2) === 0 ? [''] : (names[choose(names.length)] ?? []);
  const roots = ['query', 'query', 'mutation', 'subscription'] as const;
  const operations = named.map((name) => writer.operation(roots[choose(roots.length)], name));
  const variables = {
    yes: choose(2) === 0,
    ...(choose(2) === 0 && { no: choose(2) === 0 }),
    ...(choose(3) > 0 && { n: numbers[choose(numbers.length)] }),
    ...(choose(2) === 0 && { d: numbers[choose(numbers.length)] }),
  };
  const wrong = isHalfValid ? ['', 'Missing', '__proto__'] : [];
  const only = named.length === 1 ? [undefined] : [];
  const operationNames = [...named.filter(Boolean), ...only, ...wrong];
  return { source: writer.documentOf(operations), operationNames, variables };
}

type Operation = { readonly head: string; readonly body: string };

class DocumentWriter {
  readonly #schema: GraphQLSchema;
  readonly #choose: Choose;
  readonly #depth: number;
  readonly #isHalfValid: boolean;
  /** The bodies of fragments by name; empty while one is being written. */
  readonly #fragments = new Map<string, { readonly type: string; body: string }>();
  /** The arguments of each field name: fields of one name must not differ in them. */
  readonly #arguments = new Map<string, string>();
  #fields = 0;

  constructor(schema: GraphQLSchema, { size, choose }: Recipe, isHalfValid: boolean) {
    this.#schema = schema;
    this.#depth = size;
    this.#choose = choose;
    this.#isHalfValid = isHalfValid;
  }

  operation(kind: 'query' | 'mutation' | 'subscription' = 'query', name = ''): Operation {
    const root = this.#schema.getRootType(kind as never) ?? this.#schema.getQueryType();
    if (!root) throw new TypeError('The schema has no queries.');
    const isQuery = root === this.#schema.getQueryType();
    const one = `{ ${this.#field(root, this.#depth)} }`;
    return {
      head: isQuery ? `query ${name}` : `${kind} ${name}`,
      body: isQuery ? this.#selections(root, this.#depth) : one,
    };
  }

  documentOf(operations: readonly Operation[]): string {
    const texts = operations.map(({ head, body }) => {
      const used = this.#variablesIn(body, new Set());
      const declared = [...used].map((name) => declarations[name] ?? `$${name}: Int`).join(', ');
      return `${head}${declared && `(${declared})`} ${body}`;
    });
    const fragments = [...this.#fragments].map(
      ([name, { type, body }]) => `fragment ${name} on ${type} ${body}`,
    );
    return [...texts, ...fragments].join('\n');
  }

  #variablesIn(text: string, seen: Set<string>): Set<string> {
    const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
    for (const [, name = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
      if (seen.has(name)) continue;
      seen.add(name);
      for (const one of this.#variablesIn(this.#fragments.get(name)?.body ?? '', seen))
        used.add(one);
    }
    return used;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#choose(depth > 2 ? 4 : 2);
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth)).join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.#choose(this.#isHalfValid ? 10 : 9);
    if (kind === 9) return mistakes[this.#choose(mistakes.length)] ?? '';
    if (kind === 8) return `__typename${this.#directives()}`;
    if (depth > 0 && kind === 7) return this.#inlineFragment(type, depth);
    if (depth > 0 && kind === 6) return this.#spread(type, depth);
    return this.#field(type, depth);
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#inlineFragment(type, depth);
    const ends = depth <= 0 || this.#fields >= fieldsPerLevel * this.#depth;
    const fields = Object.values(type.getFields()).filter(
      (field) => !(ends && isCompositeType(getNamedType(field.type))),
    );
    const field = fields[this.#choose(Math.max(1, fields.length))];
    if (!field) return '__typename';
    this.#fields += 1;
    const named: GraphQLNamedType = getNamedType(field.type);
    const inner = isCompositeType(named) ? ` ${this.#selections(named, depth - 1)}` : '';
    const alias = this.#choose(8) === 0 ? `a${this.#fields}: ` : '';
    return `${alias}${field.name}${this.#argumentsOf(field)}${this.#directives()}${inner}`;
  }

  #argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const key = `${field.name} ${field.args.map(({ name }) => name)}`;
    const known = this.#arguments.get(key);
    if (known !== undefined) return known;
    const given = field.args.flatMap((arg) => {
      const value = randomLiteral(arg, this.#choose);
      return value === null ? [] : [`${arg.name}: ${value}`];
    });
    const text = given.length > 0 ? `(${given.join(', ')})` : '';
    this.#arguments.set(key, text);
    return text;
  }

  #directives(): string {
    const conditions = ['$yes', '$no', 'true', 'false'];
    const kind = this.#choose(10);
    if (kind < 8) return '';
    return ` @${kind === 8 ? 'skip' : 'include'}(if: ${conditions[this.#choose(4)]})`;
  }

  #inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const other = this.#overlapping(type);
    const condition =
      other === type && isObjectType(type) && this.#choose(2) === 0 ? '' : ` on ${other.name}`;
    return `...${condition}${this.#directives()} ${this.#selections(other, depth - 1)}`;
  }

  #spread(type: GraphQLCompositeType, depth: number): string {
    const other = this.#overlapping(type);
    const earlier = [...this.#fragments].filter(
      ([, one]) => one.type === other.name && (one.body !== '' || this.#isHalfValid),
    );
    const known = earlier[this.#choose(earlier.length + 1)];
    if (known) return `...${known[0]}${this.#directives()}`;
    const name = `F${this.#fragments.size}`;
    const fragment = { type: other.name, body: '' };
    this.#fragments.set(name, fragment);
    fragment.body = this.#selections(other, depth - 1);
    return `...${name}${this.#directives()}`;
  }

  /** The type itself, or one that has objects in common with it. */
  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType {
    const types = Object.values(this.#schema.getTypeMap()).filter(isCompositeType);
    const overlapping = isObjectType(type)
      ? [type, ...type.getInterfaces()]
      : this.#schema.getPossibleTypes(type);
    const all = [...overlapping, ...types.filter((one) => one === type)];
    return all[this.#choose(all.length)] ?? type;
  }
}
