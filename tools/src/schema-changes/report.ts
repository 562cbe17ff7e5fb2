import type { SchemaChanges } from './schema-changes.ts';

/** A breaking change that was decided on, and why. */
export type AcceptedChange = { readonly change: string; readonly why: string };

type Report = {
  readonly lines: readonly string[];
  /** Breaking changes that nobody has accepted. */
  readonly refused: readonly string[];
};

/** Lists all changes by kind, and the breaking ones that are not among the accepted ones. */
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
