/** Legal status transitions by topic, written independently of the domains. */
const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'order-status': {
    nothing: ['NEW'],
    NEW: ['PROCESSING', 'FAILED', 'CANCELLED'],
    PROCESSING: ['PAID', 'FAILED', 'CANCELLED'],
    PAID: ['ITEMS_RESERVED', 'FAILED', 'CANCELLED'],
    ITEMS_RESERVED: ['DELIVERY_BOOKED', 'FAILED', 'CANCELLED'],
    DELIVERY_BOOKED: ['CONFIRMED', 'FAILED', 'CANCELLED'],
    CONFIRMED: ['SHIPPED', 'CANCELLED'],
    SHIPPED: ['DELIVERED'],
  },
  'delivery-status': {
    nothing: ['RESERVED'],
    RESERVED: ['SCHEDULED', 'CANCELLED'],
    // Units that are cancelled are a note in the history.
    SCHEDULED: ['SCHEDULED', 'IN_TRANSIT', 'CANCELLED'],
    IN_TRANSIT: ['DELIVERED', 'FAILED', 'IN_TRANSIT'],
    DELIVERED: ['DELIVERED'],
  },
};

/** True for a legal transition, and for a topic without statuses. */
export function isLegalTransition(topic: string, from: string | null, to: string | null): boolean {
  const table = tables[topic];
  return !table || (table[from ?? 'nothing']?.includes(to ?? '') ?? false);
}
