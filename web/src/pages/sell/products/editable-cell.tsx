import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Setting } from '../../../page.ts';
import { CellEditor } from './cell-editor.tsx';
import type { ProductRow, ProductsData } from './product-list.ts';

/** The values of a product that are changed in the table. */
export type CellField = 'name' | 'price' | 'stock' | 'status';

type Props = {
  readonly row: ProductRow;
  readonly field: CellField;
  /** The value, as it is edited. */
  readonly value: string;
  readonly formKey: string;
  readonly setting: Setting;
  readonly onData: (data: ProductsData) => void;
  /** The value, as it is shown. */
  readonly children: ComponentChildren;
};

/** A value of a product: a link to its page, and an editor in its place once there are scripts. */
export function EditableCell({ children, ...props }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const { row, field } = props;
  if (isEditing) {
    const close = () => {
      setIsEditing(false);
      // The link is there again after the next drawing.
      requestAnimationFrame(() => link.current?.focus());
    };
    return <CellEditor {...props} onClose={close} />;
  }
  return (
    <a
      ref={link}
      class="cell"
      href={`/sell/products/${row.id}#${field}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        setIsEditing(true);
      }}
    >
      {children}
    </a>
  );
}
