import { readNames, type KnownName } from './name-list';

/** Names of products, current and former ones, that no sentence spells with other capitals. */
export const BRANDS: readonly KnownName[] = [
  ...readNames(
    3,
    `
    Microsoft 365 ~ Microsoft365, Microsoft-365
    Entra ID
    Microsoft Entra
    Microsoft Entra ID ~ Microsoft EntraID, EntraID
    Microsoft Intune
    Microsoft Purview
    Microsoft Sentinel
    Microsoft Defender XDR
    Microsoft Defender for Cloud
    Microsoft Defender for Cloud Apps
    Microsoft Defender for Endpoint
    Microsoft Defender for Identity
    Microsoft Defender for Office 365
    Defender for Cloud Apps
    Defender for Endpoint
    Defender for Identity
    Defender for Office 365
    Active Directory
    Azure AD
    Azure Active Directory
    Azure DevOps ~ Azure Devops, Azure Dev Ops
    Microsoft Azure
    Office 365 ~ Office365, Office-365
    OneDrive ~ One Drive
    OneDrive for Business ~ One Drive for Business
    PowerShell ~ Power Shell
    SharePoint ~ Share Point
    SharePoint Online
    `,
  ),
  ...readNames(
    2,
    `
    Active Directory Domain Services
    Active Directory Federation Services
    Azure Active Directory B2B
    Azure Active Directory B2C
    Azure Sentinel
    BitLocker ~ Bit Locker
    Defender for IoT
    FIDO2 ~ FIDO 2, FIDO-2
    GitHub ~ Git Hub
    Microsoft Authenticator
    Microsoft Cloud App Security
    Microsoft 365 Copilot
    Microsoft 365 Defender
    Microsoft Defender Antivirus
    Microsoft Defender for IoT
    Microsoft Endpoint Configuration Manager
    Microsoft Endpoint Manager
    Microsoft Entra Verified ID
    Microsoft Entra Workload ID
    Microsoft Exchange Online
    Microsoft Security Copilot
    OneNote
    Power Apps ~ PowerApps
    Power Automate ~ PowerAutomate
    Power BI ~ PowerBI, Power-BI
    Power Platform ~ PowerPlatform
    PowerPoint ~ Power Point
    System Center Configuration Manager
    Visual Studio Code
    Windows Autopilot ~ Windows AutoPilot, Windows Auto Pilot
    Windows Hello for Business
    Windows Defender
    Windows Defender Antivirus
    `,
  ),
  ...readNames(
    1,
    `
    AppLocker ~ App Locker
    Azure Arc
    Azure Purview
    Cosmos DB ~ CosmosDB
    Dynamics 365 ~ Dynamics365, Dynamics-365
    iOS
    iPadOS
    JavaScript ~ Java Script
    LinkedIn
    macOS
    Microsoft Dynamics 365
    Microsoft Fabric
    Microsoft Power Apps
    Microsoft Power Automate
    Microsoft Power BI
    Microsoft Priva
    Microsoft Purview eDiscovery
    Microsoft SQL Server
    Microsoft Viva
    MySQL
    NoSQL
    OpenID Connect ~ Open ID Connect
    PostgreSQL
    ServiceNow
    Skype for Business
    Skype for Business Online
    SmartScreen ~ Smart Screen
    Terraform
    TypeScript
    Windows 365
    Windows Subsystem for Linux
    WordPress
    YubiKey
    Hyper-V ~ HyperV
    `,
  ),
];

/** Names of services that are words as well: "a key vault", "an Azure policy". Only typos in them are wrong. */
export const SERVICES: readonly KnownName[] = [
  ...readNames(
    3,
    `
    Azure Firewall
    Azure Key Vault
    Azure Monitor
    Azure Policy
    Conditional Access
    Microsoft Defender
    Microsoft Entra admin center
    Microsoft Graph
    Microsoft Learn
    Microsoft Secure Score
    Microsoft Teams
    Privileged Identity Management
    Zero Trust
    `,
  ),
  ...readNames(
    2,
    `
    Attack Simulation Training
    Azure App Service
    Azure Application Gateway
    Azure Backup
    Azure Bastion
    Azure Blob Storage
    Azure Container Registry
    Azure DDoS Protection
    Azure ExpressRoute
    Azure Files
    Azure Front Door
    Azure Functions
    Azure Information Protection
    Azure Kubernetes Service
    Azure Lighthouse
    Azure Load Balancer
    Azure Logic Apps
    Azure Private Link
    Azure Repos
    Azure Resource Manager
    Azure Site Recovery
    Azure SQL Database
    Azure Storage
    Azure Traffic Manager
    Azure Update Manager
    Azure Virtual Desktop
    Azure Virtual Network
    Azure Virtual WAN
    Azure VPN Gateway
    Azure Web Application Firewall
    Customer Lockbox
    Data Loss Prevention
    Defender for App Service
    Defender for Containers
    Defender for Servers
    Exchange Online
    Exchange Online Protection
    GitHub Actions
    GitHub Advanced Security
    Identity Protection
    Microsoft Defender for Containers
    Microsoft Defender for Servers
    Microsoft Cloud Security Benchmark
    Microsoft Defender External Attack Surface Management
    Microsoft Defender Threat Intelligence
    Microsoft Defender Vulnerability Management
    Microsoft Edge
    Microsoft Entra Conditional Access
    Microsoft Entra Connect
    Microsoft Entra Connect Health
    Microsoft Entra ID Governance
    Microsoft Entra ID Protection
    Microsoft Entra Permissions Management
    Microsoft Entra Privileged Identity Management
    Microsoft Information Protection
    Microsoft Office
    Microsoft Outlook
    Microsoft Purview Compliance Manager
    Microsoft Purview Data Loss Prevention
    Microsoft Purview Information Protection
    Microsoft Purview Insider Risk Management
    Microsoft Threat Protection
    Microsoft Security Exposure Management
    Microsoft Tunnel
    Microsoft Word
    Network Watcher
    Privileged Access Workstation
    Windows Firewall
    Windows Hello
    Windows Server
    Windows Update
    `,
  ),
  ...readNames(
    1,
    `
    Amazon Web Services
    Azure Advanced Threat Protection
    Azure API Management
    Azure Automation
    Azure Cognitive Services
    Azure Container Apps
    Azure Data Factory
    Azure Databricks
    Azure Event Grid
    Azure Event Hubs
    Azure Machine Learning
    Azure Managed Grafana
    Azure NetApp Files
    Azure OpenAI
    Azure Pipelines
    Azure Rights Management
    Azure Security Center
    Azure Service Bus
    Azure Synapse Analytics
    Credential Guard
    Global Secure Access
    Google Cloud Platform
    Google Workspace
    Log Analytics
    Microsoft Access
    Microsoft Bookings
    Microsoft Compliance Manager
    Microsoft Entra Domain Services
    Microsoft Entra External ID
    Microsoft Entra Global Secure Access
    Microsoft Entra Internet Access
    Microsoft Entra Private Access
    Microsoft Excel
    Microsoft Exchange
    Microsoft Forms
    Microsoft Lists
    Microsoft Loop
    Microsoft OneDrive
    Microsoft OneNote
    Microsoft Planner
    Microsoft PowerPoint
    Microsoft Project
    Microsoft Purview Audit
    Microsoft Purview Communication Compliance
    Microsoft Purview Data Lifecycle Management
    Microsoft Purview Data Map
    Microsoft Purview Message Encryption
    Microsoft Purview Records Management
    Microsoft SharePoint
    Microsoft Store
    Microsoft Stream
    Microsoft To Do
    Microsoft Visio
    Microsoft Whiteboard
    Microsoft Yammer
    Remote Desktop Services
    Surface Hub
    Visual Studio
    Viva Engage
    Viva Insights
    Windows Admin Center
    Windows Autopatch
    Windows Defender Application Control
    Windows Defender Credential Guard
    Windows Sandbox
    Windows Server Update Services
    Windows Terminal
    `,
  ),
];

/** One word that is a name and nothing else, with whatever capitals. */
export const LONE_NAMES: readonly KnownName[] = [
  ...readNames(3, `Microsoft\nAzure\nIntune\nEntra`),
  ...readNames(2, `Android\nGoogle\nKerberos\nKubernetes\nLinux`),
  ...readNames(1, `Bluetooth\nCitrix\nCloudflare\nFortinet\nSalesforce\nSplunk\nUbuntu\nVMware\nZscaler`),
];
