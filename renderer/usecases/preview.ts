import type { ComposeSettings } from '../core/compose/types';
import { problem } from '../core/kernel/problem';
import { err } from '../core/kernel/result';
import type { Report } from '../core/report/model';
import type { Answer } from '../storage';
import type { PagedFile } from '../workers/composeMessages';
import type { AppPorts } from './ports';

export interface Preview {
  /**
   * The pages of the very files `exports.documents` would write for these settings. Ask again after every change: only
   * the newest question counts, older ones are answered `cancelled`, which is nothing to tell the person.
   */
  pages(report: Report, settings: ComposeSettings, signal?: AbortSignal): Answer<readonly PagedFile[]>;
}

export function createPreview({ composer, editions }: AppPorts): Preview {
  return {
    async pages(report, settings, signal) {
      const edition = editions.byId(report.edition);
      if (!edition) return err(problem('unknownEdition', { edition: report.edition }));
      return composer.pages(report, edition, settings, signal);
    },
  };
}
