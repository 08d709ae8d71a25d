/** A mark of ours with its button: the line stands a frame earlier. */
export const mark = 'coe-check >>> .mark:not([hidden])[style*="--button"]';
export const card = 'coe-check >>> [role="dialog"]';
