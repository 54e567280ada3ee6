/** What the pure core must be given, because asking for it itself would make it impure. */

/** Milliseconds since 1970-01-01 UTC. */
export type Clock = () => number;

/** A fresh RFC 4122 version 4 identifier, lower case. */
export type NewId = () => string;
