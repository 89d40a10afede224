import type { RowModel } from '../../protocol/model';
import { t } from '../words';

/** Number and words of an objective. */
export function labelOf({ number, text }: RowModel): string {
  const words = text === '' ? t('noText') : text;
  return number === null ? words : `${number}. ${words}`;
}
