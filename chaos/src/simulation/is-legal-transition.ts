/** The moves that there are, by the topic that tells of them: another opinion than the domains'. */
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
    SCHEDULED: ['IN_TRANSIT', 'CANCELLED'],
    IN_TRANSIT: ['DELIVERED', 'FAILED', 'IN_TRANSIT'],
    DELIVERED: ['DELIVERED'],
  },
};

/** Whether something may become this. What has no table has no statuses. */
export function follows(topic: string, from: string | null, to: string | null): boolean {
  const table = tables[topic];
  return !table || (table[from ?? 'nothing']?.includes(to ?? '') ?? false);
}
