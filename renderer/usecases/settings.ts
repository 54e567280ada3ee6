import type { ComposeSettings } from '../core/compose/types';
import { ok } from '../core/kernel/result';
import { parseDate } from '../core/report/dates';
import type { Answer } from '../storage';
import type { TaskInEffect } from './handoff/taskInEffect';
import type { AppPorts } from './ports';

export interface Settings {
  /** last day for handing in, as month and day `MM-DD` of the year after the report year */
  readonly deadline: string;
  /** what the district's tasks say instead, as full dates by report year */
  readonly taskDeadlines: Readonly<Record<number, string>>;
  readonly compose: ComposeSettings;
  readonly fontChoice: FontChoice;
}

/** Typefaces of documents: by what this computer has, or as the person set them in `compose`. */
export type FontChoice = 'auto' | 'own';

export interface SettingsVerbs {
  read(): Answer<Settings>;
  /** Changes what is given, keeps the rest; answers with all settings. */
  change(part: {
    readonly deadline?: string;
    readonly compose?: Partial<ComposeSettings>;
    readonly fontChoice?: FontChoice;
  }): Answer<Settings>;
}

/** Art. 49 names 31 January for departments and nobody for townships, so it is only the default. */
export const DEFAULT_DEADLINE = '01-31';

const KEY = 'app';

/** The deadline for a report year as a full date, e.g. 2025 → `2026-01-31`; the district's own day where it has set one. */
export const deadlineOf = (settings: Pick<Settings, 'deadline' | 'taskDeadlines'>, reportYear: number): string =>
  settings.taskDeadlines[reportYear] ?? `${reportYear + 1}-${settings.deadline}`;

export function createSettings(
  { storage, defaultCompose }: AppPorts,
  task: Pick<TaskInEffect, 'deadlines'>,
): SettingsVerbs {
  const withTasks = async (own: KeptSettings): Answer<Settings> =>
    ok({ ...own, taskDeadlines: await task.deadlines() });
  return {
    async read() {
      const stored = await storage.settings.read(KEY);
      return stored.ok ? withTasks(settingsFrom(stored.value, defaultCompose)) : stored;
    },
    async change(part) {
      const changed = await storage.settings.update(KEY, (old) => {
        const now = settingsFrom(old, defaultCompose);
        return settingsFrom(
          {
            deadline: part.deadline ?? now.deadline,
            compose: { ...now.compose, ...part.compose },
            fontChoice: part.fontChoice ?? now.fontChoice,
          },
          defaultCompose,
        );
      });
      return changed.ok ? withTasks(changed.value) : changed;
    },
  };
}

/** What is kept among the settings themselves. */
type KeptSettings = Omit<Settings, 'taskDeadlines'>;

/** Stored settings with every gap and every value of another time filled by its default. */
export function settingsFrom(stored: unknown, defaults: ComposeSettings): KeptSettings {
  const given = asRecord(stored);
  const compose = asRecord(given['compose']);
  const pick = <T>(value: unknown, allowed: readonly T[], fallback: T): T =>
    allowed.includes(value as T) ? (value as T) : fallback;
  const deadline = given['deadline'];
  return {
    // 02-29 exists only in some years and is no deadline anybody sets
    deadline: typeof deadline === 'string' && parseDate(`2023-${deadline}`) ? deadline : DEFAULT_DEADLINE,
    compose: {
      files: pick(compose['files'], ['one', 'two'], defaults.files),
      letter: pick(compose['letter'], ['plain', 'redHead'], defaults.letter),
      fontSet: pick(compose['fontSet'], ['gb2312', 'plain', 'founder'], defaults.fontSet),
      letterBlankLines: pick(compose['letterBlankLines'], [0, 1, 2], defaults.letterBlankLines),
      attachmentMarker: pick(compose['attachmentMarker'], [true, false], defaults.attachmentMarker),
      reportNumbers: pick(compose['reportNumbers'], ['restart', 'continue'], defaults.reportNumbers),
      titleFace: pick(compose['titleFace'], ['xiaobiaosong', 'zhongsong', 'songBold'], defaults.titleFace),
    },
    fontChoice: pick(given['fontChoice'], ['auto', 'own'], 'auto'),
  };
}

const asRecord = (x: unknown): Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null ? (x as Record<string, unknown>) : {};
