import type { Refused, Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { TableFrame } from '../table-frame.tsx';
import { productsWords } from '../words/products-words.ts';
import { EditableCell } from './editable-cell.tsx';
import type { ProductRow, ProductsData } from './product-list.ts';
import { RowTick, TickAll } from './row-tick.tsx';

type Props = {
  readonly data: ProductsData;
  readonly setting: Setting;
  /** The refusal of a bulk change, with the reasons of single rows. */
  readonly refused: Refused | null;
  /** Called with what the page shows after a cell was changed. */
  readonly onData: (data: ProductsData) => void;
};

/** The table of products. Without scripts, each cell leads to the page of its product. */
export function ProductTable({ data, setting, refused, onData }: Props) {
  const words = productsWords[setting.language];
  const ticked = refused?.values.ticked?.split(' ') ?? [];
  return (
    <TableFrame label={words.title}>
      <table class="products-table">
        <thead>
          <tr>
            <th scope="col">
              <TickAll label={words.tickAll} />
            </th>
            <th scope="col">{words.name}</th>
            <th scope="col" class="number">
              {words.price}
            </th>
            <th scope="col" class="number">
              {words.stock}
            </th>
            <th scope="col" class="number">
              {words.free}
            </th>
            <th scope="col">{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {data.products.edges.map(({ node }) => (
            <Row
              key={node.id}
              row={node}
              data={data}
              setting={setting}
              isTicked={ticked.includes(node.id)}
              fault={refused?.fields?.[node.id]}
              onData={onData}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

type RowProps = Pick<Props, 'data' | 'setting' | 'onData'> & {
  readonly row: ProductRow;
  readonly isTicked: boolean;
  readonly fault: string | undefined;
};

function Row({ row, data, setting, isTicked, fault, onData }: RowProps) {
  const words = productsWords[setting.language];
  const { id, name, sku, price, stock, status } = row;
  const shared = { row, formKey: data.formKey, setting, onData };
  return (
    <tr>
      <td>
        <RowTick row={row} label={words.tick(name)} isTicked={isTicked} />
      </td>
      <th scope="row">
        <EditableCell {...shared} field="name" value={name}>
          {name}
        </EditableCell>
        <small class="soft">
          <a href={`/sell/products/${id}`}>{words.open}</a> · {sku}
        </small>
        {fault ? <p class="error">{fault}</p> : null}
      </th>
      <td class="number">
        <EditableCell {...shared} field="price" value={price.amount}>
          <Money of={price} setting={setting} />
        </EditableCell>
      </td>
      <td class="number">
        <EditableCell {...shared} field="stock" value={String(stock.total)}>
          {stock.total}
        </EditableCell>
      </td>
      <td class="number">{stock.available}</td>
      <td>
        <EditableCell {...shared} field="status" value={status}>
          {words.statuses[status]}
        </EditableCell>
      </td>
    </tr>
  );
}
