import { confusion, type Confusion } from './confusion';
import { ARTICLE, DEVICE_KIND, KIND } from './neighbours';

const SERVER_KIND =
  'web|sql|windows|file|exchange|mail|database|domain|proxy|on premises|federation|application|linux|dns|vpn|jump|ad fs';
const MANAGER_KIND = `${KIND}|account|case|change|configuration|credential|general|incident|key|line|operations|package|product|program|project|release|resource|service|task|team|traffic|update`;
/** What follows a noun rather than a verb. */
const POLICIES_DO =
  'apply|are|as|at|block|can|do|enforce|for|from|have|in|is|must|of|on|or|require|should|that|to|were|which|will|with';
const THREAT_PART =
  'actors?|analytics|detections?|hunting|hunters?|intelligence|landscape|models?|modeling|protection|vectors?';

/** Words of the field that are one letter away from others. */
export const NOUN_CONFUSIONS: readonly Confusion[] = [
  confusion('manger', 'manager', { before: MANAGER_KIND }),
  confusion('mangers', 'managers', { before: MANAGER_KIND }),
  confusion('polices', 'policies', { before: 'these|those|your|our|all|any|following|existing' }),
  confusion('polices', 'policies', { before: KIND, after: POLICIES_DO, orEnd: true }),
  confusion('police', 'policy', {
    before: 'access|app protection|conditional access|dlp|firewall|group|password|retention|device',
    notAfter: ARTICLE,
  }),
  confusion('devises', 'devices', {
    before: `${DEVICE_KIND}|the|these|those|your|our|all|any|their`,
    notAfter: ARTICLE,
  }),
  confusion('devise', 'device', {
    before: `${DEVICE_KIND}|the|a|each|every|any|your|per`,
    notAfter: ARTICLE,
  }),
  confusion('sever', 'server', { before: SERVER_KIND }),
  confusion('severs', 'servers', {
    before: 'sql|file|mail|on premises|these|your|all',
    notAfter: `${ARTICLE}|connections?`,
  }),
  confusion('treat', 'threat', {
    before: 'active|advanced|cyber|emerging|for|insider|new|of|the|with',
    after: THREAT_PART,
  }),
  confusion('thread', 'threat', {
    after: 'actors?|detections?|hunting|hunters?|intelligence|landscape|protection|vectors?',
  }),
  confusion('pubic', 'public', {
    after:
      'access|clouds?|data|dns|domains?|endpoints?|facing|folders?|internet|ips?|keys?|networks?|previews?|sector|sites?|web',
  }),
  confusion('principal', 'principle', {
    after: 'of (?:least|zero|defense|separation|segregation|minimum|minimal)',
  }),
  confusion('principal', 'principle', { before: 'the least privilege' }),
  confusion('principal', 'principle', { before: 'in', after: 'is|it|should|we|you' }),
  confusion('principals', 'principles', { after: 'of (?:least|zero|defense|good|secure)' }),
  confusion('principals', 'principles', {
    before: 'guiding|basic|design|foundational|founding|fundamental|governing|operating|zero trust',
  }),
  confusion('principle', 'principal', { before: 'service', notAfter: 'of' }),
  confusion('principles', 'principals', { before: 'service', notAfter: 'of' }),
  confusion('principle', 'principal', { before: 'user', after: 'names?' }),
  confusion('tenet', 'tenant', {
    before: 'azure ad|entra|entra id|microsoft 365|office 365|multi|cross|single',
  }),
  confusion('tenants', 'tenets', { before: 'core|key|basic|guiding|three', after: 'of zero' }),
  confusion('roll', 'role', {
    before:
      'admin|administrator|owner|reader|contributor|built in|custom|directory|assign (?:the|a)|least privileged',
    notAfter: 'out|outs|back|over|up',
  }),
  confusion('roll', 'role', { after: 'based access' }),
  confusion('trail', 'trial', {
    before: 'free|evaluation|\\d+ days?',
    after: 'accounts?|licenses?|period|subscriptions?|tenants?|versions?|of (?:azure|microsoft|the)',
  }),
  confusion('trial', 'trail', { before: 'audit' }),
  confusion('trials', 'trails', { before: 'audit' }),
  confusion('costumer', 'customer', { before: 'your|our|end|existing|new|each|every|for|per' }),
  confusion('costumers', 'customers', { before: 'your|our|end|existing|new|all|for|with|of' }),
  confusion('statue', 'status', { before: 'compliance|current|device|health|project|sign in|enrollment' }),
  confusion('suit', 'suite', { before: 'productivity|product|cipher|microsoft 365|office 365|software' }),
  confusion('plain', 'plane', {
    before: '(?:the|a|and|or|separate) (?:control|data|management)',
    notAfter: 'text',
  }),
  confusion('breech', 'breach', { before: 'assume|assumed|data|security|major|a|the|of' }),
  confusion('breeches', 'breaches', { before: 'data|security|major|assume' }),
  confusion('assess', 'access', {
    before: 'conditional|gain|grant|granted|have|has|remote|privileged|unauthorized|external|limited|user',
    after: 'to|control|controls|polic(?:y|ies)|rights|reviews?',
  }),
  confusion('excess', 'access', {
    before: 'conditional|gain|grant|granted|remote|unauthorized',
    after: 'to|control|controls',
  }),
  confusion('could', 'cloud', {
    before: 'the|your|our|a|public|private|hybrid|in|to the|of',
    after:
      'adoption|apps?|applications?|computing|environments?|infrastructure|platforms?|providers?|security|services?|storage|workloads?',
  }),
  confusion('cloud', 'could', { before: 'it|they|you|we|attackers?', after: 'be|have|not' }),
  confusion('lease', 'least', { after: 'privileged?|privileges' }),
  confusion('lease', 'least', { before: 'at', after: '\\d+|one|two|three|a|once' }),
  confusion('fist', 'first', { before: 'the|your', after: 'line|party|phase|stage|step|steps|thing|time' }),
  confusion('filed', 'field', { before: `${ARTICLE}|required|text|custom`, after: 'names?|types?|values?' }),
  confusion('week', 'weak', {
    before: 'against|avoid|ban|block|detect|eliminate|of|prevent|use|uses|using|with',
    after: 'authentication|ciphers?|credentials?|encryption|passwords?|protocols?',
  }),
  confusion('hole', 'whole', {
    before: 'the|a|your',
    after: 'company|environment|estate|infrastructure|organization|process|team',
  }),
  confusion('personal', 'personnel', {
    before: 'authorized|unauthorized|security',
    after: 'are|can|must|only|should|to|who|will',
  }),
  confusion('personnel', 'personal', { after: 'computers?|devices?|laptops?' }),
  confusion('form', 'from', {
    before:
      'accessed|apart|aside|away|came|collected|comes?|coming|derived|downloaded|far|inherited|isolated|migrated|migrating|moved|moving|obtained|originated|originating|prevented|protected|received|recovered|removed|resulting|sent',
    after: `${ARTICLE}|on premises|one|outside|within|multiple|external|untrusted|another|different`,
  }),
  confusion('form', 'from', { before: 'different|separate', after: 'the|your|our|their|its|other' }),
  confusion('from', 'form', { before: 'a|the|any|some|another|this', after: 'of' }),
  confusion('from', 'form', { before: 'fill (?:in|out) (?:the|this|a)' }),
  confusion('advise', 'advice', { before: 'some|any|this|good|expert|legal|more|further|practical' }),
  confusion('weather', 'whether', {
    before: 'know|determine|decide|check|see|ask|verify|consider|regardless of|sure',
    after: `or not|${ARTICLE}|you|users?|it|they|to`,
  }),
];
