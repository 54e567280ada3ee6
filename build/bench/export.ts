import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { editions } from '../../renderer/bundled/editions';
import { compose, DEFAULT_SETTINGS, type ComposeSettings } from '../../renderer/core/compose';
import { planDocuments } from '../../renderer/core/compose/plan/documents';
import { reportFromJson } from '../../renderer/core/editions/reportFile';
import type { Edition } from '../../renderer/core/editions/types';
import type { Report } from '../../renderer/core/report/model';
import sample from '../../resources/samples/2025.json';
import { plainDocx } from './plainDocx';
import { makeTemplate, valuesOf } from './template';

export interface ExportBench {
  /** medians in milliseconds: letter and report of the sample in one file, warm, in one process */
  readonly oursMs: number;
  readonly plainDocxMs: number;
  readonly docxtemplaterMs: number;
  readonly ratioPlain: number;
  readonly ratioTemplater: number;
}

const WARM_UP = 10;
const ROUNDS = 31;

/**
 * Ours against two peers that make the same document in the same process: `docx` used the way its own demos do, with
 * properties on every paragraph and run, and docxtemplater filling a template of exactly this document. The three take
 * turns, so that a busy machine slows all alike. Every peer starts from the report value.
 * @param files one combined document (default), or letter and report apart
 */
export async function benchExport(files: ComposeSettings['files'] = 'one'): Promise<ExportBench> {
  const { report, edition } = sampleReport();
  const settings = { ...DEFAULT_SETTINGS, files };
  const plans = () => planDocuments(report, edition, settings);
  const templates = await Promise.all(plans().map((plan) => makeTemplate(plan, report)));

  const ours: Peer = { run: async () => (await compose(report, edition, settings)).map((f) => f.bytes), times: [] };
  const plain: Peer = { run: () => Promise.all(plans().map((plan) => plainDocx(plan, report))), times: [] };
  const templater: Peer = {
    run: async () => plans().map((plan, n) => fill(templates[n]!, valuesOf(plan, report))),
    times: [],
  };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const peer of [ours, plain, templater]) {
      const start = performance.now();
      const made = await peer.run();
      const took = performance.now() - start;
      if (made.length !== templates.length || made.some((bytes) => bytes.length < 5000)) throw new Error('no document');
      if (round >= WARM_UP) peer.times.push(took);
    }
  }
  const [oursMs, plainDocxMs, docxtemplaterMs] = [ours, plain, templater].map((p) => median(p.times)) as [
    number,
    number,
    number,
  ];
  return {
    oursMs,
    plainDocxMs,
    docxtemplaterMs,
    ratioPlain: oursMs / plainDocxMs,
    ratioTemplater: oursMs / docxtemplaterMs,
  };
}

interface Peer {
  readonly run: () => Promise<readonly Uint8Array[]>;
  readonly times: number[];
}

/** The template is opened anew each time: docxtemplater fills it in place. */
function fill(template: Uint8Array, values: Readonly<Record<string, string>>): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { linebreaks: true });
  document.render(values);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function sampleReport(): { readonly report: Report; readonly edition: Edition } {
  const report = reportFromJson(editions, sample);
  if (!report.ok) throw new Error(`sample cannot be read: ${report.error.code}`);
  return { report: report.value, edition: editions.byId(report.value.edition)! };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
