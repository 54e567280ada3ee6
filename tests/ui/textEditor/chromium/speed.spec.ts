import { expect, test, type EditorPage } from './bench';

// 100,000 characters is far beyond any section of a yearly report; typing must not notice.
const PARAGRAPHS = Array.from({ length: 500 }, (_, i) =>
  `${i + 1}.${'按照要求做好政府信息公开各项工作，'.repeat(12)}`.slice(0, 199),
);
const HUGE = PARAGRAPHS.join('\n');

/** Median milliseconds from a key to the painted character, over 40 keys at a place of the text. */
async function typingTime(editor: EditorPage, at: number): Promise<number> {
  const { page } = editor;
  await editor.select(at, at);
  await page.waitForTimeout(300);
  await editor.box.evaluate((content) => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    content.addEventListener('keydown', () => {
      const start = performance.now();
      // A message posted in a frame callback is handled right after that frame was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.push(performance.now() - start);
        port2.postMessage(null);
      });
    });
  });
  for (let i = 0; i < 40; i += 1) await page.keyboard.press('a', { delay: 10 });
  const taken = await page.evaluate(() => (window as unknown as { taken: number[] }).taken);
  await page.reload();
  await expect(editor.box).toBeVisible();
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Infinity;
}

test('typing in 100,000 characters feels like typing in a hundred', async ({ editor }) => {
  await editor.setText(HUGE.slice(0, 100));
  const small = await typingTime(editor, 50);
  const report = [`100 characters: ${small.toFixed(1)} ms`];
  for (const at of [5, 50_000, HUGE.length]) {
    await editor.setText(HUGE);
    const huge = await typingTime(editor, at);
    report.push(`100,000 at ${at}: ${huge.toFixed(1)} ms`);
    // A frame is 16.7 ms; both medians carry the machine's load, so only their difference is judged.
    expect(huge - small).toBeLessThan(34);
  }
  test.info().annotations.push({ type: 'median from key to paint', description: report.join('; ') });
});

test('opening 100,000 characters draws only what is seen', async ({ editor, page }) => {
  const taken = await page.evaluate(async (text) => {
    const start = performance.now();
    window.bench.text.value = text;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, HUGE);
  test.info().annotations.push({ type: 'text to paint', description: `${taken.toFixed(0)} ms` });
  const drawn = await editor.box.evaluate((content) => content.querySelectorAll('.cm-line').length);
  expect(drawn).toBeGreaterThan(3);
  expect(drawn).toBeLessThan(PARAGRAPHS.length / 4);
  expect(taken).toBeLessThan(1000);
});
