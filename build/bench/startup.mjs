import { officeScreen, served } from './served.mjs';

const port = 4197;
const rounds = 7;
const limitMs = 15_000;

/**
 * Start of the page in Chromium, each round in a fresh profile: from navigation to the mark `nianbao:usable` that the
 * page sets when the first screen takes input, and what was loaded until then.
 * Limit: Chromium stands in for Electron, and the server is this machine.
 *
 * @returns {Promise<{ medianMs: number, rounds: number, files: { name: string, bytes: number }[] }>}
 * @throws when no browser or no build is there, or the page never sets the mark
 */
export async function measureStart() {
  return served(port, async (browser, address) => {
    const starts = [];
    for (let round = 0; round < rounds; round += 1) starts.push(await oneStart(browser, address));
    const times = starts.map(({ ms }) => ms).sort((a, b) => a - b);
    return { medianMs: times[Math.floor(times.length / 2)] ?? NaN, rounds, files: starts[0]?.files ?? [] };
  });
}

/** @param {import('@playwright/test').Browser} browser @param {string} address */
async function oneStart(browser, address) {
  const context = await browser.newContext(officeScreen);
  try {
    const page = await context.newPage();
    /** @type {Promise<{ name: string, bytes: number }>[]} */
    const loaded = [];
    page.on('response', (response) => {
      const name = new URL(response.url()).pathname;
      loaded.push(
        response.body().then(
          (body) => ({ name, bytes: body.length }),
          () => ({ name, bytes: 0 }),
        ),
      );
    });
    await page.goto(address);
    // Functions, not text: the page's policy refuses to evaluate text, for us as for everybody.
    const usable = () => performance.getEntriesByName('nianbao:usable')[0]?.startTime ?? null;
    const latest = Date.now() + limitMs;
    let ms = await page.evaluate(usable);
    while (ms === null && Date.now() < latest) {
      await page.waitForTimeout(20);
      ms = await page.evaluate(usable);
    }
    if (ms === null) throw new Error(`the page was not usable after ${String(limitMs)} ms`);
    return { ms, files: await Promise.all(loaded) };
  } finally {
    await context.close();
  }
}
