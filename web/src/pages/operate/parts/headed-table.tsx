import type { ComponentChildren } from 'preact';
import { TableFrame } from '../../../parts/table-frame.tsx';

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

/** A table with a line of heads. */
export function HeadedTable({ label, heads, numbers = [], children }: Props) {
  return (
    <TableFrame label={label}>
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
    </TableFrame>
  );
}
