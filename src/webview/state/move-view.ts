import type { ViewState } from './view';

/** What was shown of a file, for when the file has another name: its URI is in the key of everything. */
export function moveView(view: ViewState, from: string, to: string): ViewState {
  const moved = (key: string): string => moveKey(key, from, to);
  const { filters, active, editing, anchor } = view;
  return {
    ...view,
    filters: { ...filters, file: filters.file === from ? to : filters.file },
    toggled: view.toggled.map(moved),
    active: active === null ? null : moved(active),
    selected: view.selected.map(moved),
    editing: editing?.uri === from ? { ...editing, uri: to, key: moved(editing.key) } : editing,
    anchor: anchor === null ? null : { ...anchor, key: moved(anchor.key) },
  };
}

/** A key is a kind, a URI and perhaps a place in the file; see keys.ts. */
function moveKey(key: string, from: string, to: string): string {
  const start = key.indexOf(':') + 1;
  const rest = key.slice(start);
  const isOfFile = rest === from || rest.startsWith(`${from}#`) || rest.startsWith(`${from}~`);
  return isOfFile ? key.slice(0, start) + to + rest.slice(from.length) : key;
}
