import { readReply } from '../../../core/district/files/reply';
import { readTask } from '../../../core/district/files/task';
import { readReport } from '../../../core/editions/reportFile';
import type { Editions } from '../../../core/editions/registry';
import type { AsideKind } from './types';

/** Bytes beyond which a loose file is not looked into: replies and tasks are far smaller. */
const LARGEST = 20 * 1024 * 1024;

/** What a loose .json file on a stick is; it is named and left alone. */
export function asideKind(bytes: Uint8Array, editions: Editions): AsideKind {
  const text = textOf(bytes);
  if (text === null) return 'other';
  if (readReply(text).ok) return 'reply';
  if (readTask(text).ok) return 'task';
  return readReport(editions, text).ok ? 'report' : 'other';
}

function textOf(bytes: Uint8Array): string | null {
  if (bytes.length > LARGEST) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
