import { ValidationFailed } from '../kernel/refusals.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** How the deprecated arguments of a mutation become its input. Every argument but `input` is deprecated. */
export type DeprecatedArguments = {
  /** Arguments that were given beside `input`. Left out: there was no `input`. */
  readonly besideInput?: readonly string[];
  /** A field that was optional beside `input`: without it, a call is of the deprecated form as well. */
  readonly optional?: string;
  /** The field of the input for each argument of another name. */
  readonly renamed?: Readonly<Record<string, string>>;
};

/** A call in one of the two forms. */
export type Form = {
  readonly isDeprecated: boolean;
  /** The fields of the input, wherever the client gave them. */
  readonly given: Arguments;
  /** The path in the arguments for one that begins with a field of the input. */
  readonly pathOf: (path: readonly string[]) => string[];
};

const inInput = (path: readonly string[]) => ['input', ...path];

/** Finds out the form of a call. Throws ValidationFailed for a call of both forms, or of none. */
export function formOf({ input, ...others }: Arguments, deprecated?: DeprecatedArguments): Form {
  // An explicit null stays in the input: it is a part of the hash under which a key is stored.
  const loose = Object.values(others).some(isGiven) ? Object.entries(others) : [];
  const fields = isGiven(input) ? (input as Arguments) : null;
  if (deprecated && loose.length > 0) {
    return deprecated.besideInput
      ? besideInput(fields ?? {}, loose, deprecated.besideInput)
      : withoutInput(fields, loose, deprecated.renamed);
  }
  if (!fields) throw refused(['input'], 'Give `input`.');
  const { optional } = deprecated ?? {};
  const isDeprecated = optional !== undefined && !isGiven(fields[optional]);
  return { isDeprecated, given: fields, pathOf: inInput };
}

type Entries = readonly (readonly [name: string, value: unknown])[];

function besideInput(input: Arguments, loose: Entries, names: readonly string[]): Form {
  const twice = names.find((name) => isGiven(input[name]));
  if (twice !== undefined) throw bothForms(loose);
  const args = Object.fromEntries(loose);
  const given = { ...input, ...args };
  const pathOf = (path: readonly string[]) => ((path[0] ?? '') in args ? [...path] : inInput(path));
  return { isDeprecated: true, given, pathOf };
}

function withoutInput(input: Arguments | null, loose: Entries, renamed: Arguments = {}): Form {
  if (input) throw bothForms(loose);
  const given = Object.fromEntries(loose.map(([name, value]) => [renamed[name] ?? name, value]));
  const nameOf = (field: string) =>
    Object.keys(renamed).find((name) => renamed[name] === field) ?? field;
  const pathOf = ([field, ...rest]: readonly string[]) =>
    field === undefined ? [] : [nameOf(field), ...rest];
  return { isDeprecated: true, given, pathOf };
}

function bothForms(loose: Entries): ValidationFailed {
  const [name] = loose.find(([, value]) => isGiven(value)) ?? [''];
  return refused([name], 'Deprecated. Give all values in `input`, and leave this argument out.');
}

function refused(path: string[], message: string): ValidationFailed {
  return new ValidationFailed([{ path, message }]);
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
