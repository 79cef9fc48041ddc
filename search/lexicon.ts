import type { DeploymentModel } from '#app/domain/offerings/attributes.ts'

/** Words by which people ask for a way of running, beside its label. */
const deploymentWords: Record<DeploymentModel, readonly string[]> = {
  'on-premise': ['on premises', 'on-prem', 'own servers', 'own data centre', 'self-hosted', 'اپنے سرور', 'اپنا ڈیٹا سینٹر', 'apne server'],
  'private-cloud-pk': ['private cloud in Pakistan', 'local cloud', 'نجی کلاؤڈ', 'پاکستان میں کلاؤڈ', 'niji cloud'],
  'public-cloud-onshore': ['public cloud in Pakistan', 'onshore cloud', 'ملکی کلاؤڈ', 'mulki cloud'],
  'public-cloud-offshore': ['public cloud abroad', 'offshore cloud', 'بیرون ملک کلاؤڈ'],
  hybrid: ['hybrid', 'ہائبرڈ', 'مخلوط'],
  saas: ['SaaS', 'software as a service', 'hosted', 'subscription', 'سبسکرپشن'],
}

/** Words by which people ask for an attestation. One that is not here is known by its code alone. */
const attestationWords: Record<string, readonly string[]> = {
  iso27001: ['ISO 27001', 'ISMS'],
  iso9001: ['ISO 9001'],
  iso20000: ['ISO 20000'],
  iso22301: ['ISO 22301'],
  iso27701: ['ISO 27701'],
  iso27017: ['ISO 27017'],
  iso27018: ['ISO 27018'],
  pci: ['PCI DSS', 'PCI'],
  pss: ['product security standard'],
  fips: ['FIPS 140'],
  cc: ['Common Criteria'],
  vapt: ['VAPT', 'penetration test'],
  sbom: ['SBOM', 'software bill of materials'],
}

/** The words that a deployment model is found by. */
export function wordsOfDeployment(model: DeploymentModel): readonly string[] {
  return deploymentWords[model]
}

/** The words that an attestation is found by. */
export function wordsOfAttestation(code: string): readonly string[] {
  return [code, ...(attestationWords[code] ?? [])]
}
