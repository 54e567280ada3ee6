import json from '../../resources/handbook/handbook.json';

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
}

/** The offline help, written for the clerk. */
export const handbook: { readonly chapters: readonly Chapter[] } = json;
