import type { Refused, Setting } from '../../../page.ts';
import { TableFrame } from '../table-frame.tsx';
import { productsWords } from '../words/products-words.ts';
import { stockWords } from '../words/stock-words.ts';
import { StockForm } from './stock-form.tsx';
import type { StockData } from './stock-list.ts';

type Props = {
  readonly data: StockData;
  readonly setting: Setting;
  readonly refused: Refused | null;
  /** Called with what the page shows after a stock was set. */
  readonly onData: (data: StockData) => void;
};

/** The table of the stock, with a form in each row. */
export function StockTable({ data, setting, refused, onData }: Props) {
  const words = stockWords[setting.language];
  return (
    <TableFrame label={words.title}>
      <table class="stock-table">
        <thead>
          <tr>
            <th scope="col">{productsWords[setting.language].name}</th>
            <th scope="col" class="number">
              {words.total}
            </th>
            <th scope="col" class="number">
              {words.promised}
            </th>
            <th scope="col" class="number">
              {words.free}
            </th>
            <th scope="col">{words.counted}</th>
          </tr>
        </thead>
        <tbody>
          {data.products.edges.map(({ node }) => (
            <tr key={node.id}>
              <th scope="row">
                <a href={`/sell/products/${node.id}`}>{node.name}</a>
                <small class="soft">{node.sku}</small>
              </th>
              <td class="number">{node.stock.total}</td>
              <td class="number">{node.stock.reserved}</td>
              <td class={node.stock.available === 0 ? 'number bad' : 'number'}>
                {node.stock.available}
              </td>
              <td>
                <StockForm
                  row={node}
                  data={data}
                  given={refused?.values.id === node.id ? refused : null}
                  setting={setting}
                  onData={onData}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
