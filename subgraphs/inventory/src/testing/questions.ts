import { probed } from '../graphql/product-list.ts';
import { facetCounts } from '../persistence/facet-counts.ts';
import type { ListConditions } from '../persistence/list-conditions.ts';
import type { Sql } from '../persistence/list-order.ts';
import { listingsCount, listingsPage } from '../persistence/listings-page.ts';
import {
  rankedPage,
  searchCount,
  searchPage,
  searchWalk,
  suggestedNames,
} from '../persistence/search-page.ts';
import { categories, words } from './catalogue-sql.ts';

/** A question to the catalogue: one statement, or two steps of which the second follows a full first one. */
export type Question = {
  readonly name: string;
  readonly steps: readonly [Sql, Sql?];
  /** Rows of the first step from which on the second one follows. */
  readonly full: number;
  /** The most blocks that it may read, at any size. */
  readonly budget: number;
};

const listBudget = 64;
const most = 21;
const start = { position: null, most };

const filters: Readonly<Record<string, ListConditions>> = {
  'all products': {},
  'in stock': { available: true },
  'sold out': { available: false },
  'a large category': { category: { named: categories.large } },
  'a small category': { category: { named: categories.small } },
  'an unknown category': { category: { named: 'unknown' } },
  'a seller': { sellerId: 'seller-3' },
  'an unknown seller': { sellerId: 'unknown' },
  'a wide price range': { priceMin: 1_000, priceMax: 400_000 },
  'a narrow price range': { priceMin: 1_000, priceMax: 2_000 },
  'an empty price range': { priceMin: 1, priceMax: 2 },
  'a small category, sold out': { category: { named: categories.small }, available: false },
};

function one(name: string, statement: Sql, budget = listBudget): Question {
  return { name, steps: [statement], full: Number.POSITIVE_INFINITY, budget };
}

const lists = Object.entries(filters).flatMap(([name, conditions]) => [
  ...(['NEWEST', 'PRICE_ASC', 'NAME'] as const)
    .filter((order) => order !== 'NAME' || name === 'all products')
    .map((order) => one(`${name}, ${order}`, listingsPage(conditions, { order, ...start }))),
  one(`${name}, count`, listingsCount(conditions)),
  one(`${name}, facets`, facetCounts(conditions, null)),
]);

const searches = Object.entries(words).flatMap(([share, text]): Question[] => {
  const search = (order: keyof typeof probed, budget: number): Question => ({
    name: `a word of ${share}, ${order}`,
    steps: [
      searchPage(text, {}, { order, ...start }, probed[order]),
      searchWalk(text, {}, { order, ...start }),
    ],
    full: probed[order],
    budget,
  });
  const ranked: Question = {
    name: `a word of ${share}, RELEVANCE`,
    steps: [
      rankedPage(text, {}, start, probed.NEWEST),
      searchWalk(text, {}, { order: 'NEWEST', ...start }),
    ],
    full: probed.NEWEST,
    budget: 900,
  };
  return [
    ranked,
    search('NEWEST', 900),
    search('PRICE_ASC', 3_000),
    search('NAME', 3_000),
    one(`a word of ${share}, count`, searchCount(text, {}), 3_000),
  ];
});

/** What clients ask of the catalogue, in the statements that answer it. */
export const questions: readonly Question[] = [
  ...lists,
  ...searches,
  one('suggestions', suggestedNames('кру', 8), 900),
];
