import { readNames, type KnownName } from './name-list';

/** Who owns objectives, leads work and is accountable for it. */
export const ROLES: readonly KnownName[] = [
  ...readNames(
    3,
    `
    administrator
    business leader
    CISO
    data security engineer
    IT implementer
    IT lead
    product owner
    program lead
    project management
    security architect
    security operations
    `,
  ),
  ...readNames(
    2,
    `
    accountable
    application owner
    central IT
    change advisory board
    communications
    compliance manager
    data owner
    endpoint engineer
    enterprise architect
    executive sponsor
    human resources
    identity architect
    infrastructure engineer
    legal
    network engineer
    privacy officer
    security analyst
    security engineer
    stakeholder
    technical lead
    threat hunter
    user education
    `,
  ),
  ...readNames(
    1,
    `
    auditor
    cloud architect
    database administrator
    developer
    global administrator
    help desk
    incident responder
    information worker
    messaging engineer
    penetration tester
    procurement
    red team
    reviewer
    service desk
    site reliability engineer
    steering committee
    vendor
    `,
  ),
];
