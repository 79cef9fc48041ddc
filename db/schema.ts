/** The tables as TypeScript (camelCase, as the driver returns them): one file a noun in `db/schema/`. `bigint` comes as a string, dates as `YYYY-MM-DD`. */
import type { WorldTable, AuditEventTable, AuditLinkTable, AuditDetailTable, StateHistoryTable, SearchChangeTable } from './schema/ground.ts'
import type {
  PersonTable,
  EmailTokenTable,
  OrganisationTable,
  InstitutionTable,
  HouseTable,
  HouseOwnerTable,
  HouseClaimTable,
  MembershipTable,
  InvitationTable,
  SessionTable,
  SignInAttemptTable,
  OrganisationDecisionTable,
} from './schema/access.ts'
import type {
  CapabilityTable,
  CapabilityLabelTable,
  CapabilitySynonymTable,
  AdvisoryTable,
  AdvisoryVersionTable,
  AdvisoryClauseTable,
  AdvisoryWithdrawalTable,
  MakerTable,
  MakerOrganisationTable,
  ProductTable,
  ProductAliasTable,
  ProductCapabilityTable,
  RegistryEntryTable,
  RegistryCitationTable,
  RegistryDecisionTable,
  RegistryReplyTable,
  RegistryContestTable,
  RegistryContestDecisionTable,
  RegistryReviewTable,
  OwnListEntryTable,
} from './schema/registry.ts'
import type {
  OfferingTable,
  OfferingVersionTable,
  OfferingStatementTable,
  StatementEvidenceTable,
  OfferingScaleTable,
  ReminderTable,
  OfferingReplacesTable,
  OfferingComponentTable,
  OfferingDecisionTable,
  AttestationCodeTable,
  AttestationTable,
} from './schema/offerings.ts'
import type {
  ProcedureProfileTable,
  HolidayTable,
  RequirementTable,
  RequirementVersionTable,
  CriterionTable,
  CriterionVersionTable,
  RequirementReplacesTable,
  RequirementBudgetTable,
  RequirementPeriodTable,
  RequirementCheckTable,
  RequirementBandTable,
  RequirementTemplateTable,
  RequirementInvitationTable,
  RequirementFollowerTable,
  QuestionTable,
  FewProposalsDecisionTable,
  MatchRunTable,
  MatchResultTable,
  RequirementEffectiveView,
} from './schema/requirements.ts'
import type { AnswerAdditionTable, ClosingMoveTable } from './schema/after-publication.ts'
import type {
  SealCheckTable,
  RequirementKeyTable,
  SealedChainEntryTable,
  EnvelopeTable,
  EnvelopePartTable,
  EnvelopeDestructionTable,
  OpeningTable,
  OpeningApprovalTable,
  OpenedEnvelopeTable,
} from './schema/sealing.ts'
import type {
  ProposalTable,
  ProposalDraftTable,
  FinancialDraftTable,
  ProposalVersionTable,
  SubmissionReceiptTable,
  CarbonCopyTable,
  AnswerLibraryEntryTable,
} from './schema/proposals.ts'
import type {
  PanelMemberTable,
  InterestDeclarationTable,
  ScoreSheetTable,
  ScoreTable,
  ResponsivenessDecisionTable,
  ResponsivenessFixTable,
  ConsensusTable,
  EvaluationReportTable,
  TechnicalResultTable,
  EvaluationResultTable,
  PriceExplanationTable,
} from './schema/evaluation.ts'
import type { ComplaintTable, AwardIntentionTable, AwardFallTable, AwardTable, DebriefTable } from './schema/awards.ts'
import type { AwardConfirmationTable, ReferenceTable } from './schema/records.ts'
import type { NotificationTable, MailTable } from './schema/notices.ts'
import type { AttachmentPieceTable, AttachmentUploadTable, FileTable, FileSbomTable } from './schema/files.ts'
import type { DeskAssignmentTable, DeskDecisionTable, RegistryReplyReadingTable } from './schema/desk.ts'
import type { SuspensionTable, HideTable, HiddenNowView, PublicHouseView, PublicOfferingView, ReportTable, StaffInterestTable } from './schema/hiding.ts'
import type { InstitutionChangeTable, RelatedHouseTable, OrganisationQuestionTable } from './schema/institutions.ts'
import type { MarketEvidenceTable } from './schema/market-evidence.ts'
import type { MatchRunRequestTable } from './schema/run-requests.ts'
import type { StatementAskTable, StatementAskDeclineTable, StatementAskToldTable } from './schema/statement-asks.ts'

export type Database = {
  world: WorldTable
  auditEvent: AuditEventTable
  auditLink: AuditLinkTable
  auditDetail: AuditDetailTable
  stateHistory: StateHistoryTable
  searchChange: SearchChangeTable
  person: PersonTable
  emailToken: EmailTokenTable
  organisation: OrganisationTable
  institution: InstitutionTable
  house: HouseTable
  houseOwner: HouseOwnerTable
  houseClaim: HouseClaimTable
  membership: MembershipTable
  invitation: InvitationTable
  session: SessionTable
  signInAttempt: SignInAttemptTable
  organisationDecision: OrganisationDecisionTable
  organisationQuestion: OrganisationQuestionTable
  institutionChange: InstitutionChangeTable
  relatedHouse: RelatedHouseTable
  capability: CapabilityTable
  capabilityLabel: CapabilityLabelTable
  capabilitySynonym: CapabilitySynonymTable
  advisory: AdvisoryTable
  advisoryVersion: AdvisoryVersionTable
  advisoryClause: AdvisoryClauseTable
  advisoryWithdrawal: AdvisoryWithdrawalTable
  maker: MakerTable
  makerOrganisation: MakerOrganisationTable
  product: ProductTable
  productAlias: ProductAliasTable
  productCapability: ProductCapabilityTable
  registryEntry: RegistryEntryTable
  registryCitation: RegistryCitationTable
  registryDecision: RegistryDecisionTable
  registryReply: RegistryReplyTable
  registryContest: RegistryContestTable
  registryContestDecision: RegistryContestDecisionTable
  registryReview: RegistryReviewTable
  ownListEntry: OwnListEntryTable
  offering: OfferingTable
  offeringVersion: OfferingVersionTable
  offeringStatement: OfferingStatementTable
  statementEvidence: StatementEvidenceTable
  offeringScale: OfferingScaleTable
  reminder: ReminderTable
  offeringReplaces: OfferingReplacesTable
  offeringComponent: OfferingComponentTable
  offeringDecision: OfferingDecisionTable
  attestationCode: AttestationCodeTable
  attestation: AttestationTable
  procedureProfile: ProcedureProfileTable
  holiday: HolidayTable
  requirement: RequirementTable
  requirementVersion: RequirementVersionTable
  criterion: CriterionTable
  criterionVersion: CriterionVersionTable
  requirementReplaces: RequirementReplacesTable
  requirementBudget: RequirementBudgetTable
  requirementPeriod: RequirementPeriodTable
  requirementCheck: RequirementCheckTable
  requirementBand: RequirementBandTable
  requirementTemplate: RequirementTemplateTable
  requirementInvitation: RequirementInvitationTable
  requirementFollower: RequirementFollowerTable
  question: QuestionTable
  fewProposalsDecision: FewProposalsDecisionTable
  answerAddition: AnswerAdditionTable
  closingMove: ClosingMoveTable
  matchRun: MatchRunTable
  matchResult: MatchResultTable
  requirementEffective: RequirementEffectiveView
  sealCheck: SealCheckTable
  requirementKey: RequirementKeyTable
  sealedChainEntry: SealedChainEntryTable
  proposal: ProposalTable
  proposalDraft: ProposalDraftTable
  financialDraft: FinancialDraftTable
  submissionReceipt: SubmissionReceiptTable
  carbonCopy: CarbonCopyTable
  envelopeDestruction: EnvelopeDestructionTable
  answerLibraryEntry: AnswerLibraryEntryTable
  responsivenessDecision: ResponsivenessDecisionTable
  responsivenessFix: ResponsivenessFixTable
  consensus: ConsensusTable
  evaluationReport: EvaluationReportTable
  technicalResult: TechnicalResultTable
  priceExplanation: PriceExplanationTable
  complaint: ComplaintTable
  awardIntention: AwardIntentionTable
  awardFall: AwardFallTable
  proposalVersion: ProposalVersionTable
  envelope: EnvelopeTable
  envelopePart: EnvelopePartTable
  opening: OpeningTable
  openingApproval: OpeningApprovalTable
  openedEnvelope: OpenedEnvelopeTable
  panelMember: PanelMemberTable
  interestDeclaration: InterestDeclarationTable
  scoreSheet: ScoreSheetTable
  score: ScoreTable
  evaluationResult: EvaluationResultTable
  award: AwardTable
  debrief: DebriefTable
  awardConfirmation: AwardConfirmationTable
  reference: ReferenceTable
  matchRunRequest: MatchRunRequestTable
  statementAsk: StatementAskTable
  statementAskDecline: StatementAskDeclineTable
  statementAskTold: StatementAskToldTable
  marketEvidence: MarketEvidenceTable
  notification: NotificationTable
  mail: MailTable
  file: FileTable
  fileSbom: FileSbomTable
  attachmentUpload: AttachmentUploadTable
  attachmentPiece: AttachmentPieceTable
  deskAssignment: DeskAssignmentTable
  deskDecision: DeskDecisionTable
  registryReplyReading: RegistryReplyReadingTable
  suspension: SuspensionTable
  hide: HideTable
  hiddenNow: HiddenNowView
  publicHouse: PublicHouseView
  publicOffering: PublicOfferingView
  report: ReportTable
  staffInterest: StaffInterestTable
}
