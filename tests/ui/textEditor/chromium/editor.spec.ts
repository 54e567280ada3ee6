import { EditorPage, expect, test } from './bench';

const LONG = Array.from({ length: 1000 }, (_, i) =>
  `（${i + 1}）${'政府信息公开工作情况的文字'.repeat(8)}。`.slice(0, 99),
).join('\n');

test('typing, Enter and Backspace arrive as paragraphs', async ({ editor, page }) => {
  await editor.box.click();
  await page.keyboard.type('第一段');
  await page.keyboard.press('Enter');
  await page.keyboard.type('第二段多');
  await page.keyboard.press('Backspace');
  expect(await editor.text()).toBe('第一段\n第二段');
});

test('styles work under the security policy: no style element, adopted sheet, paper look', async ({ editor, page }) => {
  await editor.setText('一、总体情况\n正文一句。\n（一）加强领导。全年开会。');
  const seen = await page.evaluate(() => {
    const root = document.querySelector('.text-editor')!.shadowRoot!;
    const line = root.querySelector('.cm-line')!;
    const face = (name: string) => getComputedStyle(root.querySelector(name)!).fontFamily;
    return {
      styleElements: document.querySelectorAll('style').length + root.querySelectorAll('style').length,
      sheets: root.adoptedStyleSheets.length,
      indent: getComputedStyle(line).textIndent,
      size: getComputedStyle(line).fontSize,
      first: face('.cm-heading1').includes('SimHei'),
      second: [root.querySelector('.cm-heading2')!.textContent, face('.cm-heading2').includes('KaiTi')],
      body: face('.cm-line').includes('FangSong'),
    };
  });
  expect(seen).toEqual({
    styleElements: 0,
    sheets: 1,
    indent: '36px',
    size: '18px',
    first: true,
    second: ['（一）加强领导。', true],
    body: true,
  });
});

test('the policy really is in force: a style element is refused', async ({ page, address }) => {
  const refused: string[] = [];
  page.on('console', (message) => void refused.push(message.text()));
  await page.goto(address);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body{color:red}';
    document.head.append(style);
  });
  await expect.poll(() => refused.join()).toContain('style-src');
});

test('pinyin on its way is no text; the chosen words are one change', async ({ editor, page }) => {
  await editor.setText('前后');
  await editor.select(1, 1);
  const input = await page.context().newCDPSession(page);
  for (const pinyin of ['z', 'zh', 'zheng', 'zheng f', '政府']) {
    await input.send('Input.imeSetComposition', {
      text: pinyin,
      selectionStart: pinyin.length,
      selectionEnd: pinyin.length,
    });
  }
  await page.waitForTimeout(100);
  expect(await editor.text()).toBe('前后');
  await input.send('Input.insertText', { text: '政府' });
  await expect.poll(() => editor.text()).toBe('前政府后');
  expect(await editor.events('text')).toEqual(['前政府后']);
});

test('a composition given up leaves nothing behind', async ({ editor, page }) => {
  await editor.setText('前后');
  await editor.select(1, 1);
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'zheng', selectionStart: 5, selectionEnd: 5 });
  await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await page.waitForTimeout(150);
  await page.keyboard.type('a');
  expect(await editor.text()).toBe('前a后');
  expect(await editor.events('text')).toEqual(['前a后']);
});

test('a paste from WPS comes in as plain paragraphs', async ({ editor }) => {
  await editor.box.click();
  await editor.paste({
    'text/plain': '　　第一段\u00ad文字\u200b。\r\n\r\n　　申请\t12\t3件\r\n',
    'text/html': '<p style="color:red">第一段</p><img src=x onerror="document.title=1">',
  });
  expect(await editor.text()).toBe('第一段文字。\n申请12 3件');
  expect(await editor.events('pasted')).toEqual([{ removedFormatting: true }]);
  await editor.paste({ 'text/plain': '再来一句' });
  expect(await editor.text()).toBe('第一段文字。\n申请12 3件再来一句');
  expect((await editor.events('pasted'))[1]).toEqual({ removedFormatting: false });
});

test('too much, or no text at all, is refused and nothing changes', async ({ editor }) => {
  await editor.setText('原文');
  await editor.paste({ 'text/plain': '长'.repeat(200_001) });
  await editor.paste({ 'text/html': '<img src="x">' });
  expect(await editor.text()).toBe('原文');
  expect(await editor.events('refused')).toEqual([{ reason: 'tooLong' }, { reason: 'noText' }]);
});

test('Tab goes over the blanks, typing fills one, then Tab leaves the text', async ({ editor, page }) => {
  await page.evaluate(() => window.bench.handle.value?.insertTemplate('开会{{次数}}次，培训{{人数}}人。'));
  expect(await editor.selected()).toBe('【待填：次数】');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  expect(await editor.selected()).toBe('【待填：人数】');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '后' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(editor.box).toBeFocused();
  expect(await editor.selected()).toBe('【待填：人数】');
  await page.keyboard.type('40');
  expect(await editor.text()).toBe('开会3次，培训40人。');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: '前' })).toBeFocused();
});

test('an input method replaces a selected blank', async ({ editor, page }) => {
  await editor.setText('会议【待填：名称】召开');
  await page.getByText('【待填：名称】').click();
  expect(await editor.selected()).toBe('【待填：名称】');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'dang', selectionStart: 4, selectionEnd: 4 });
  await input.send('Input.insertText', { text: '党委会' });
  await expect.poll(() => editor.text()).toBe('会议党委会召开');
});

test('Backspace behind a blank takes it whole', async ({ editor, page }) => {
  await editor.setText('共【待填：数】件');
  await editor.select(7, 7);
  await page.keyboard.press('Backspace');
  expect(await editor.text()).toBe('共件');
});

test('a change from outside leaves cursor and scroll position alone', async ({ editor, page }) => {
  await editor.setText(LONG);
  await editor.select(60_000, 60_000);
  await page.waitForTimeout(200);
  const before = await page.evaluate(() => window.scrollY);
  await editor.setText(`换了开头${LONG.slice(2)}`);
  await page.waitForTimeout(200);
  const after = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(1000);
  expect(Math.abs(after - before)).toBeLessThan(4);
  await page.keyboard.type('x');
  expect((await editor.text()).slice(60_000, 60_005)).toContain('x');
});

test('Ctrl+Z brings the change back into sight with the cursor on it', async ({ editor, page }) => {
  await editor.setText(LONG);
  await editor.select(10, 10);
  await page.keyboard.type('改');
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.keyboard.press('Control+z');
  expect(await editor.text()).toBe(LONG);
  expect(await editor.events('undo')).toHaveLength(1);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(200);
  await page.keyboard.type('新');
  expect((await editor.text()).slice(10, 11)).toBe('新');
});

test('find and replace, in Chinese, with the count', async ({ editor, page }) => {
  await editor.setText('公开一次。\n公开两次。\n公开三次。');
  await editor.box.click();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: '查找和替换' });
  await expect(bar.getByLabel('查找', { exact: true })).toBeFocused();
  await page.keyboard.type('公开');
  await expect(bar.getByRole('status')).toHaveText('共 3 处');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText(/^第 \d 处，共 3 处$/);
  expect(await bar.innerText()).not.toMatch(/[A-Za-z]/);
  await page.screenshot({ path: test.info().outputPath('find.png') });
  await bar.getByLabel('替换为').fill('发布');
  await bar.getByRole('button', { name: '全部替换' }).click();
  expect(await editor.text()).toBe('发布一次。\n发布两次。\n发布三次。');
  await page.keyboard.press('Escape');
  await expect(editor.box).toBeFocused();
});

test('findings: sentence on hover, key on click', async ({ editor, page }) => {
  await editor.setText('全年收到申请十余件，公开【待填：条数】条。\n（一）加强领导。按时报送。');
  await page.evaluate(() => {
    window.bench.findings.value = [
      { from: 6, to: 9, level: 'error', message: '表中新收总计为 13，宜用确数。', key: 'NT11' },
      { from: 29, to: 33, level: 'warning', message: '请写明时间。', key: 'W' },
      { from: 33, to: 36, level: 'hint', message: '可以补充做法。', key: 'H' },
    ];
  });
  await page.getByText('十余件').hover();
  await expect(page.getByText('宜用确数')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('findings.png') });
  await page.getByText('十余件').click();
  expect(await editor.events('finding')).toEqual([{ key: 'NT11' }]);
});

test('a text only to be read can be reached and copied but not changed', async ({ editor, page }) => {
  await editor.setText('只读');
  await page.evaluate(() => void (window.bench.settings.readonly = true));
  await page.getByRole('button', { name: '前' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('x');
  await editor.paste({ 'text/plain': 'y' });
  expect(await editor.text()).toBe('只读');
  expect(await editor.box.getAttribute('aria-readonly')).toBe('true');
});

test('what is asked for while the editor is still loading is done when it stands', async ({ page, address }) => {
  await page.route(/TextEditor-.*js/, async (route) => {
    await new Promise((later) => setTimeout(later, 600));
    await route.continue();
  });
  await page.goto(address);
  await expect(page.getByText('正在打开编辑区')).toBeVisible();
  await page.evaluate(() => {
    window.bench.text.value = '全年收到申请十余件';
    window.bench.handle.value?.selectRange(6, 8);
  });
  const editor = new EditorPage(page);
  await expect(editor.box).toBeFocused();
  expect(await editor.selected()).toBe('十余');
});
