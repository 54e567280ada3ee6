import { Window } from 'happy-dom';
import { createBrowserBridge, type BrowserHost } from '../../../renderer/usecases';

/** The browser's host over a page with these dialogs. */
export function hostWith(dialogs: object = {}) {
  const page = Object.assign(new Window(), dialogs) as unknown as BrowserHost['window'];
  let n = 0;
  return { page, bridge: createBrowserBridge({ window: page, newId: () => `t${++n}`, appVersion: '1.2.3' }) };
}

/** The next file fields that the page makes answer with these files; none: cancelled. What each asked for is kept. */
export function answerFields(page: BrowserHost['window'], ...files: File[]): HTMLInputElement[] {
  const asked: HTMLInputElement[] = [];
  const make = page.document.createElement.bind(page.document);
  const Happy = page as unknown as typeof globalThis;
  page.document.createElement = ((name: string) => {
    const field = make(name) as HTMLInputElement;
    if (name !== 'input') return field;
    asked.push(field);
    field.click = () => {
      if (files.length > 0) Object.defineProperty(field, 'files', { value: files });
      field.dispatchEvent(new Happy.Event(files.length > 0 ? 'change' : 'cancel'));
    };
    return field;
  }) as typeof page.document.createElement;
  return asked;
}
