import type { TextPatch } from '../../core/text/text-patch';
import { planToggle, type ToggleTarget } from '../../core/toggle/toggle';
import type { DocumentEditor, Turn } from '../documents/document-editor';
import type { SaveOutcome, TextBase } from '../documents/document-port';
import { locate } from './locate';
import type { TickRefusal, TickRefusalReason, TickReport, TickRequest, TickTarget } from './tick';

interface PlannedTick {
  readonly target: TickTarget;
  readonly found: ToggleTarget;
  readonly patch: TextPatch;
}

interface TickTurn extends Turn {
  readonly planned: readonly PlannedTick[];
  readonly unchanged: readonly TickTarget[];
  readonly refused: readonly TickRefusal[];
}

/** Ticks: all targets of a request are one edit of its document. */
export class TickService {
  constructor(readonly editor: DocumentEditor) {}

  /** One report for each request, in their order. Never rejects. */
  tick(requests: readonly TickRequest[]): Promise<TickReport[]> {
    return Promise.all(requests.map(request => this.#tick(request)));
  }

  async #tick(request: TickRequest): Promise<TickReport> {
    const result = await this.editor.edit(request.uri, base => this.#plan(request, base));
    switch (result.kind) {
      case 'failed':
        return refuseAll(request, result.reason);
      case 'nothing':
        return report(request, result.turn, null, null);
      case 'written':
        return report(request, result.turn, undoOf(request.uri, result.turn, result.after), result.save);
    }
  }

  async #plan(request: TickRequest, base: TextBase): Promise<TickTurn> {
    const plan = await this.editor.plans.read(request.uri, base.text);
    const refused: TickRefusal[] = [];
    // One wish for each checkbox: of several, the last.
    const wishes = new Map<number, { target: TickTarget; found: ToggleTarget }>();
    for (const target of request.targets) {
      const located = await locate(this.editor, request, target, base, plan);
      if (located.kind === 'found') {
        wishes.set(located.target.checkbox.span.start, { target, found: located.target });
      } else {
        refused.push({ target, reason: located.reason });
      }
    }
    const planned: PlannedTick[] = [];
    const unchanged: TickTarget[] = [];
    for (const { target, found } of wishes.values()) {
      const result = planToggle(plan, found, target.wanted);
      if (result.kind === 'patch') {
        planned.push({ target, found, patch: respell(result.patch, target) });
      } else if (result.kind === 'unchanged') {
        unchanged.push(target);
      } else {
        refused.push({ target, reason: result.reason });
      }
    }
    planned.sort((a, b) => a.patch.span.start - b.patch.span.start);
    return { planned, patches: planned.map(({ patch }) => patch), unchanged, refused };
  }
}

function respell(patch: TextPatch, { spelling }: TickTarget): TextPatch {
  return spelling?.over === patch.expected ? { ...patch, newText: spelling.token } : patch;
}

/** The request that brings every changed checkbox back to the state and the spelling that it had. */
function undoOf(uri: string, turn: TickTurn, after: TextBase): TickRequest {
  let shift = 0;
  const targets = turn.planned.map(({ target, found, patch }): TickTarget => {
    const start = patch.span.start + shift;
    shift += patch.newText.length - patch.expected.length;
    return {
      objectiveId: found.objective.id,
      subItem: target.subItem,
      checkbox: { start, end: start + patch.newText.length },
      wanted: target.wanted === 'done' ? 'todo' : 'done',
      spelling: { over: patch.newText, token: patch.expected },
    };
  });
  return { uri, base: after, targets };
}

function report(
  request: TickRequest,
  turn: TickTurn,
  undo: TickRequest | null,
  save: SaveOutcome | null,
): TickReport {
  const { unchanged, refused } = turn;
  return {
    uri: request.uri,
    changed: turn.planned.map(({ target }) => target),
    unchanged,
    refused,
    save,
    undo,
  };
}

function refuseAll({ uri, targets }: TickRequest, reason: TickRefusalReason): TickReport {
  const refused = targets.map(target => ({ target, reason }));
  return { uri, changed: [], unchanged: [], refused, save: null, undo: null };
}
