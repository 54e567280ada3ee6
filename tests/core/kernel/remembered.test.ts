import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remembered } from '../../../renderer/core/kernel/remembered';

it('answers rightly whatever was dropped, and keeps no more than it is told', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'ba', 'c'), { maxLength: 40 }), (asked) => {
      let made = 0;
      const kept = remembered((text) => ({ text, nr: ++made }), 2);
      for (const text of asked) expect(kept(text).text).toBe(text);
      const last = asked.at(-1);
      if (last !== undefined) expect(kept(last)).toBe(kept(last));
      // Three texts in turns cannot all be kept.
      const before = made;
      for (const text of ['x', 'y', 'z', 'x']) kept(text);
      expect(made - before).toBe(4);
    }),
  );
});
