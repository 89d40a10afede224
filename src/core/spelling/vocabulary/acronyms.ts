import { readNames, type KnownName } from './name-list';

const perLine = (text: string): string => text.trim().split(/\s+/).join('\n');

/** Abbreviations in their right spelling. A spell checker reads none of them; they show what is a term, and its capitals. */
export const ACRONYMS: readonly KnownName[] = [
  ...readNames(3, perLine('API DLP IT MFA PIM RBAC SaaS SIEM SOC SSO SSPR URL VM VPN XDR')),
  ...readNames(
    2,
    perLine(`AAD AD B2B B2C BYOD CASB CISO CSPM DDoS DevOps DevSecOps DNS EDR FIDO2 GDPR HTTP HTTPS IaaS IAM IDS IoC IoT IP IPS
      KPI LAPS LDAP MAM MDM MDE MDI NIST NSG OAuth OTP PaaS PAM PAW PII PKI RDP REST SAML SDK SLA SMS SOAR SQL SSH TLS UEBA
      WAF WHfB WiFi ZTNA`),
  ),
  ...readNames(
    1,
    perLine(`ADFS AIP AKS AppSec ASR AWS BCDR BEC CAE CI CD CIEM CMDB CNAPP CVE CWPP DKIM DMARC E5 EOP FIPS GCP GPO HIPAA HSM
      ICS IDP ISO ITDR JIT JEA JSON KQL MCAS MDA MDO MDVM MITRE MSSP NAC NDR NTLM OIDC OneLake OT OWASP PCI PIN POC PRT RACI
      RMS RPO RTO SASE SCIM SLO SMB SOX SPF SSE STRIDE TI TOTP TPM TTP UEFI VDI VLAN VNet WDAC WSUS XML YAML`),
  ),
];
