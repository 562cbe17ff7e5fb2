import { routeOf, routes } from './routes.ts';

/** The paths of the REST facade for clients of older systems, which no page may take. */
const restPaths = /^\/(orders|users|inventory|api|auth|graphql|pictures)(\/|$)/;

describe('the routes of the web', () => {
  it.each([
    ['/', 'catalogue', {}],
    ['/products/7', 'product', { id: '7' }],
    ['/my/orders', 'orders', {}],
    ['/my/orders/a-b', 'order', { id: 'a-b' }],
    ['/quick', 'quick', {}],
  ])('have a page at %s', (path, name, parameters) => {
    expect(routeOf(path)).toEqual({ name, parameters });
  });

  it.each(['/nothing', '/products', '/products/', '/products/7/8', '/my', '//quick'])(
    'have none at %s',
    (path) => expect(routeOf(path)).toBeNull(),
  );

  it('take no path of the REST facade', () => {
    expect(Object.values(routes).filter((path) => restPaths.test(path))).toEqual([]);
  });
});
