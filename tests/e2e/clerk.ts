import { expect, type Locator, type Page } from '@playwright/test';
import { COMMON } from '../../renderer/wording/common';
import { DESK } from '../../renderer/wording/desk';
import { EXPORT } from '../../renderer/wording/export';
import { FIRST_USE } from '../../renderer/wording/firstUse';
import { HOME } from '../../renderer/wording/home';

/** The first three answers as the tests give them unless told otherwise. */
export const OFFICE = {
  organ: '青溪镇人民政府',
  recipient: '云岭县人民政府办公室',
  person: '周一鸣',
  phone: '0999-7310026',
} as const;

/** What a person at the desk does, in words of the interface. */
export class Clerk {
  constructor(readonly page: Page) {}

  button = (name: string | RegExp): Locator => this.page.getByRole('button', { name });
  field = (label: string): Locator => this.page.getByLabel(label, { exact: true });
  /** the sheet in the middle of the desk */
  get sheet(): Locator {
    return this.page.getByRole('main');
  }
  get toasts(): Locator {
    return this.page.getByRole('region', { name: '消息' });
  }
  get verdict(): Locator {
    return this.page.getByTestId('verdict');
  }
  get saveState(): Locator {
    return this.page.getByTestId('save-state');
  }

  /** The first questions, by keyboard alone. */
  async firstUse(organ: string = OFFICE.organ): Promise<void> {
    const { page } = this;
    await page.goto('/');
    await expect(this.field(FIRST_USE.organName)).toBeFocused();
    for (const answer of [organ, OFFICE.recipient, OFFICE.person, OFFICE.phone]) {
      await page.keyboard.insertText(answer);
      await page.keyboard.press('Tab');
    }
    await expect(this.button(FIRST_USE.start)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: organ })).toBeVisible();
  }

  /** A new year through the dialog, by keyboard; ends on the desk. */
  async createYear(year: number): Promise<void> {
    const { page } = this;
    await this.button(HOME.otherYear).press('Enter');
    const asked = page.getByLabel(HOME.yearLabel);
    await expect(asked).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(String(year));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: DESK.letter })).toBeVisible();
  }

  /** First use and one year, for tests that begin at the desk. */
  async begin(year: number): Promise<void> {
    await this.firstUse();
    await this.createYear(year);
  }

  /** A part of the contents list, by the beginning of its title. */
  async open(title: string): Promise<void> {
    const contents = this.page.getByRole('navigation', { name: DESK.contents });
    await expect(contents).toBeVisible();
    // a narrow or much enlarged window has a choice of one line instead of the list
    const choice = contents.getByRole('combobox');
    if (await choice.isVisible())
      await choice.selectOption(await contents.locator('option', { hasText: title }).first().getAttribute('value'));
    else await contents.getByRole('link', { name: title }).click();
    await expect(this.sheet.getByRole('heading', { level: 1 })).toContainText(title);
  }

  editor = (name: string): Locator => this.page.getByRole('textbox', { name, exact: true });

  /** A long text into the text editor as an input method would hand it over. */
  async write(name: string, text: string): Promise<void> {
    const editor = this.editor(name);
    await editor.click();
    await this.page.keyboard.press('Control+a');
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(line);
    }
  }

  cell = (place: string): Locator => this.page.locator(`[data-place="${place}"]`);
  /** what stands in a cell, without marks and last year's figure */
  shown = (place: string): Locator => this.cell(place).locator('.shown');

  async typeCell(place: string, text: string): Promise<void> {
    await this.cell(place).click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** A paste as another program leaves it on the clipboard, into whatever has the focus. */
  async paste(kinds: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((data) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
      let target = document.activeElement!;
      while (target.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
      target.dispatchEvent(event);
    }, kinds);
  }

  async expectSaved(): Promise<void> {
    await expect(this.saveState).toContainText('已保存');
  }

  /** To the export screen and through it; ends when the page says that the files are written. */
  async exportAs(files: 'one' | 'two'): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: DESK.export }).click();
    await this.page.getByRole('radio', { name: files === 'one' ? EXPORT.filesOne : EXPORT.filesTwo }).check();
    await this.button(EXPORT.do).click();
    await expect(this.page.getByTestId('export-done')).toBeVisible();
    await this.page.getByRole('link', { name: EXPORT.back }).click();
  }

  async home(): Promise<void> {
    await this.page.getByRole('banner').getByText(COMMON.backHome).click();
    await expect(this.button(HOME.openFile)).toBeVisible();
  }
}
