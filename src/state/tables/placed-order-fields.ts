import { requiredField } from '../../magento/attributes/field.ts';

/** The fields of an item of an order that a customer has placed. */
export const customerOrderItemFields = {
  sku: requiredField('non_empty_string', 'SKU of the product.'),
  quantity: { type: 'quantity', description: 'Number of pieces. Default: 1.', storage: 'optional' },
} as const;

/** The fields of an order that a customer has placed. */
export const customerOrderFields = {
  number: {
    type: 'non_empty_string',
    description: 'Order number. Default: the next of the store view.',
    storage: 'optional',
  },
  status: {
    type: 'non_empty_string',
    description: 'Code or label of the status. Default: `complete`.',
    storage: 'optional',
  },
  order_date: {
    type: 'unparsed_time',
    description: 'When the order was placed. Default: when the world starts.',
    storage: 'optional',
  },
  items: requiredField('order_items', 'Ordered items.'),
} as const;
