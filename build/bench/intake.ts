import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { editions } from '../../renderer/bundled/editions';
import { compose, DEFAULT_SETTINGS } from '../../renderer/core/compose';
import { reportFromJson } from '../../renderer/core/editions/reportFile';
import { importReport } from '../../renderer/core/intake';
import sample from '../../resources/samples/2025.json';

/** Medians in milliseconds of one file, warm, the three taking turns in one process. */
export interface IntakeBench {
  readonly oursMs: number;
  readonly mammothMs: number;
  /** what nobody can save: inflating everything and one SAX pass over the document */
  readonly floorMs: number;
  readonly ratioMammoth: number;
}

const WARM_UP = 8;
const ROUNDS = 21;

/** The sample's letter and report in one file, as an office hands it in. */
export async function sampleDocx(): Promise<Uint8Array> {
  const read = reportFromJson(editions, sample);
  if (!read.ok) throw new Error(read.error.code);
  const edition = editions.byId(read.value.edition);
  if (!edition) throw new Error('no edition');
  const [file] = await compose(read.value, edition, { ...DEFAULT_SETTINGS, files: 'one' });
  if (!file) throw new Error('no document');
  return file.bytes;
}

/** Ours does more than its peers: it reads the file, understands it and fills the form. mammoth only makes HTML of it. */
export async function benchIntake(bytes: Uint8Array): Promise<IntakeBench> {
  const buffer = Buffer.from(bytes);
  const peers: { readonly run: () => Promise<number> | number; readonly times: number[] }[] = [
    { run: () => oursCells(bytes), times: [] },
    { run: async () => (await mammoth.convertToHtml({ buffer })).value.length, times: [] },
    { run: () => floor(bytes), times: [] },
  ];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const { run, times } of peers) {
      const start = performance.now();
      const found = await run();
      const took = performance.now() - start;
      if (found < 100) throw new Error('the sample was not read');
      if (round >= WARM_UP) times.push(took);
    }
  }
  const [oursMs, mammothMs, floorMs] = peers.map(({ times }) => median(times)) as [number, number, number];
  return { oursMs, mammothMs, floorMs, ratioMammoth: oursMs / mammothMs };
}

/** How many cells of the form hold a figure after the import. */
function oursCells(bytes: Uint8Array): number {
  const source = { kind: 'file', name: 'a.docx', bytes } as const;
  // A .docx is UTF-8 by its own rules: nothing is left to decode.
  const done = importReport(source, { editions, newId: () => 'bench', decode: () => null });
  if (!done.ok) throw new Error(done.error.code);
  const cells = Object.values(done.value.report.tables).flatMap((rows) => Object.values(rows).flatMap(Object.values));
  return cells.filter((cell) => cell !== null).length;
}

function floor(bytes: Uint8Array): number {
  const parts = unzipSync(bytes);
  let texts = 0;
  const parser = new Parser({ ontext: () => void (texts += 1) }, { xmlMode: true });
  parser.end(new TextDecoder().decode(parts['word/document.xml']));
  return texts;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
