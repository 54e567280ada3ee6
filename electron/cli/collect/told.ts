import { sentence, type Problem } from '../../../renderer/core/kernel/problem';

/** Why something was not added up, as the command line says it. */
export interface Told {
  readonly kind: string;
  readonly message: string;
}

export const told = (problem: Problem): Told => ({ kind: problem.code, message: sentence(problem) });
