import type { Browser, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Clerk } from './clerk';
import { listen, openHost, type Host, type HostName } from './hosts';

/** One office's computer: a profile of its own, and the one stick that goes from hand to hand. */
export interface Computer {
  readonly page: Page;
  readonly clerk: Clerk;
  readonly host: Host;
  /** takes the stick along: what this computer has written to it is there for the next one */
  carry(): Promise<void>;
  /** what the browser complained about so far */
  readonly complaints: readonly string[];
}

/** @param stick a real folder; a browser's private folder is copied to it when the stick is taken along */
export async function openComputer(browser: Browser, name: HostName, stick: string): Promise<Computer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // What does not come is said at its place, not by the end of the whole test.
  page.setDefaultTimeout(20_000);
  const complaints = listen(context);
  const host = await openHost(name, context, page, stick);
  host.giveIncoming(stick);
  return {
    page,
    clerk: new Clerk(page),
    host,
    complaints,
    async carry() {
      if (name === 'desktop-host') return;
      for (const [path, bytes] of await host.exportedFiles()) {
        mkdirSync(dirname(join(stick, path)), { recursive: true });
        writeFileSync(join(stick, path), bytes);
      }
    },
  };
}
