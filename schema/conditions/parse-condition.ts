import type { Comparison, Condition, Operand, Path } from './condition.ts';
import { Tokens } from './tokens.ts';

const roots = ['args', 'viewer', 'event'] as const;
const viewerPaths = ['id', 'scopes'];

/**
 * Parses a condition of `@fromTopic`. The language is closed, so that it can't run any code:
 *
 *     condition   = "anyone" / all *( "or" all )
 *     all         = comparison *( "and" comparison )
 *     comparison  = operand ( "=" / "in" ) operand
 *     operand     = path / "'" text "'"
 *     path        = ( "args" / "viewer" / "event" ) 1*( "." name )
 *
 * The viewer has `id` and `scopes` only. Throws ConditionError, which shows the position.
 */
export function parseCondition(text: string): Condition {
  const tokens = new Tokens(text);
  const condition = tokens.take('anyone') ? 'anyone' : anyOf(tokens);
  tokens.end();
  return condition;
}

/** Parses a single path. Throws ConditionError. */
export function parsePath(text: string): Path {
  const tokens = new Tokens(text);
  const path = pathIn(tokens);
  tokens.end();
  return path;
}

function anyOf(tokens: Tokens): Comparison[][] {
  const alternatives = [allOf(tokens)];
  while (tokens.take('or')) alternatives.push(allOf(tokens));
  return alternatives;
}

function allOf(tokens: Tokens): Comparison[] {
  const comparisons = [comparison(tokens)];
  while (tokens.take('and')) comparisons.push(comparison(tokens));
  return comparisons;
}

function comparison(tokens: Tokens): Comparison {
  const left = operand(tokens);
  const kind = tokens.take('=') ? '=' : tokens.take('in') ? 'in' : undefined;
  if (!kind) throw tokens.error('Expected "=" or "in".');
  return { kind, left, right: operand(tokens) };
}

function operand(tokens: Tokens): Operand {
  const quoted = tokens.takeIf((text) => text.startsWith("'"));
  return quoted ? { kind: 'text', text: quoted.slice(1, -1) } : pathIn(tokens);
}

function pathIn(tokens: Tokens): Path {
  const [first, ...names] = tokens.next?.text.split('.') ?? [];
  const root = roots.find((name) => name === first);
  if (!root || names.length === 0) {
    throw tokens.error(
      'Expected a string in single quotes, or a path that starts with args, viewer or event.',
    );
  }
  if (root === 'viewer' && !viewerPaths.includes(names.join('.'))) {
    throw tokens.error('The viewer has only id and scopes.');
  }
  tokens.takeIf(() => true);
  return { kind: 'path', root, names };
}
