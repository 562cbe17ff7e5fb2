/**
 * Everything that analytics can do, whatever the transport: GraphQL, an event or a program. A use case
 * takes the unit of work, the actor where there is one, and the command.
 */
export { customerSummary } from './customer-summary.ts';
export { dailySeries } from './daily-series.ts';
export { rebuildFromLog, rebuildRollups } from './rebuild.ts';
export { recordOrderFacts } from './record-order-facts.ts';
export { recordStock } from './record-stock.ts';
export { salesSummary } from './sales-summary.ts';
export { topProducts } from './top-products.ts';
