/** The page of a person's notifications; what they say stands in the area `notices`. */
export const notifications = {
  'notifications.title': 'Notifications',
  'notifications.none': 'Nothing yet. What concerns you or your organisation will appear here.',
  'notifications.open': 'Open',
  'notifications.new': 'New',
  'notifications.markAllRead': 'Mark all as read',
  'notifications.allRead': 'All notifications are marked as read.',
  'notifications.older': 'Older notifications',
} as const
