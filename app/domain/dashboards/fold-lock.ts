/** The advisory lock of whoever writes roll-ups, in any process: a number that no other lock of the portal uses. */
export const FOLD_LOCK = 5_190_112;
