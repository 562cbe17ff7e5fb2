import type { SchemaChanges } from './schema-changes.ts';

/** A breaking change that is intended, and why. */
export type AcceptedChange = { readonly change: string; readonly why: string };

type Report = {
  readonly lines: readonly string[];
  /** Breaking changes that are not accepted. */
  readonly refused: readonly string[];
};

/** Lists all changes by kind, and the breaking changes that are not accepted. */
export function report(
  { breaking, dangerous, safe }: SchemaChanges,
  accepted: readonly AcceptedChange[],
): Report {
  const reasons = new Map(accepted.map(({ change, why }) => [change, why]));
  const withReason = breaking.map((change) => {
    const why = reasons.get(change);
    return why ? `${change} (accepted: ${why})` : change;
  });
  return {
    lines: [
      ...section('breaking', withReason),
      ...section('dangerous', dangerous),
      ...section('safe', safe),
    ],
    refused: breaking.filter((change) => !reasons.has(change)),
  };
}

function section(title: string, changes: readonly string[]): string[] {
  return [`${title}: ${changes.length || 'none'}`, ...changes.map((change) => `  ${change}`)];
}
