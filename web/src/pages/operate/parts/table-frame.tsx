import type { ComponentChildren } from 'preact';

type Props = {
  /** What the table shows, for who does not see it. */
  readonly label: string;
  /** The heads of the columns. */
  readonly heads: readonly string[];
  /** Those of the heads whose columns are numbers, which end at the right. */
  readonly numbers?: readonly string[];
  /** The rows. */
  readonly children: ComponentChildren;
};

/** A table that scrolls within its frame, by keyboard too, when it is wider than the screen. */
export function TableFrame({ label, heads, numbers = [], children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section class="table-frame" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" class={numbers.includes(head) ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
