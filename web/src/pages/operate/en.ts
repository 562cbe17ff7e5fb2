/** The texts that operators' pages share, in English. */
export const en = {
  /** The entries of the menu, by their paths. */
  menu: {
    '/operate': 'Board',
    '/operate/orders': 'Orders',
    '/operate/sagas': 'Checkouts',
    '/operate/letters': 'Dead letters',
    '/operate/topics': 'Topics',
    '/operate/tasks': 'Tasks',
    '/operate/settings': 'Settings',
    '/operate/users': 'Users',
    '/operate/data': 'Search',
    '/operate/health': 'Health',
    '/operate/verify': 'Verify',
    '/tour': 'Tour',
  },
  first: 'First page',
  next: 'Next page',
  search: 'Search',
  show: 'Show',
  all: 'All',
  none: 'Nothing matches.',
  number: 'Order',
  status: 'Status',
  buyer: 'Buyer',
  placed: 'Placed',
  total: 'Total',
  unknown: 'unknown',
  done: 'Done.',
  started: 'Started',
  /** What a refusal means, and the way out. */
  refusals: {
    ValidationFailed: 'This was not accepted. What is wrong is said at each value.',
    VersionConflict:
      'Someone has changed this meanwhile. The page shows it as it is now: look at it, and send it again if you still want to.',
    NotFound: 'This is no longer there. Somebody else may have handled it: go back to the list.',
    IdempotencyKeyReused:
      'This form was sent before with other values, and that request stands. Load the page again to send a new one.',
    RequestInProgress: 'The same request is still being handled. Wait a moment, and send it again.',
    JobEnded: 'The job has ended meanwhile, so there is nothing to cancel.',
    WrongAccountStatus:
      'The wallet is in another state than the change needs. The page shows its state.',
    AccountNotEmpty: 'The wallet still has money. Pay it out or refund it first, then close it.',
    UsernameTaken: 'Another user has this user name. Choose another one.',
    EmailTaken: 'Another user has this e-mail address. Search for it among the users.',
    HasPassword: 'This user has a password already, and can ask for a new one at the login.',
    IllegalTransition:
      'The order has gone on meanwhile, and this is no longer possible. The page shows its state.',
    IllegalParcelTransition:
      'The parcel has gone on meanwhile, and this is no longer possible. The page shows its state.',
    SeveralParcels: 'The order has several parcels: handle each of them by itself.',
    NothingToRefund: 'Nothing is left to refund: see the refunds of this order.',
    TooManyUnits: 'So many units are not left to refund. Choose an amount instead.',
    NotConfirmed:
      'This fault hurts buyers, so it needs your confirmation: tick the box, and send it again.',
    ParcelRequired: 'The order has several parcels: say which of them the amount is for.',
  },
};
