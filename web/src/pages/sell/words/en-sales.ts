import { plural } from '../../../words/plural.ts';

/** The texts of sellers' pages about sales and forecasts in English. */
export const enSales = {
  sales: {
    title: 'Sales',
    file: 'Download as CSV',
    rangesLabel: 'Time',
    ranges: {
      hours24: '24 hours',
      days7: '7 days',
      days30: '30 days',
      weeks12: '12 weeks',
      weeks52: '52 weeks',
    },
    by: { HOUR: 'by hour', DAY: 'by day', WEEK: 'by week' },
    currency: 'Currency',
    sold: 'Sold',
    orders: 'Orders',
    units: 'Units',
    average: 'Average order',
    refunded: 'Refunded',
    customers: 'Customers',
    newAndAgain: (first: number, again: number) => `${first} new, ${again} came again`,
    against: (change: string) => `${change} against the time before`,
    asBefore: 'As in the time before',
    captions: {
      sold: (range: string, by: string, currency: string) =>
        `Sold in the last ${range}, ${by}, up to now (${currency})`,
      orders: (range: string, by: string) => `Orders in the last ${range}, ${by}, up to now`,
    },
    period: 'Time',
    now: 'Now',
    before: 'The time before',
    table: 'The figures as a table',
    top: 'Sold most',
    product: 'Product',
    more: 'More',
    forecast: 'Forecast',
  },
  forecast: {
    title: 'Forecast',
    product: 'Product',
    all: 'All products',
    allHint:
      'Computed from the sales of all products together. It is not the sum of the forecasts of the single products.',
    leadDays: 'Days until a delivery of the supplier',
    show: 'Show',
    reasons: {
      SHORT_HISTORY: 'The history is short, so this is a simple mean: take it with care.',
      NOT_ENOUGH_HISTORY: 'There is no forecast: it needs a history of at least seven days.',
      NEVER_SOLD: 'There is no forecast: this was never sold.',
    },
    methods: {
      SEASONAL_SMOOTHING: 'Method: exponential smoothing with weekdays.',
      TSB: 'Method: how often it sells, times how much at a time, as it sells slowly.',
      MEAN: 'Method: the mean of the last 28 days.',
      NONE: '',
    },
    history: (days: number) =>
      plural('en', days, {
        one: 'Made from a history of # day.',
        other: 'Made from a history of # days.',
      }),
    masked: (days: number) =>
      plural('en', days, {
        one: '# day was left out, as there was nothing in stock or a gap in the sales.',
        other: '# days were left out, as there was nothing in stock or a gap in the sales.',
      }),
    demand: (days: number) => `Expected in ${days} days`,
    between: (low: string, high: string) => `In 8 of 10 cases between ${low} and ${high} units`,
    runsOut: 'Runs out',
    from: (earliest: string, latest: string) =>
      `Between ${earliest} and ${latest} in 8 of 10 cases.`,
    later: 'later',
    inStock: (count: number) => `In stock: ${count}.`,
    reorderPoint: 'Order again at',
    reorderPointHint: (days: number) =>
      `units in stock. That lasts for ${days} days until the delivery in 9 of 10 cases.`,
    error: 'Error a day',
    against: (naive: string) => `units; “as last week”: ${naive}`,
    better: 'Better than “as last week”.',
    noBetter: 'No better than “as last week”: take it with care.',
    compared: (days: number) =>
      plural('en', days, {
        one: 'Compared with # day of the past.',
        other: 'Compared # times with a day of the past.',
      }),
    held: (share: string) => `The range held in ${share} of them; 80% is meant.`,
    noErrors: 'The history is too short to tell how good this forecast is.',
    demandCaption: 'Units a day: sold, and expected from today on',
    stockCaption: 'Stock at the end of each day, if nothing is added',
    sold: 'Sold',
    expected: 'Expected',
    range: 'Range of 8 in 10 cases',
    left: 'In stock',
    day: 'Day',
    table: 'The figures as a table',
  },
  reorder: {
    title: 'Reorder',
    file: 'Download as CSV',
    print: 'Print',
    leadDays: 'Days until a delivery of the supplier',
    show: 'Show',
    hint: (looked: number, lead: number) =>
      `${plural('en', looked, { one: 'Your # best seller', other: 'Your # best sellers' })} of the last 90 days, looked at 28 days ahead. Ordered on that day, the goods come after ${plural('en', lead, { one: '# day', other: '# days' })}, before the stock ends in 9 of 10 cases, and last for 28 days more.`,
    nothing: 'Nothing: the stock of all of them lasts.',
    nothingSold: 'Nothing was sold in the last 90 days, so there is nothing to reckon with.',
    orderBy: 'Order by',
    product: 'Product',
    inStock: 'In stock',
    expected: 'Sells in 28 days',
    runsOut: 'Runs out',
    lasts: 'later',
    order: 'Order',
  },
};
