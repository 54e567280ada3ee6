import { placeName } from '../core/editions/placeName';
import { figureFor } from '../core/editions/linkedFigures';
import type { Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import { getField, type TextField } from '../core/report/fields';
import { isLinkField, linksIn } from '../core/report/links';
import type { Link, LinkField, Report } from '../core/report/model';
import { addLinks, insertLinked, removeLink } from '../usecases';
import { LINKS } from '../wording/links';
import type { Act, DeskSession } from './deskSession';
import { linkChoices, type LinkChoice } from './linkChoices';

export interface LinkHost {
  session(): DeskSession | null;
  edit(make: (report: Report) => Report | Result<Report, Problem>, label: string, more?: Partial<Act>): boolean;
  offerUndo(text: string): void;
  warn(text: string): void;
}

/** A figure of a text that is linked, waits for its cells, or says the same as cells and may be linked. */
export interface FigureView {
  readonly from: number;
  readonly to: number;
  readonly state: 'linked' | 'waiting' | 'offer';
  readonly lead: string;
  /** its cells in the clerk's words */
  readonly names: readonly string[];
  readonly link: Link;
}

/** Figures of the texts that follow the tables. Each verb is one act that undo takes back. */
export function deskLinks({ session, edit, offerUndo, warn }: LinkHost) {
  const open = (): { report: Report; desk: DeskSession } | null => {
    const desk = session();
    return desk && { report: desk.report.value, desk };
  };
  const shown = (link: Link, figure: string): string => figure + (link.unit ?? '');
  const add = (links: readonly Link[], label: string, place: string): boolean =>
    edit((r) => addLinks(r, session()!.edition, links), label, { place });

  function view(report: Report, { edition }: DeskSession, link: Link, offered: boolean): FigureView {
    const figure = figureFor(report, edition, link);
    const lead = figure === null ? LINKS.waiting : (offered ? LINKS.same : LINKS.from)(shown(link, figure));
    return {
      from: link.start,
      to: link.end,
      state: offered ? 'offer' : figure === null ? 'waiting' : 'linked',
      lead,
      names: link.cells.map((place) => placeName(edition, place)),
      link,
    };
  }

  const agreeing = (field: LinkField) => {
    const now = open();
    return now ? now.desk.linking.agreeingFigures(now.report, now.desk.edition, field) : [];
  };

  const found = (item: { readonly place: string; readonly related: readonly string[] }) => {
    const now = open();
    return now?.desk.linking.linkableAt(now.report, now.desk.edition, item) ?? null;
  };

  return {
    /** Linked figures of a text and those that could be, in its order. */
    figures(field: TextField): readonly FigureView[] {
      const now = open();
      if (!now || !isLinkField(field)) return [];
      const { report, desk } = now;
      const linked = linksIn(report, field).map((l) => view(report, desk, l, false));
      const offers = desk.linking
        .linkableFigures(report, desk.edition, field)
        .filter((f) => f.agrees)
        .map((f) => view(report, desk, f.link, true));
      return [...linked, ...offers].sort((a, b) => a.from - b.from);
    },
    linkChoices: (): readonly LinkChoice[] => {
      const now = open();
      return now ? linkChoices(now.report, now.desk.edition) : [];
    },
    /** how many figures of a text can be linked at once */
    linkableCount: (field: TextField): number => (isLinkField(field) ? agreeing(field).length : 0),
    link(figure: FigureView): void {
      if (add([figure.link], LINKS.link, figure.link.section)) offerUndo(LINKS.linked);
    },
    linkAll(field: TextField): void {
      if (!isLinkField(field)) return;
      const links = agreeing(field).map((f) => f.link);
      if (links.length > 0 && add(links, LINKS.link, field)) offerUndo(LINKS.allDone(links.length));
    },
    unlink(figure: FigureView): void {
      const { section, start } = figure.link;
      if (edit((r) => removeLink(r, section, start), LINKS.unlink, { place: section })) offerUndo(LINKS.unlinked);
    },
    /** Puts a figure of the tables into a text in place of `from`..`to` (the end of the text without them). */
    insertFigure(
      field: TextField,
      at: { readonly from: number; readonly to: number } | null,
      choice: LinkChoice,
    ): boolean {
      const now = open();
      if (!now || !isLinkField(field)) return false;
      const end = getField(now.report, field).length;
      const { from, to } = at ?? { from: end, to: end };
      const { cells, unit } = choice;
      const made = insertLinked(
        now.report,
        now.desk.edition,
        { field, from, to },
        { cells, ...(unit ? { unit } : {}) },
      );
      if (made === null) warn(LINKS.noPlace);
      return made !== null && edit(() => made, LINKS.insert, { place: field });
    },
    /** What the button of a finding says that sets the figure right and links it; '' where it cannot. */
    linkFixLabel(item: { readonly place: string; readonly related: readonly string[] }): string {
      const figure = found(item);
      return figure === null || figure.agrees ? '' : LINKS.fix(shown(figure.link, figure.wanted));
    },
    linkFix(item: { readonly place: string; readonly related: readonly string[] }): void {
      const figure = found(item);
      // Linking is enough: what is linked follows its cells in the same act.
      if (figure && add([figure.link], LINKS.fix(shown(figure.link, figure.wanted)), item.place))
        offerUndo(LINKS.fixed(shown(figure.link, figure.wanted)));
    },
  };
}
