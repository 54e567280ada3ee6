import type { WrittenFiles } from '../../electron/contract/bridge';
import type { ComposeSettings } from '../core/compose/types';
import { problem } from '../core/kernel/problem';
import { err, ok } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { Answer } from '../storage';
import type { AppPorts } from './ports';

export type ExportStep = 'choosing' | 'composing' | 'writing';

export interface Exports {
  /**
   * Asks for a folder, makes letter and report, writes them. Null when the person chose no folder; `cancelled` when
   * `signal` ended it before writing began. Works on drafts.
   */
  documents(request: ExportRequest): Answer<WrittenFiles | null>;
  /** Makes what export needs ready, so that the first export is not slower than the next. */
  warm(): void;
}

export interface ExportRequest {
  readonly report: Report;
  readonly settings: ComposeSettings;
  readonly signal?: AbortSignal;
  readonly onStep?: (step: ExportStep) => void;
}

export function createExports({ bridge, composer, editions }: AppPorts): Exports {
  return {
    warm: () => composer.warm(),
    async documents({ report, settings, signal, onStep }) {
      const edition = editions.byId(report.edition);
      if (!edition) return err(problem('unknownEdition', { edition: report.edition }));
      // First of all: browsers open the folder dialog only as the direct answer to a click.
      onStep?.('choosing');
      const folder = await bridge.chooseFolder();
      if (!folder.ok) return folder;
      if (folder.value === null) return ok(null);
      onStep?.('composing');
      const files = await composer.compose(report, edition, settings, signal);
      if (!files.ok) return files;
      if (signal?.aborted) return err(problem('cancelled'));
      onStep?.('writing');
      return bridge.writeFiles({
        token: folder.value.token,
        files: files.value.map(({ name, bytes }) => ({ name, bytes })),
      });
    },
  };
}
