import type { Term } from './term';

/** Each day of renaming, as announced, with what was renamed. */
const RENAMED: readonly (readonly [since: string, names: Readonly<Record<string, string>>])[] = [
  [
    '2020-09-22',
    {
      'Microsoft Threat Protection': 'Microsoft Defender XDR',
      'Microsoft Defender ATP': 'Microsoft Defender for Endpoint',
      'Microsoft Defender Advanced Threat Protection': 'Microsoft Defender for Endpoint',
      'Windows Defender ATP': 'Microsoft Defender for Endpoint',
      'Windows Defender Advanced Threat Protection': 'Microsoft Defender for Endpoint',
      'Windows Defender Antivirus': 'Microsoft Defender Antivirus',
      'Office 365 ATP': 'Microsoft Defender for Office 365',
      'Office 365 Advanced Threat Protection': 'Microsoft Defender for Office 365',
      'Azure ATP': 'Microsoft Defender for Identity',
      'Azure Advanced Threat Protection': 'Microsoft Defender for Identity',
      'Azure Security Center for IoT': 'Microsoft Defender for IoT',
    },
  ],
  [
    '2021-11-02',
    {
      'Azure Sentinel': 'Microsoft Sentinel',
      'Azure Security Center': 'Microsoft Defender for Cloud',
      'Azure Defender': 'Microsoft Defender for Cloud',
      'Azure Defender for App Service': 'Microsoft Defender for App Service',
      'Azure Defender for container registries': 'Microsoft Defender for Containers',
      'Azure Defender for DNS': 'Microsoft Defender for DNS',
      'Azure Defender for IoT': 'Microsoft Defender for IoT',
      'Azure Defender for Key Vault': 'Microsoft Defender for Key Vault',
      'Azure Defender for Kubernetes': 'Microsoft Defender for Containers',
      'Azure Defender for Resource Manager': 'Microsoft Defender for Resource Manager',
      'Azure Defender for servers': 'Microsoft Defender for Servers',
      'Azure Defender for SQL': 'Microsoft Defender for SQL',
      'Azure Defender for Storage': 'Microsoft Defender for Storage',
      'Microsoft Cloud App Security': 'Microsoft Defender for Cloud Apps',
    },
  ],
  [
    '2022-04-19',
    {
      'Azure Purview': 'Microsoft Purview',
      'Azure Information Protection': 'Microsoft Purview Information Protection',
      'Microsoft Information Protection': 'Microsoft Purview Information Protection',
      'Microsoft Information Governance': 'Microsoft Purview Data Lifecycle Management',
      'Microsoft 365 compliance center': 'Microsoft Purview compliance portal',
      'Microsoft Compliance Manager': 'Microsoft Purview Compliance Manager',
    },
  ],
  [
    '2022-10-12',
    {
      'Microsoft Endpoint Manager': 'Microsoft Intune',
      'Microsoft Endpoint Configuration Manager': 'Microsoft Configuration Manager',
    },
  ],
  [
    '2023-11-15',
    {
      'Microsoft 365 Defender': 'Microsoft Defender XDR',
      'Microsoft 365 Defender portal': 'Microsoft Defender portal',
    },
  ],
];

const ENTRA_SINCE = '2023-07-11';
/** What stands behind "Azure AD" or "Azure Active Directory", and the whole new name. */
const ENTRA: Readonly<Record<string, string>> = {
  '': 'Microsoft Entra ID',
  'External Identities': 'Microsoft Entra External ID',
  'Identity Governance': 'Microsoft Entra ID Governance',
  'Identity Protection': 'Microsoft Entra ID Protection',
  'Verifiable Credentials': 'Microsoft Entra Verified ID',
  'Workload Identities': 'Microsoft Entra Workload ID',
  Free: 'Microsoft Entra ID Free',
  'Premium P1': 'Microsoft Entra ID P1',
  'Premium P2': 'Microsoft Entra ID P2',
  'Multi-Factor Authentication': 'Microsoft Entra multifactor authentication',
  MFA: 'Microsoft Entra multifactor authentication',
  'Application Proxy': 'Microsoft Entra application proxy',
  'App Proxy': 'Microsoft Entra application proxy',
  'Connect cloud sync': 'Microsoft Entra Cloud Sync',
  'cloud sync': 'Microsoft Entra Cloud Sync',
  'hybrid joined': 'Microsoft Entra hybrid joined',
};
/** With these "Microsoft Entra" takes the place of "Azure AD", and they stay. */
const ENTRA_PARTS = [
  'access review',
  'account',
  'activity log',
  'admin center',
  'administrator',
  'audit log',
  'authentication',
  'B2B',
  'B2B collaboration',
  'Conditional Access',
  'Connect',
  'Connect Health',
  'Connect Sync',
  'connector',
  'Domain Services',
  'entitlement management',
  'enterprise application',
  'group',
  'hybrid join',
  'hybrid identity',
  'join',
  'joined',
  'license',
  'multifactor authentication',
  'object',
  'pass-through authentication',
  'Password Protection',
  'password hash synchronization',
  'PIM',
  'Privileged Identity Management',
  'registered',
  'registration',
  'role',
  'seamless single sign-on',
  'security defaults',
  'self-service password reset',
  'service principal',
  'sign-in log',
  'single sign-on',
  'SSO',
  'tenant',
  'user',
];
/** Products that kept the old name. */
const KEPT = [
  ...['B2C', 'Graph', 'Authentication Library', 'PowerShell', 'module', 'Premium'].flatMap(ofAzureAd),
  'Azure Information Protection unified labeling client',
  'Azure Rights Management',
];

/** Names of Microsoft's security products that were changed, with the day of it. */
export const PRODUCT_NAMES: readonly Term[] = [
  ...RENAMED.flatMap(([since, names]) => Object.entries(names).map(([from, to]) => ({ from, to, since }))),
  ...Object.entries(ENTRA).flatMap(([part, to]) => entraTerms(part, to)),
  ...ENTRA_PARTS.flatMap(part => entraTerms(part, `Microsoft Entra ${part}`)),
  ...KEPT.map(name => ({ from: name, to: name })),
];

function entraTerms(part: string, to: string): Term[] {
  return ofAzureAd(part).map(from => ({ from, to, since: ENTRA_SINCE }));
}

function ofAzureAd(part: string): string[] {
  return [`Azure AD ${part}`.trim(), `Azure Active Directory ${part}`.trim()];
}
