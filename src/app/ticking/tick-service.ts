import type { StepPlan } from '../../core/objectives/step-plan';
import type { TextPatch } from '../../core/text/text-patch';
import { applyPatches } from '../../core/text/text-patch';
import { planToggle, type ToggleTarget } from '../../core/toggle/toggle';
import type { ChangeLog } from '../documents/change-log';
import type { DocumentPort, SaveOutcome, TextBase } from '../documents/document-port';
import type { PlanReader } from '../steps/plan-reader';
import { KeyedQueue } from '../keyed-queue';
import { checkboxAt, locateAnew, type Located } from './locate';
import type { TickRefusal, TickRefusalReason, TickReport, TickRequest, TickTarget } from './tick';

/** A document can change while it is being written to; more often than this in a row, something is wrong. */
const MAX_TRIES = 8;

interface PlannedTick {
  readonly target: TickTarget;
  readonly found: ToggleTarget;
  readonly patch: TextPatch;
}

interface TurnPlan {
  readonly base: TextBase;
  readonly planned: readonly PlannedTick[];
  readonly unchanged: readonly TickTarget[];
  readonly refused: readonly TickRefusal[];
}

/** The only place that ticks: one request of a document after the other, each against the text that stands there then. */
export class TickService {
  readonly #queue = new KeyedQueue();

  constructor(
    readonly documents: DocumentPort,
    readonly plans: PlanReader,
    readonly log: ChangeLog,
  ) {}

  /** One report for each request, in their order. All targets of a request are one edit. Never rejects. */
  tick(requests: readonly TickRequest[]): Promise<TickReport[]> {
    return Promise.all(
      requests.map(request =>
        this.#queue.run(request.uri, () => this.#turn(request)).catch(() => refuseAll(request, 'failed')),
      ),
    );
  }

  async #turn(request: TickRequest): Promise<TickReport> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const read = await this.documents.read(request.uri);
      if (read.kind === 'failed') {
        return refuseAll(request, read.reason);
      }
      const turn = await this.#plan(request, read.base);
      const patches = turn.planned.map(({ patch }) => patch);
      if (patches.length === 0) {
        return report(request, turn, null, null);
      }
      const written = await this.documents.write(request.uri, read.base, patches);
      if (written.kind === 'failed') {
        return refuseAll(request, written.reason);
      }
      if (written.kind === 'written') {
        this.log.recordOwn(request.uri, read.base, written.after, patches);
        return report(request, turn, undoOf(request.uri, turn, written.after), written.save);
      }
    }
    return refuseAll(request, 'stale');
  }

  async #plan(request: TickRequest, base: TextBase): Promise<TurnPlan> {
    const plan = await this.plans.read(request.uri, base.text);
    const refused: TickRefusal[] = [];
    // One wish for each checkbox: of several, the last.
    const wishes = new Map<number, { target: TickTarget; found: ToggleTarget }>();
    for (const target of request.targets) {
      const located = await this.#locate(request, base, plan, target);
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
    return { base, planned, unchanged, refused };
  }

  async #locate(request: TickRequest, base: TextBase, plan: StepPlan, target: TickTarget): Promise<Located> {
    const carried =
      request.base.text === base.text
        ? target.checkbox
        : this.log.carry(request.uri, request.base, base, target.checkbox);
    const found = carried && checkboxAt(plan, carried, target.subItem !== null);
    if (found !== undefined) {
      return { kind: 'found', target: found };
    }
    return locateAnew(await this.plans.read(request.uri, request.base.text), plan, target);
  }
}

function respell(patch: TextPatch, { spelling }: TickTarget): TextPatch {
  return spelling?.over === patch.expected ? { ...patch, newText: spelling.token } : patch;
}

/** The request that brings every changed checkbox back to the state and the spelling that it had. */
function undoOf(uri: string, turn: TurnPlan, after: TextBase): TickRequest {
  const text = applyPatches(
    turn.base.text,
    turn.planned.map(({ patch }) => patch),
  );
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
  // Somebody may have typed between our edit and the look at its result: then only our own text fits the spans.
  return { uri, base: after.text === text ? after : { text, version: null }, targets };
}

function report(
  request: TickRequest,
  turn: TurnPlan,
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
