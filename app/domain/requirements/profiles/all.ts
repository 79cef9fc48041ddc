import type { ProcedureProfile } from '../profile.ts'
import { bankRfp, bankRfpRehearsal } from './bank-rfp.ts'
import { ppraSingleEnvelope, ppraTwoEnvelope } from './ppra.ts'
import { quotation, quotationRehearsal } from './quotation.ts'

/** The procedures that every world has. */
export const shippedProfiles: readonly ProcedureProfile[] = [quotation, bankRfp, ppraTwoEnvelope, ppraSingleEnvelope]

/** Their rehearsals in minutes, for the demonstration alone. */
export const rehearsalProfiles: readonly ProcedureProfile[] = [quotationRehearsal, bankRfpRehearsal]
