import { confusion, type Confusion } from './confusion';
import { ARTICLE, BE, BEFORE_VERB, MODAL } from './neighbours';

const COPIED =
  'backups?|code|content|contents|data|databases?|documents?|emails?|files?|folders?|images?|information|keys?|objects?|secrets?|text';
const RELIED =
  'accounts?|apps?|applications?|assumptions?|authentication|backups?|capabilit(?:y|ies)|controls?|data|encryption|firewalls?|identit(?:y|ies)|information|infrastructure|networks?|partners?|passwords?|perimeters?|polic(?:y|ies)|processes|providers?|security|services?|signals?|systems?|technolog(?:y|ies)|tools?|trust|vendors?|vpns?';
const NAMED = 'azure|conditional access|defender|entra|intune|mfa|microsoft|windows|zero trust';
const ADJECTIVE =
  'basic|cloud|existing|external|identity|implicit|legacy|manual|network|on premises|perimeter based|physical|single|static|strong|third party|traditional|user|weak';
const RELIED_ON = `(?:heavily |solely |only |exclusively )?on (?:${NAMED}|(?:(?:the|a|an|your|our|their|these|this|its) )?(?:(?:${ADJECTIVE}) ){0,2}(?:${RELIED}))`;
const LOST =
  'access|a|all|an|any|connectivity|control|customers?|data|devices?|files?|focus|information|it|money|productivity|revenue|sight|the|their|them|these|time|track|trust|visibility|your';
const AFFECTED =
  'the|your|our|their|all|any|other|users?|devices?|how|performance|productivity|security|services?|systems?';
const CAUSED =
  '(?:(?:the|a|an|your|our|their|all|any|other|such|this|these) )?(?:\\p{L}+ )?(?:changes?|transitions?|transfers?|improvements?|reforms?|closures?|cures?|repairs?|payments?)';
const THINGS =
  'tools?|controls?|capabilit(?:y|ies)|features?|polic(?:y|ies)|solutions?|services?|strateg(?:y|ies)|technolog(?:y|ies)|investments?';
const COMPLETED = `each other|one another|${NAMED}|(?:to )?(?:the|your|our|their|its|these|this|any|other|existing) (?:(?:existing|current|native|built in|security) ){0,2}(?:${THINGS})`;
const INSURED = 'that|availability|business continuity|compliance|consistent|only|proper';

/** Verbs, and what is taken for one. */
export const VERB_CONFUSIONS: readonly Confusion[] = [
  confusion('coping', 'copying', { after: `${ARTICLE}|of (?:the|data|files?)|and pasting|${COPIED}` }),
  confusion('reply', 'rely', { after: RELIED_ON }),
  confusion('replies', 'relies', { after: RELIED_ON }),
  confusion('replying', 'relying', { after: RELIED_ON }),
  confusion('compliment', 'complement', { after: COMPLETED }),
  confusion('compliment', 'complement', {
    before: '(?<!\\p{L}[^.!?]*)as a',
    after: 'to',
    notAfter: 'to (?:you|him|her|them|me|us|your team|the team)',
  }),
  confusion('compliments', 'complements', { after: COMPLETED }),
  confusion('complimented', 'complemented', { after: `(?:by|with) (?:\\p{L}+ ){0,3}(?:${THINGS})` }),
  confusion('complimenting', 'complementing', { after: COMPLETED }),
  confusion('complimentary', 'complementary', {
    after:
      'to|approach|approaches|capabilit(?:y|ies)|controls?|measures?|polic(?:y|ies)|roles?|skills?|technolog(?:y|ies)',
  }),
  confusion('loose', 'lose', { before: `${BEFORE_VERB}|you|they|we|users`, after: LOST }),
  confusion('loosing', 'losing', { after: LOST }),
  confusion('lose', 'loose', { after: 'coupling|ends|leaf' }),
  confusion('lead', 'led', { before: 'has|have|had', after: 'to|the' }),
  confusion('lead', 'led', { before: BE, after: 'by' }),
  confusion('affect', 'effect', {
    before: 'an|no|little|take|takes|taken|taking|adverse|into',
    notAfter: ARTICLE,
  }),
  confusion('affect', 'effect', { before: 'the', after: 'of|on' }),
  confusion('affects', 'effects', { before: 'side|adverse|the', after: 'of|on|are' }),
  confusion('effect', 'affect', {
    before: `${MODAL}|not|adversely|negatively|directly`,
    after: AFFECTED,
    notAfter: CAUSED,
  }),
  confusion('effected', 'affected', { before: 'adversely|negatively|directly' }),
  confusion('effected', 'affected', {
    before: 'the|all|any|of',
    after:
      'accounts?|apps?|assets?|data|devices?|machines?|organizations?|parties|resources?|servers?|services?|systems?|users?',
  }),
  confusion('insure', 'ensure', { after: INSURED }),
  confusion('insures', 'ensures', { after: INSURED }),
  confusion('insuring', 'ensuring', { after: INSURED }),
  confusion('asses', 'assess', {
    before: `${BEFORE_VERB}|you|we|they|continuously|regularly|now|then|first`,
    after: `${ARTICLE}|risks?|current|whether|how|impact|security|vulnerabilities|what|existing`,
  }),
  confusion('advice', 'advise', {
    before: 'we|strongly|highly|would',
    after: 'you|that|to|against|users|using',
  }),
  confusion('advise', 'advice', { before: 'the following|follow the|follow this|of the' }),
  confusion('chose', 'choose', {
    before: `${MODAL}|to`,
    after: `${ARTICLE}|to|from|which|between|whether|how`,
  }),
  confusion('role', 'roll', { before: `${BEFORE_VERB}|and|then|we|you`, after: 'out|back' }),
  confusion('sing', 'sign', {
    before: `${BEFORE_VERB}|users|you|single`,
    after: 'in|into|up|on|out|off|ins|ons',
  }),
  confusion('singed', 'signed', { after: 'in|into|up|out|off' }),
  confusion('mange', 'manage', { before: `${BEFORE_VERB}|you|we` }),
  confusion('dose', 'does', { after: 'not', notAfter: 'not (?:exceed|exceeding|more|less|to)' }),
  confusion('dose', 'does', { before: 'how|what|why|when|where', after: `${ARTICLE}|it` }),
  confusion('bare', 'bear', { after: 'in mind' }),
  confusion('piece', 'peace', { after: 'of mind' }),
  confusion('hear', 'here', { before: 'click|clicking|listed|found|described' }),
  confusion('bellow', 'below', {
    before: 'as|described|diagram|figure|found|given|link|links|list|listed|section|see|shown|steps?|table',
  }),
  confusion('meat', 'meet', { before: `${BEFORE_VERB}|that`, after: ARTICLE }),
  confusion('discus', 'discuss', { before: `${BEFORE_VERB}|and|we` }),
  confusion('except', 'accept', {
    before: `${MODAL}|to|not`,
    after:
      '(?:the|these|those|all|your|our) (?:agreements?|conditions|invitations?|invites?|licenses?|requests?|risks?|terms)',
  }),
  confusion('aloud', 'allowed', { before: `${BE}|not`, after: 'to|access|by|for|in|on|only' }),
  confusion('precede', 'proceed', { before: `${BEFORE_VERB}|then`, after: 'to' }),
  confusion('very', 'vary', {
    before: MODAL,
    after: 'across|based|between|by|depending|from|greatly|widely',
  }),
  confusion('vary', 'very', {
    before: `${BE}|a`,
    after: 'common|easy|effective|few|high|important|large|likely|low|similar|simple|small|strong',
  }),
];
