import { print } from 'graphql';
import type { CallText, Group, Part } from './program.ts';

/** The name of a part's `_entities` field in a call with several. */
export function entitiesName(live: readonly Part[], nth: number): string {
  return live.length === 1 ? '_entities' : `_e${nth}`;
}

/** The name of the variable with the representations of a part. No variable of the client has it. */
export function representationsName(live: readonly Part[], nth: number): string {
  const taken = new Set(live.flatMap(({ variables }) => variables.map(nameOf)));
  let name = live.length === 1 ? 'representations' : `representations${nth}`;
  while (taken.has(name)) name = `_${name}`;
  return name;
}

/**
 * The text of a call with the parts that have something to ask. The others are left out with their
 * variables: a variable that is declared and not sent would fail the whole call.
 */
export function callText(group: Group, live: readonly Part[]): CallText {
  const mask = group.parts.map((part) => (live.includes(part) ? '1' : '0')).join('');
  const known = group.texts.get(mask);
  if (known) return known;
  const text = writeText(group, live);
  group.texts.set(mask, text);
  return text;
}

function writeText({ kind, operationName }: Group, live: readonly Part[]): CallText {
  const declared = new Map<string, string>();
  for (const definition of live.flatMap(({ variables }) => variables))
    declared.set(nameOf(definition), print(definition));
  const variables = [...declared.keys()];
  const bodies = live.map((part, nth) => {
    if (!part.keySet) return part.selection;
    const name = representationsName(live, nth);
    declared.set(name, `$${name}:[_Any!]!`);
    const field = entitiesName(live, nth);
    const alias = field === '_entities' ? '' : `${field}:`;
    return `${alias}_entities(representations:$${name}){${part.selection}}`;
  });
  const list = declared.size > 0 ? `(${[...declared.values()].join()})` : '';
  const head = operationName ? ` ${operationName}` : '';
  const isShort = kind === 'query' && head === '' && list === '';
  const query = `${isShort ? '' : `${kind}${head}${list}`}{${bodies.join(' ')}}`;
  return { query, variables };
}

function nameOf({ variable }: Part['variables'][number]): string {
  return variable.name.value;
}
