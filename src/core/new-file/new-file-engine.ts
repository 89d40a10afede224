import { builtInTemplate } from './built-in-template';
import { isPlan } from './is-plan';
import { cleanTitle, fileNameOf, freeName, nextNumber, PILLARS, readNumber } from './new-step';
import { writeStep } from './write-step';

/** All that an editor needs to make a step file: one module, loaded when the first one is made. */
export const newFileEngine = {
  pillars: PILLARS,
  cleanTitle,
  readNumber,
  nextNumber,
  fileNameOf,
  freeName,
  isPlan,
  builtInTemplate,
  writeStep,
} as const;

export type NewFileEngine = typeof newFileEngine;
