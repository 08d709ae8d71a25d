import { expect, test, vi } from 'vitest';
import { once } from './once.ts';

test('it is done once, and once more when it failed', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue('yes');
  const get = once(work);
  await expect(get()).rejects.toThrow('no');
  expect(await Promise.all([get(), get()])).toEqual(['yes', 'yes']);
  expect(work).toHaveBeenCalledTimes(2);
});
