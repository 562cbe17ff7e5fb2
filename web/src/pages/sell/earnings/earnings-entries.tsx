import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { TableFrame } from '../../../parts/table-frame.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { orderWords } from '../words/order-words.ts';
import type { EarningsData } from './load-earnings.ts';

type Props = {
  readonly of: EarningsData['earnings']['entries'];
  readonly setting: Setting;
};

/** Every change of what is due and what will be, with the order that it is for. */
export function EarningsEntries({ of: { edges, pageInfo }, setting }: Props) {
  const words = orderWords[setting.language].earnings;
  return (
    <div class="panel">
      <h2>{words.entries}</h2>
      {edges.length === 0 ? (
        <p class="soft">{words.noEntries}</p>
      ) : (
        <EntryTable edges={edges} setting={setting} />
      )}
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <a
          class="button quiet"
          href={`/sell/earnings?${new URLSearchParams({ after: pageInfo.endCursor })}`}
        >
          {words.older}
        </a>
      ) : null}
    </div>
  );
}

type TableProps = { readonly edges: Props['of']['edges']; readonly setting: Setting };

function EntryTable({ edges, setting }: TableProps) {
  const words = orderWords[setting.language].earnings;
  return (
    <TableFrame label={words.entries}>
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.order}</th>
          <th scope="col">{words.state}</th>
          <th scope="col" class="number">
            {words.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {edges.map(({ node: { id, type, state, at, amount, parcel } }) => (
          <tr key={id}>
            <td>
              <time dateTime={at}>{timeText(at, setting)}</time>
            </td>
            <td>{words.types[type]}</td>
            <td>
              {parcel ? <a href={`/sell/orders/${parcel.order.id}`}>{parcel.order.number}</a> : '–'}
            </td>
            <td>{words.parts[state]}</td>
            <td class="number">
              <Money of={amount} setting={setting} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
