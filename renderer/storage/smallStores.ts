import { problem } from '../core/kernel/problem';
import { Refusal } from './problems';
import type { OrganRow, Profile, UserTemplate, UserTemplateRow } from './rows';
import { organsOf, read, settingsOf, userTemplatesOf, write, type Session } from './session';
import type { ProfileStore, SettingStore, UserTemplateStore } from './storage';

/** Organs this copy of the program writes for, the last saved first. */
export function profileStore(s: Session): ProfileStore {
  const plain = (row: OrganRow): Profile => ({
    id: row.id,
    organ: row.organ,
    recipient: row.recipient,
    contact: row.contact,
    letterKind: row.letterKind,
    copyTo: row.copyTo,
  });
  return {
    list: () =>
      read(s, 'organs', async () =>
        (await organsOf(s).toArray()).sort((a, b) => b.revision - a.revision).map((row) => plain(row)),
      ),
    save: (profile) =>
      write(s, ['organs'], async (next) => {
        const own = structuredClone(plain({ ...profile, revision: next }));
        await organsOf(s).put({ ...own, revision: next });
        return own;
      }),
  };
}

export function settingStore(s: Session): SettingStore {
  return {
    read: (key) => read(s, 'settings', async () => (await settingsOf(s).get(key))?.value ?? null),
    update: (key, change) =>
      write(s, ['settings'], async () => {
        const value = change((await settingsOf(s).get(key))?.value ?? null);
        await settingsOf(s).put({ key, value });
        return value;
      }),
  };
}

/** The person's own texts, oldest first; deletion can be taken back. */
export function userTemplateStore(s: Session): UserTemplateStore {
  const plain = ({ id, section, name, text }: UserTemplate): UserTemplate => ({ id, section, name, text });
  const change = (id: string, edit: (row: UserTemplateRow) => UserTemplateRow) =>
    write(s, ['userTemplates'], async () => {
      const row = await userTemplatesOf(s).get(id);
      if (!row) throw new Refusal(problem('notFound'));
      const next = edit(row);
      await userTemplatesOf(s).put(next);
      return plain(next);
    });
  return {
    list: () =>
      read(s, 'userTemplates', async () =>
        (await userTemplatesOf(s).toArray())
          .filter((row) => row.deletedAt === null)
          .sort((a, b) => a.revision - b.revision)
          .map((row) => plain(row)),
      ),
    add: (template) =>
      write(s, ['userTemplates'], async (next) => {
        await userTemplatesOf(s).add({ ...plain(template), revision: next, deletedAt: null, deletedStart: null });
        return plain(template);
      }),
    rename: (id, name) => change(id, (row) => ({ ...row, name })),
    remove: async (id) => {
      const done = await change(id, (row) => ({ ...row, deletedAt: s.clock(), deletedStart: s.starts }));
      return done.ok ? { ok: true, value: null } : done;
    },
    restore: async (id) => {
      const done = await change(id, (row) => ({ ...row, deletedAt: null, deletedStart: null }));
      return done.ok ? { ok: true, value: null } : done;
    },
  };
}
