import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import type { NearTownship } from '../usecases';
import { program } from './program';

export type { NearTownship } from '../usecases';

/** Sameness between the townships of the board's year, found behind the screen while it stands. */
export const useDistrictNear = defineStore('districtNear', () => {
  const found = shallowRef<ReadonlyMap<string, readonly NearTownship[]>>(new Map());
  /** 0 to 1 while texts are being compared; null otherwise */
  const share = ref<number | null>(null);
  let running: AbortController | null = null;

  async function compare(year: number): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    const onProgress = (done: number, total: number): void => {
      // The figure moves in whole per cents: drawing it for every unit would cost more than comparing.
      if (running === mine) share.value = Math.floor((done * 100) / total) / 100;
    };
    const answer = await program().district.sameness.compare(year, { signal: mine.signal, onProgress });
    if (running !== mine) return;
    [running, share.value] = [null, null];
    // What cannot be read here is said by the board, which reads the same.
    if (answer.ok) found.value = answer.value;
  }

  return {
    found,
    share,
    compare,
    stop: () => running?.abort(),
    passages: (id: string, other: string) => program().district.sameness.passages(id, other),
  };
});
