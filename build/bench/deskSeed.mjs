import { readFileSync } from 'node:fs';
import { at } from '../vite/shared.mjs';

export const YEAR = 2025;
const STATES = ['received', 'checked', 'accepted', 'returned'];
const CODES = ['unchecked', 'matched', 'matched', 'mismatched'];
const FRONT = '青桐柏杨松枫榆槐柳竹梅兰荷菱云雨霜雪石泉';
const BACK = '湾坪塘桥渡岭坡溪口沟洼堡寨营台井墩畈垭坝';
const PIECES = [
  '按季核对公开目录',
  '把办事指南贴到各村',
  '集中回复来信来电',
  '补齐往年缺漏的文件',
  '请代表逐条看过专栏',
  '安排专人接听电话',
];

/** A name of its own for every number, some of them as long as names get. @param {number} i */
export const organName = (i) => {
  const place = `${FRONT[i % 20] ?? ''}${BACK[Math.floor(i / 20) % 20] ?? ''}${i >= 400 ? FRONT[Math.floor(i / 400)] : ''}`;
  return i % 97 === 5
    ? `${place}现代农业产业示范园区管理委员会暨街道办事处政务公开工作领导小组`
    : `${place}${i % 3 ? '镇' : '乡'}人民政府`;
};

/**
 * Puts a task of `count` townships and a package of nearly every one into the store of an open page, behind the program's
 * back: taking them in one by one is not what is measured here.
 * @param {import('@playwright/test').Page} page on an address of the program
 * @param {number} count
 * @param {{ withTask?: boolean, received?: number }} [options] `received`: how many have handed in
 */
export async function seedDesk(page, count, { withTask = true, received = Math.floor(count * 0.9) } = {}) {
  const sample = /** @type {{ organ: object, tables: object }} */ (
    JSON.parse(readFileSync(at(`resources/samples/${YEAR}.json`), 'utf8'))
  );
  const organs = Array.from({ length: count }, (_, i) => organName(i));
  await page.evaluate(
    async ({ sample, organs, received, withTask, year, states, codes, pieces }) => {
      // The settings for Node know no IndexedDB.
      const idb = /** @type {any} */ (globalThis).indexedDB;
      /** @type {any} */
      const db = await new Promise((resolve, reject) => {
        const request = idb.open('nianbao');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no store'));
      });
      const write = db.transaction(['deskPackages', 'deskContents', 'deskTables', 'tasks'], 'readwrite');
      const done = new Promise((resolve, reject) => {
        write.oncomplete = () => resolve(null);
        write.onabort = () => reject(new Error('not seeded'));
      });
      if (withTask)
        write.objectStore('tasks').put({
          id: 'made:bench',
          role: 'made',
          given: null,
          at: 0,
          order: 1,
          task: {
            ...{ format: 'nianbao-task', schemaVersion: 1, id: 'bench', revision: 1, year },
            ...{
              district: '临河县人民政府办公室',
              deadline: `${String(year + 1)}-01-31`,
              recipient: '临河县人民政府办公室',
            },
            ...{ notice: { title: '', number: '' }, templates: [], words: { confusables: [], allowed: [] } },
            townships: organs.map((name) => ({ name, shortName: '' })),
          },
        });
      organs.slice(0, received).forEach((organ, i) => {
        const id = `p${String(i + 1)}`;
        const code = `${String(i).padStart(4, '0')}-AAAA-BBBB-CCCC`;
        write.objectStore('deskPackages').put({
          ...{ id, year, organ, organKey: organ, edition: '2021', reportId: `r${String(i)}`, revision: 1 + (i % 3) },
          ...{ code, codeState: codes[i % 4], createdAt: `${String(year + 1)}-01-12T02:00:00.000Z` },
          ...{
            receivedOn: `${String(year + 1)}-0${i % 9 === 4 ? '2' : '1'}-1${String(i % 9)}`,
            source: `U盘/${organ}`,
          },
          ...{
            size: 60_000,
            counts: { error: i % 11 === 3 ? 2 : 0, warning: i % 5, hint: 1 },
            notices: [],
            warnings: [],
          },
          ...{ state: states[i % 4], remarks: [], decidedOn: null, replyWrittenAt: null },
          ...{ taken: i + 1, preferred: 0, deletedAt: null, deletedStart: null },
        });
        const text = pieces.map(
          (_, n) => `${organ}第${String(i * 7 + n)}项：${String(pieces[(i + n * n) % 6])}${String(i % 13)}次。`,
        );
        const report = { ...sample, organ: { ...sample.organ, name: organ }, overview: text.join('\n') };
        const files = [{ name: 'report.json', bytes: new Uint8Array(60_000) }];
        write.objectStore('deskContents').put({ id, report, files });
        write.objectStore('deskTables').put({ id, tables: report.tables });
      });
      await done;
      db.close();
    },
    { sample, organs, received, withTask, year: YEAR, states: STATES, codes: CODES, pieces: PIECES },
  );
}
