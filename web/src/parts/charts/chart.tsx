import type { ComponentChildren } from 'preact';
import { TableFrame } from '../table-frame.tsx';
import { frame } from './scales.ts';

type Props = {
  /** What the chart shows, in a sentence. */
  readonly caption: string;
  /** The marks of the chart. */
  readonly children: ComponentChildren;
  /** What the marks mean, when there is more than one kind of them. */
  readonly legend?: readonly { readonly kind: string; readonly text: string }[];
  readonly table: Table;
  /** The text that opens the table. */
  readonly tableText: string;
};

/** The figures of a chart: its first column names the period. */
type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A chart with its caption, and its figures as a table behind it. */
export function Chart({ caption, children, legend = [], table, tableText }: Props) {
  return (
    <figure class="chart">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={caption}>
        {children}
      </svg>
      {legend.length > 0 ? (
        <ul class="legend">
          {legend.map(({ kind, text }) => (
            <li key={kind}>
              <svg viewBox="0 0 18 10" width="18" height="10" aria-hidden="true">
                <path class={`key ${kind}`} d="M0 5H18" />
              </svg>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      <details>
        <summary>{tableText}</summary>
        <Figures table={table} caption={caption} />
      </details>
    </figure>
  );
}

function Figures({ table: { head, rows }, caption }: Pick<Props, 'table' | 'caption'>) {
  return (
    <TableFrame label={caption}>
      <thead>
        <tr>
          {head.map((text, index) => (
            <th key={text} scope="col" class={index > 0 ? 'number' : undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first = '', ...others]) => (
          <tr key={first}>
            <th scope="row" class="together">
              {first}
            </th>
            {others.map((text, index) => (
              <td key={head[index + 1]} class="number">
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
