import { test as base, expect, type Page } from '@playwright/test';
import { serveBench } from './serve';
import type { Bench } from './page/types';

declare global {
  interface Window {
    readonly bench: Bench;
  }
}

/** The bench page, opened and ready; fails afterwards if the browser had anything to complain about. */
export const test = base.extend<{ editor: EditorPage }, { address: string }>({
  address: [
    async ({ browser: _browser }, use) => {
      const server = await serveBench();
      await use(server.address);
      await server.close();
    },
    { scope: 'worker' },
  ],
  editor: async ({ page, address }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address);
    const editor = new EditorPage(page);
    await expect(editor.box).toBeVisible();
    await use(editor);
    expect(complaints).toEqual([]);
  },
});
export { expect };

/** The words a test says to the editor. Offsets and texts are those of the parent. */
export class EditorPage {
  constructor(readonly page: Page) {}

  get box() {
    return this.page.getByRole('textbox', { name: '总体情况' });
  }

  async setText(text: string): Promise<void> {
    await this.page.evaluate((next) => void (window.bench.text.value = next), text);
  }

  text(): Promise<string> {
    return this.page.evaluate(() => window.bench.text.value);
  }

  select(from: number, to: number): Promise<void> {
    return this.page.evaluate(([a, b]) => window.bench.handle.value?.selectRange(a!, b!), [from, to]);
  }

  selected(): Promise<string> {
    return this.page.evaluate(() => {
      const root = document.querySelector('.text-editor')?.shadowRoot as
        (ShadowRoot & Pick<Document, 'getSelection'>) | null;
      return String(root?.getSelection?.() ?? '');
    });
  }

  events(name: string): Promise<unknown[]> {
    return this.page.evaluate(
      (wanted) => window.bench.events.filter((event) => event.name === wanted).map((event) => event.value),
      name,
    );
  }

  /** A paste as another program would leave it on the clipboard. */
  async paste(kinds: Readonly<Record<string, string>>): Promise<void> {
    await this.box.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    }, kinds);
  }
}
