/** What the page of an import shows. */
export type ImportData = {
  /** How many products the form before has added; null without one. */
  readonly added: number | null;
};
