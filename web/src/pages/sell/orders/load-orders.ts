import type { PageRequest } from '../../../page.ts';
import {
  SellOrdersDocument,
  type SellOrdersQuery,
  type SellOrdersQueryVariables,
} from './orders.generated.ts';

const pageSize = 20;

/** The lists of orders, by what is still to do; the first one is shown when none is chosen. */
export const tabs = ['ship', 'way', 'done', 'all'] as const;

type Tab = (typeof tabs)[number];

type Statuses = NonNullable<SellOrdersQueryVariables['statusIn']>;

/** The statuses of the orders of a tab; null for all. */
const statusesOf: Readonly<Record<Tab, Statuses | null>> = {
  ship: ['CONFIRMED'],
  way: ['SHIPPED'],
  done: ['DELIVERED', 'CANCELLED'],
  all: null,
};

type Order = SellOrdersQuery['orders']['edges'][number]['node'];

/** An order with the viewer's own parcel of it. */
export type ParcelRow = {
  readonly order: Omit<Order, 'parcels'>;
  readonly parcel: Order['parcels'][number];
};

export type SellOrdersData = {
  readonly rows: readonly ParcelRow[];
  readonly tab: Tab;
  readonly search: string;
  /** The address of the page, with its list and its place in it. */
  readonly path: string;
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  readonly counts: { readonly ship: number; readonly way: number };
  /** What was just done to how many parcels; null on a page that follows no form. */
  readonly done: { readonly what: 'ship' | 'deliver'; readonly count: number } | null;
  readonly viewerId: string;
  /** The idempotency key of the form, from which each parcel gets its own. */
  readonly key: string;
};

/** Loads a page of the orders with goods of the viewer, latest first, in the list that the address names. */
export async function loadOrders({ ask, url, viewer }: PageRequest): Promise<SellOrdersData> {
  const { searchParams, pathname } = url;
  const tab = tabs.find((known) => known === searchParams.get('show')) ?? 'ship';
  const search = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const after = searchParams.get('after');
  const viewerId = viewer?.id ?? '';
  const { orders, toShip, onTheirWay } = await ask(SellOrdersDocument, {
    first: pageSize,
    ...(after && { after }),
    ...(search && { search }),
    statusIn: statusesOf[tab],
  });
  const { hasNextPage, endCursor } = orders.pageInfo;
  return {
    rows: orders.edges.flatMap(({ node }) => rowOf(node, viewerId)),
    tab,
    search,
    path: pathname + listOf(searchParams),
    next: hasNextPage ? endCursor : null,
    counts: { ship: toShip.totalCount, way: onTheirWay.totalCount },
    done: doneIn(searchParams.get('done')),
    viewerId,
    key: crypto.randomUUID(),
  };
}

/** None for an order whose own parcel is unknown. An operator who also sells sees the parcels of all sellers. */
function rowOf({ parcels, ...order }: Order, viewerId: string): readonly ParcelRow[] {
  const parcel = parcels.find(({ seller }) => seller.id === viewerId);
  return parcel ? [{ order, parcel }] : [];
}

/** The query of an address that selects the list, without what follows a form. */
export function listOf(given: URLSearchParams): string {
  const kept = new URLSearchParams(given);
  kept.delete('done');
  return kept.size > 0 ? `?${kept}` : '';
}

function doneIn(text: string | null): SellOrdersData['done'] {
  const [, what, count] = /^(ship|deliver)-(\d{1,2})$/.exec(text ?? '') ?? [];
  return what === 'ship' || what === 'deliver' ? { what, count: Number(count) } : null;
}
