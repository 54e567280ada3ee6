import { ref, shallowRef } from 'vue';
import type { Remark } from '../core/district';
import { sentence, type Problem } from '../core/kernel/problem';
import type { Result } from '../core/kernel/result';
import type { Decision, ReviewUnit } from '../usecases';
import { REVIEW as W } from '../wording/review';
import { program } from './program';
import { useToasts } from './toasts';

export interface DecisionHolder {
  unit(): ReviewUnit | null;
  said(): readonly Remark[];
  flush(): Promise<void>;
  took(answer: Promise<Result<ReviewUnit['held'], Problem>>): Promise<boolean>;
  refused(why: string): void;
}

export type TypedCode = 'matched' | 'mismatched' | 'malformed' | 'failed';

/** Deciding about the report on the table, and the file that goes back for it. */
export function reviewDecisions({ unit, said, flush, took, refused }: DecisionHolder) {
  const toasts = useToasts();
  const busy = ref(false);
  const outcome = shallowRef<{ readonly text: string; readonly token: string; readonly canShow: boolean } | null>(null);

  const SAID: Readonly<Record<Decision, (organ: string) => string>> = {
    accept: W.accepted,
    return: W.returned,
    reopen: () => W.reopened,
  };

  async function decide(decision: Decision): Promise<boolean> {
    const now = unit();
    if (!now || busy.value) return false;
    busy.value = true;
    refused('');
    outcome.value = null;
    await flush();
    const done = await took(program().review.decide(now.held.id, decision, said()));
    busy.value = false;
    if (done) toasts.done(SAID[decision](now.held.organ));
    return done;
  }

  /** What became of a code as typed; the package says from then on whether its code was seen. */
  async function typeCode(typed: string): Promise<TypedCode> {
    const now = unit();
    if (!now) return 'failed';
    const answer = await program().review.typeCode(now.held.id, typed);
    if (!answer.ok) {
      refused(sentence(answer.error));
      return 'failed';
    }
    if (answer.value === null) return 'malformed';
    await took(program().review.held(now.held.id));
    return answer.value === 'matched' ? 'matched' : 'mismatched';
  }

  async function reply(): Promise<void> {
    const now = unit();
    if (!now || busy.value) return;
    busy.value = true;
    refused('');
    outcome.value = null;
    await flush();
    const done = await program().review.reply(now.held.id);
    busy.value = false;
    if (!done.ok) return refused(sentence(done.error));
    if (!done.value) return;
    await took(program().review.held(now.held.id));
    const { names, label, token } = done.value;
    const host = await program().ports.bridge.hostInfo();
    const text = label ? W.replyDone(names.join('、'), label) : W.replyDownloaded(names.join('、'));
    outcome.value = { text, token, canShow: host.canShowFiles && label !== '' };
  }

  return {
    busy,
    outcome,
    decide,
    typeCode,
    reply,
    showReply: async (): Promise<void> => {
      const shown = outcome.value && (await program().ports.bridge.showWritten(outcome.value.token));
      if (shown && !shown.ok) refused(sentence(shown.error));
    },
    forget: (): void => {
      outcome.value = null;
    },
  };
}
