// Past the room's index on purpose: it would bring the writer of documents into the page.
import { typefaces } from '../core/compose/fonts/typefaces';
import type { ComposeSettings, FontSetId } from '../core/compose/types';
import type { FontsInUse } from '../usecases';
import { EXPORT } from '../wording/export';

/** Typefaces that are on this computer; null where the host cannot tell. */
export type Installed = ReadonlySet<string> | null;

type FontSettings = Pick<ComposeSettings, 'fontSet' | 'titleFace'>;

export const FONT_SET_IDS: readonly FontSetId[] = ['gb2312', 'plain', 'founder'];

const familyOf = (settings: FontSettings, role: string): string =>
  typefaces(settings).find((face) => face.role === role)?.family ?? '';

/** Text and headings of a set. Its title has stand-ins and a sentence of its own; western figures look alike everywhere. */
const textOf = (fontSet: FontSetId): readonly string[] =>
  (['body', 'heading1', 'heading2'] as const).map((role) => familyOf({ fontSet, titleFace: 'xiaobiaosong' }, role));

/** What a host has to be asked for to say which sets are there. */
export const textFamilies = (): readonly string[] => [...new Set(FONT_SET_IDS.flatMap(textOf))];

/** `（本机已装）` or `（本机未装）` behind a set; '' where nobody can tell. */
export function setNote(fontSet: FontSetId, installed: Installed): string {
  if (!installed) return '';
  return textOf(fontSet).every((family) => installed.has(family)) ? EXPORT.fontInstalled : EXPORT.fontNotInstalled;
}

/** The typefaces in use, for the automatic choice: of the text and of the title. */
export const inUseNote = (settings: FontSettings): string =>
  EXPORT.fontNow(['body', 'heading2', 'title'].map((role) => familyOf(settings, role)).join('、'));

/** Plain sentences of what is not on this computer and what becomes of it; none where nobody can tell. */
export function fontWarnings({ compose, missing }: FontsInUse): readonly string[] {
  if (!missing) return [];
  const wished = familyOf({ ...compose, titleFace: 'xiaobiaosong' }, 'title');
  const instead = compose.titleFace === 'xiaobiaosong' ? null : EXPORT.titleFaces[compose.titleFace];
  const lost = missing.filter((family) => !(instead && family === wished));
  return [
    ...(instead && missing.includes(wished) ? [EXPORT.titleInstead(wished, instead)] : []),
    ...(lost.length > 0 ? [EXPORT.fontMissing(lost)] : []),
  ];
}
