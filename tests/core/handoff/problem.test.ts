import { describe, expect, it } from 'vitest';
import { packageProblem, packageProblemKinds } from '../../../renderer/core/handoff/problem';

describe('what a clerk reads about a package', () => {
  it.each(packageProblemKinds.flatMap((kind) => ['manifest.json', 'report.json'].map((file) => [kind, file] as const)))(
    '%s of %s: an English file name stands in brackets only, after what it is',
    (kind, file) => {
      const { message } = packageProblem(kind, file, '核对');
      const about = kind === 'unreadable' || kind === 'notPackage' || kind === 'manifestMissing';
      const rest = message
        .replaceAll('报送清单（manifest.json）', '')
        .replaceAll('年报数据（report.json）', '')
        // these are about a thing on the stick, whatever its name; archives and documents never have such a name
        .replaceAll(about || /^(archive|document|folder|extra)/.test(kind) ? `“${file}”` : '', '');
      expect(rest).not.toMatch(/\.json/);
      expect(message.split('。').length).toBeLessThanOrEqual(2);
    },
  );

  it('a name that would turn the sentence around is tamed', () => {
    expect(packageProblem('extraFile', 'a\u202Etxt\n.exe').message).not.toMatch(/[\u202E\n]/);
  });
});
