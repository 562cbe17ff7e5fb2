/**
 * Identifying arguments whose data is not secret, with the reason. `ownership.e2e.test.ts` demands an
 * access path for every other one.
 */
export const publicArguments: Readonly<Record<string, string>> = {
  'Query.category.id': 'Categories are public.',
  'Mutation.createCategory.input': 'Categories are public.',
  'Mutation.updateCategory.input': 'Categories are public.',
  'Mutation.moveCategory.input': 'Categories are public.',
  'Mutation.setStock.input': 'A caller that chooses an id learns that it is taken.',
  'Mutation.setStocks.input':
    'As for setStock: a caller that chooses an id learns that it is taken.',
  'Mutation.updateProduct.input':
    'A seller cannot give a product away: refused before the id is read.',
  'Subscription.stockChanged.productIds': 'Stock is public to everybody who knows the id.',
  'Subscription.stockChanged.after': 'Stock is public.',
  'Subscription.myOrdersChanged.after': 'A position in the log: see foreign-cursor.e2e.test.ts.',
  'Subscription.sellerOrdersChanged.after':
    'A position in the log: see foreign-cursor.e2e.test.ts.',
  'Subscription.allOrdersChanged.after': 'Operators see all orders.',
  'Query.settingLog.after': 'Admins see all settings.',
  'Query.report.id': 'Only who may run reports sees any.',
  'Mutation.endSession.input':
    'Bearer tokens have no sessions: the contract of the login has this.',
  'Mutation.inviteUser.input': 'Only who may create users invites any.',
  'Mutation.cancelReport.input': 'Only who may run reports sees any.',
  'Query.sagas.after': 'Operators see all orders.',
  'Query.deadLetters.after': 'Operators see all dead letters.',
  'Query.records.after': 'Operators see all topics.',
  'Mutation.releaseDeadLetter.input': 'Operators see all dead letters.',
  'Query.webhookDeliveries.after':
    'The endpoint is checked first; a cursor is a number among its deliveries.',
  'Subscription.notificationsChanged.after':
    'A position in the log: see foreign-cursor.e2e.test.ts.',
  'Subscription.balanceChanged.after': 'A position in the log: see foreign-cursor.e2e.test.ts.',
};
