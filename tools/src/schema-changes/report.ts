import type { SchemaChanges } from './schema-changes.ts';

/** A breaking change that is intended, and why. */
export type AcceptedChange = { readonly change: string; readonly why: string };

/** The changes of one kind, one sentence for each. */
export type Section = { readonly title: string; readonly changes: readonly string[] };

type Report = {
  readonly sections: readonly Section[];
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
    sections: [
      { title: 'Breaking', changes: withReason },
      { title: 'Dangerous', changes: dangerous },
      { title: 'Safe', changes: safe },
    ],
    refused: breaking.filter((change) => !reasons.has(change)),
  };
}
