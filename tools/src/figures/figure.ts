/** One row of the table. The details list what was counted. */
export type Figure = {
  readonly figure: string;
  readonly value: string | number;
  readonly details?: readonly string[];
};
