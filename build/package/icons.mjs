import { chromium } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { browserProgram } from '../setup/browserProgram.mjs';
import { at } from '../vite/shared.mjs';

/** `npm run icons`: draws `resources/icons/icon.svg` at every size wanted. Run after changing the drawing; commit the result. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

const svg = await readFile(at('resources/icons/icon.svg'), 'utf8');
const executablePath = browserProgram();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
/** @type {Map<number, Buffer>} */
const drawn = new Map();
await mkdir(at('resources/icons/linux'), { recursive: true });
for (const size of linuxSizes) {
  await page.setViewportSize({ width: size, height: size });
  const png = await page.screenshot({ omitBackground: true });
  drawn.set(size, png);
  await writeFile(at(`resources/icons/linux/${String(size)}x${String(size)}.png`), png);
}
await browser.close();
await writeFile(at('resources/icons/icon.ico'), ico(windowsSizes.flatMap((size) => drawn.get(size) ?? [])));

/**
 * Windows' icon container with PNG images: 6 bytes of head, 16 per image, then the images.
 * @param {Buffer[]} images square, at most 256 px
 */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, i) => {
    const entry = 6 + 16 * i;
    // Width stands at byte 16 of a PNG; 256 is written as 0.
    const side = image.readUInt32BE(16) % 256;
    head.writeUInt8(side, entry);
    head.writeUInt8(side, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}
