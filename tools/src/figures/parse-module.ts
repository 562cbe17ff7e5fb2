import { type Declaration, type ExportSpecifier, type ModuleItem, parseSync } from '@swc/core';

/** What a file imports and exports, and the length of its functions. */
export type ParsedModule = {
  /** Specifiers as written: `./order.ts`, `@souk/platform/work`. Includes types and dynamic imports. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  /** Number of lines of each function whose body is a block. */
  readonly functionLines: readonly number[];
};

type Node = {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
} & Readonly<Record<string, unknown>>;

/** Parses a TypeScript module. Throws when the text is not one. */
export function parseModule(text: string): ParsedModule {
  const { body } = parseSync(text, { syntax: 'typescript', target: 'es2024' });
  const nodes = body.flatMap((item) => [...nodesIn(item)]);
  // Positions are bytes and begin with 1.
  const bytes = Buffer.from(text);
  const lines = ({ span: { start, end } }: Node) =>
    bytes
      .subarray(start - 1, end - 1)
      .toString()
      .split('\n').length;
  return {
    imports: nodes.flatMap(importedBy),
    exports: body.flatMap(exportedBy),
    functionLines: nodes.filter(isFunction).map(lines),
  };
}

function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'span' in value) yield value as Node;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

function isFunction(node: Node): boolean {
  const { body } = (node.function ?? node) as { body?: Node };
  return body?.type === 'FunctionBody' || body?.type === 'BlockStatement';
}

function importedBy(node: Node): string[] {
  const { type, source, callee, arguments: given } = node;
  if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(type) && source) {
    return [(source as { value: string }).value];
  }
  if (type !== 'CallExpression' || (callee as Node).type !== 'Import') return [];
  const [first] = given as { expression: { type: string; value: string } }[];
  return first?.expression.type === 'StringLiteral' ? [first.expression.value] : [];
}

/** Names that a statement exports: `default` for a default export. */
function exportedBy(item: ModuleItem): string[] {
  switch (item.type) {
    case 'ExportDefaultDeclaration':
    case 'ExportDefaultExpression':
      return ['default'];
    case 'ExportNamedDeclaration':
      return item.specifiers.map(exportedAs);
    case 'ExportDeclaration':
      return declaredBy(item.declaration);
    default:
      return [];
  }
}

function exportedAs(specifier: ExportSpecifier): string {
  if (specifier.type === 'ExportSpecifier') return (specifier.exported ?? specifier.orig).value;
  if (specifier.type === 'ExportNamespaceSpecifier') return specifier.name.value;
  return specifier.exported.value;
}

function declaredBy(declaration: Declaration): string[] {
  if ('identifier' in declaration) return [declaration.identifier.value];
  if ('id' in declaration) return [declaration.id.value];
  const patterns = 'declarations' in declaration ? declaration.declarations : [];
  return patterns.flatMap(({ id }) => boundBy(id));
}

/** In a destructuring pattern, only bound names can have a type annotation; keys cannot. */
function boundBy(pattern: unknown): string[] {
  return [...nodesIn(pattern)]
    .filter((node) => node.type === 'Identifier' && 'typeAnnotation' in node)
    .map(({ value }) => String(value));
}
