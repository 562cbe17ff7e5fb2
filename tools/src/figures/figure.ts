/** One row of the table; the details name what was counted. */
export type Figure = {
  readonly figure: string;
  readonly value: string | number;
  readonly details?: readonly string[];
};
