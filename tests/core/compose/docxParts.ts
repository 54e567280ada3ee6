import { strFromU8, unzipSync } from 'fflate';
import { compose, DEFAULT_SETTINGS, type ComposedFile, type ComposeSettings } from '../../../renderer/core/compose';
import type { Report } from '../../../renderer/core/report/model';
import { editionOf } from '../../fixtures/reports';

export const composeAll = (report: Report, settings: Partial<ComposeSettings> = {}): Promise<readonly ComposedFile[]> =>
  compose(report, editionOf(report.edition), { ...DEFAULT_SETTINGS, ...settings });

/** The parts of a package by path, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** The document part of the only file of that kind. */
export async function documentXml(
  report: Report,
  kind: ComposedFile['kind'],
  settings: Partial<ComposeSettings> = {},
): Promise<string> {
  const files = await composeAll(report, { files: kind === 'combined' ? 'one' : 'two', ...settings });
  return partsOf(files.find((f) => f.kind === kind)!.bytes).get('word/document.xml')!;
}

/**
 * XML one element a line, attributes in order of their names, namespace declarations left out: two writers that mean the
 * same give the same text, and a difference can be read.
 */
export function normalised(xml: string): string {
  let depth = 0;
  const lines: string[] = [];
  for (const [, tag, text] of xml.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    if (text !== undefined) {
      if (text.trim() !== '') lines[lines.length - 1] += text;
      else if (text !== '' && lines.at(-1)?.includes('<w:t')) lines[lines.length - 1] += text;
      continue;
    }
    if (tag!.startsWith('<?')) continue;
    if (tag!.startsWith('</')) {
      depth--;
      const open = lines.at(-1)!;
      // An element that holds only text closes on its own line.
      const ownLine = open.trimStart().startsWith(`<${tag!.slice(2, -1)}`) && !open.endsWith('/>');
      if (ownLine) lines[lines.length - 1] = open + tag!;
      else lines.push('  '.repeat(depth) + tag);
      continue;
    }
    lines.push('  '.repeat(depth) + sorted(tag!));
    if (!tag!.endsWith('/>')) depth++;
  }
  return `${lines.join('\n')}\n`;
}

function sorted(tag: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  const attributes = [...tag.matchAll(/\s([\w:]+)="([^"]*)"/g)]
    .filter(([, key]) => !key!.startsWith('xmlns') && key !== 'mc:Ignorable')
    .map(([, key, value]) => `${key}="${value}"`)
    .sort();
  return `<${[name, ...attributes].join(' ')}${tag.endsWith('/>') ? '/' : ''}>`;
}
