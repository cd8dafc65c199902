import { expect, test } from 'vitest';
import { createTestShop } from '../graphql/test-shop.ts';
import { interfaces } from './interfaces.ts';

test.each(Object.entries(interfaces))(
  'tabulates requests, with the reason of each response, by %s',
  async (_, connect) => {
    const { magento, send } = await createTestShop();
    const { requests } = await connect(magento);
    expect(await requests.table()).toBe('no requests');
    await send('{ customer { email } }');
    await send('{ storeConfig { store_code } }');
    expect((await requests.table()).split('\n')).toEqual([
      '  id  at                    operation    caller  status  reason',
      '  1   2030-01-01T00:00:00Z  customer     guest   403     no Authorization header was sent',
      '  2   2030-01-01T00:00:00Z  storeConfig  guest   200',
    ]);
    expect((await requests.table({ operation: 'customer' }, { limit: 1 })).split('\n')).toHaveLength(2);
    await expect(requests.table({ operaton: 'customer' } as object)).rejects.toThrow("did you mean 'operation'?");
  },
);
