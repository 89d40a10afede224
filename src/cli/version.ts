/** Put in by the build. */
declare const __VERSION__: string | undefined;

/** Run from source there is no build, so there is no version to name. */
export const VERSION = typeof __VERSION__ === 'undefined' ? '0.0.0-source' : __VERSION__;
export const isBuilt = typeof __VERSION__ !== 'undefined';
