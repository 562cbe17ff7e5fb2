import { misnamed, misnamedShare } from './named-for-export.ts';

const file = (path: string, ...exports: string[]) => ({
  ...{ path, exports, text: '', lines: 1, imports: [], functionLines: [] },
});

const fitting = [
  file('usecases/place-order.ts', 'PlaceOrder', 'pay'),
  file('persistence/order.schema.ts', 'orderSchema'),
  file('testing/shop.ts', 'startShop'),
  file('http-status.ts', 'HTTPStatus'),
];
const unfitting = [file('use-limits.ts', 'limitedTo'), file('order.ts', 'border')];
const excepted = [file('orders/main.ts', 'x'), file('migrations/0001-a.ts', 'B'), file('demo.ts')];

it('files that are named for none of their exports are found', () => {
  expect(misnamed([...fitting, ...unfitting, ...excepted])).toEqual(unfitting);
});

it('their share excludes programs, migrations and files with a role', () => {
  expect(misnamedShare([...fitting, ...unfitting, ...excepted])).toBe(2 / 6);
  expect(misnamedShare([])).toBe(0);
});
