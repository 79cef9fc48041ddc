/** The pages about the site. The server alone has these texts: their loaders hand out finished sentences. */
export const about = {
  'about.site.title': 'About Mutabadil',
  'about.site.lead':
    'Mutabadil means “alternative”. Here an institution that was told to stop using an IT product finds a domestic replacement, and can show how it found it.',
  'about.site.who': 'Who runs it',
  'about.site.who.text':
    'The association of software houses runs the site. Its staff check papers and listings, keep the advisories and the registry of products, and look at each requirement before it is published. They see no budget and no sealed proposal.',
  'about.site.who.decides':
    'Staff choose neither who is matched nor who wins. Matching follows published rules, and each institution decides about its own requirement.',
  'about.site.money':
    'Being verified, listed, found, matched, asked and proposing is free. Nothing on this site costs money today, and no payment is an input to a match.',
  'about.site.steps': 'From an advisory to a replacement',
  'about.site.step.advisory':
    'An authority publishes an advisory. Staff record its text, date and source, and enter the products that it names or may cover. Two people decide each entry.',
  'about.site.step.listing':
    'Software houses say what their products can do, one capability at a time, with evidence. Staff check a first listing before it is shown.',
  'about.site.step.requirement':
    'An institution writes a requirement: what it needs, which parts are musts, and until when it takes proposals. Which product it replaces is kept to itself.',
  'about.site.step.match':
    'Staff check the requirement and publish it. Matching says which listed offerings meet it, how each score is made, and what the others lack.',
  'about.site.step.proposal':
    'Software houses hand in sealed proposals and keep a signed receipt. Nothing is accepted after closing and nothing is opened before it.',
  'about.site.step.award':
    'Two officers of the institution open the envelopes, a panel scores them, and the institution decides. Each bidder is told its own result.',
  'about.procedures.title': 'How a procedure runs',
  'about.procedures.lead':
    'Each requirement runs by a procedure that its institution chose. The procedure is announced with it, and every page that refuses something names the rule.',
  'about.procedures.profiles': 'Which procedures there are',
  'about.procedures.profiles.text':
    'A quotation, for small replacements: one envelope and no standstill. A tender of a bank or company: a technical and a financial envelope, a panel and a standstill. Two procedures under the public procurement rules compute their calendar here; their tenders are handed in on the official portal.',
  'about.procedures.periods': 'How long things take',
  'about.procedures.periods.text':
    'A tender is open for {{openDays}} days at least, a quotation for {{quotationDays}} working days. An institution may give more time and never less, and closing only moves later. A shortcoming that touches neither substance nor price can be mended within {{fixHours}} hours. Between the announcement and the award of a tender lie {{standstillDays}} days.',
  'about.procedures.decides': 'Who decides what',
  'about.procedures.decides.text':
    'Two officers open the envelopes together. A panel, of {{panel}} at least in a tender, declares its interests before it reads anything; its chair finds proposals responsive or not, each member scores alone, and the chair writes what they agreed on. Procurement issues the reports and announces the award. An auditor reads everything and changes nothing; staff of the association decide none of it.',
  'about.procedures.sealed': 'What is sealed, and until when',
  'about.procedures.sealed.text':
    'Technical envelopes until closing. Prices until the technical report, and only those of proposals that passed are opened. Marks of a member until all sheets are locked. A draft is readable for its house alone; what it hands in is sealed with it. What an institution replaces is read by those it invited, after they accepted its terms; its budget by nobody else.',
  'about.procedures.destroyed': 'What is destroyed',
  'about.procedures.destroyed.text':
    'The price of a proposal that did not pass, or of a submission that was withdrawn or replaced, is never opened. Once the requirement has been awarded or ended and no complaint is open, its envelope is destroyed; the commitment and the receipt stay, and the record says so.',
  'about.site.words': 'What the words mean',
  'about.site.word.named': 'Named by the authority',
  'about.site.word.named.text': 'The words of an advisory name the product or its maker. The page of the product quotes them.',
  'about.site.word.covered': 'Possibly covered',
  'about.site.word.covered.text':
    'An advisory names a class of products, and staff read this product into that class. The page quotes the class and shows the public document that the reading rests on. Such an entry keeps nobody out of a match.',
  'about.site.word.verified': 'Verified software house',
  'about.site.word.verified.text':
    'Staff checked its registration papers; its page says on which day and by what method. It is no opinion about security, quality or price.',
  'about.site.word.evidence': 'Claimed, documented, verified',
  'about.site.word.evidence.text':
    'How far somebody looked at one statement. Claimed: the software house says so. Documented: staff saw the document. Verified: the issuer, or an institution that is not related to the house, confirmed it.',
  'about.site.word.unstated': 'Not stated',
  'about.site.word.unstated.text': 'The software house has said neither yes nor no. It counts as neither and is shown as what it is.',
  'about.site.word.sealed': 'Sealed',
  'about.site.word.sealed.text':
    'A proposal is kept encrypted and is decrypted once, at the opening, after closing and with the approval of two officers. Until then nobody reads it: not the institution, not another house, not staff.',
  'about.site.word.sealed.custody':
    'The key of each requirement is kept by this site, wrapped under a key of the installation. Whoever runs the servers is therefore trusted with it; the sealed chain and the receipts show afterwards that nothing was added, changed or lost.',
  'about.site.more': 'More',

  'about.scores.title': 'How scores are made',
  'about.scores.lead':
    'A score says how well one offering meets one requirement. It is worked out from what houses have stated and staff have checked, by rules that are the same for everyone, and every part of it is shown.',
  'about.scores.never': 'What no score depends on',
  'about.scores.never.text':
    'What a software house pays and what an institution can spend are no inputs to a score: matching does not read them. The narrative of a requirement is never scored, and which search engine found an offering changes nothing.',
  'about.scores.gates': 'First the gates',
  'about.scores.gates.text': 'An offering is ranked only when it passes all of them:',
  'about.scores.gate.house': 'Its software house is verified and in good standing.',
  'about.scores.gate.listing': 'It is listed.',
  'about.scores.gate.builtOn': 'It is not built on a product that an authority names, nor on one that the institution keeps on its own list.',
  'about.scores.gate.must':
    'It meets every must: that very capability or way of hosting, with the evidence the requirement asks. A statement about the whole group, or about a neighbour, never passes a must.',
  'about.scores.gate.attestation': 'Every certificate that is a must holds today and on the closing date.',
  'about.scores.gates.after':
    'An offering that fails is listed apart with each reason. Components that are not stated, or are possibly covered by an advisory, keep nobody out: they are shown, and the institution weighs them.',
  'about.scores.score': 'Then the score',
  'about.scores.formula': 'Score = 100 × the sum of (weight × how far it is met) ÷ the sum of the weights',
  'about.scores.met':
    'How far a criterion is met is its nearness times its evidence. A certificate that does not hold, a stated no, and what is not stated count nothing.',
  'about.scores.measured':
    'A scale counts whole at what is asked and falls in a straight line to nothing at half of it; the day to be live counts whole when the weeks that the house needs fit between closing and that day, and falls to nothing at twice as long. As a must, a scale is met at what is asked alone.',
  'about.scores.replaces': 'What is replaced',
  'about.scores.replaces.financial': 'Proven at a financial institution',
  'about.scores.replaces.elsewhere': 'Proven elsewhere',
  'about.scores.replaces.declared': 'Said by its house',
  'about.scores.secret':
    'What an institution replaces counts as a should, and the day to be live as a could; neither can be a must. What is replaced is known to the institution alone: a house reads a band instead of a score, which holds the same weight back in every requirement, whether or not anything is replaced.',
  'about.scores.parameter': 'What counts',
  'about.scores.value': 'Value',
  'about.scores.weight': 'Weight',
  'about.scores.weights': 'Weights',
  'about.scores.weight.record': 'Track record',
  'about.scores.nearness': 'Nearness of a stated capability',
  'about.scores.nearness.same': 'The capability that is asked',
  'about.scores.nearness.group': 'A general statement about its group',
  'about.scores.nearness.sibling': 'Another capability of the same group',
  'about.scores.evidence': 'Evidence',
  'about.scores.evidence.unconfirmed': 'Claimed, and not confirmed by its house for a year',
  'about.scores.evidence.limit': 'Capabilities that one offering may carry on a claim alone',
  'about.scores.record': 'Track record',
  'about.scores.record.text':
    'A track record is what institutions that are not related to a house said of its work: confirmed references of the asker’s own sector and size, and marks after awards. Each institution counts once, by its marks where it gave some, and less the longer ago it spoke.',
  'about.scores.record.mean':
    'The mean is drawn towards the market’s: as if as many more institutions as the table says had given what the market gives on average. So a single word of praise makes no perfect record, and a house of which nobody has spoken gets the market’s mean and loses nothing to one that was only praised once.',
  'about.scores.record.marks': 'Marks count from so many institutions on, so that nobody can tell what one of them gave.',
  'about.scores.record.formula': 'Track record = (prior × market’s mean + the sum of (recency × worth)) ÷ (prior + the sum of the recencies)',
  'about.scores.record.parameters': 'Track record',
  'about.scores.record.prior': 'Institutions that the market’s mean stands for',
  'about.scores.record.halves': 'Months after which a word counts half',
  'about.scores.record.marksFrom': 'Institutions from which marks count',
  'about.scores.record.market': 'The market’s mean while nobody has said anything',
  'about.scores.record.cases': 'What a track record comes to',
  'about.scores.record.case': 'What institutions said',
  'about.scores.record.case.none': 'Nothing yet',
  'about.scores.record.case.one': 'One reference, this month',
  'about.scores.record.case.three': 'Three references, this month',
  'about.scores.record.case.old': 'The same three, three years ago',
  'about.scores.record.case.low': 'Three institutions gave the lowest marks, this month',
  'about.scores.ties':
    'Scores are counted in hundredths of a point, and the parts add up to the score exactly. Equal scores are ordered by evidence, then by a lot drawn from the key of the requirement, so that no name always comes first.',
  'about.scores.version':
    'These are the rules of version {{version}}. Each stored match says by which version it was made; the same facts give the same answer again.',
  'about.scores.versions': 'Versions of the rules',
  'about.scores.version.3': 'Version 3: the track record is what unrelated institutions said of a house. Before, every house had the same half.',
  'about.scores.version.2': 'Version 2: a requirement can ask for everything that an offering states. What is replaced and the day to be live weigh.',
  'about.scores.version.1': 'Version 1: capabilities, ways of running and certificates.',
  'about.scores.example': 'An example',
  'about.scores.example.text':
    'This one is invented, and worked out by the same code that matches requirements. A requirement asks four things, replaces a product and has a day to be live; two verified software houses list an offering each.',
  'about.scores.example.first': 'Offering A',
  'about.scores.example.sum': '100 × ({{sum}}) ÷ {{weight}} = {{score}}',
  'about.scores.example.second': 'Offering B',
  'about.scores.example.out': 'Offering B says the same in every line, but its first statement is only claimed. It is not ranked:',

  'about.privacy.title': 'What is kept about whom',
  'about.privacy.lead':
    'What this site stores about people and organisations as it works today, why, and for how long. It asks for no more than its work needs.',
  'about.privacy.what': 'What',
  'about.privacy.why': 'Why',
  'about.privacy.long': 'How long',
  'about.privacy.visitors': 'Everyone who looks at a page',
  'about.privacy.log': 'A line in the log: method, page without its search words, result, duration. No network address.',
  'about.privacy.log.why': 'To find faults',
  'about.privacy.log.long': 'As long as the operator keeps the logs of the server',
  'about.privacy.language': 'A cookie with the chosen language',
  'about.privacy.language.why': 'To show pages in it',
  'about.privacy.language.long': 'One year, in your browser',
  'about.privacy.toast': 'A signed cookie with one sentence for the next page',
  'about.privacy.toast.why': 'To say what was done',
  'about.privacy.toast.long': 'One minute, in your browser',
  'about.privacy.report': 'A report about a page: its words, the e-mail address if you leave one, and a keyed digest of the network address',
  'about.privacy.report.why': 'So that staff can look into it; the digest, so that nobody floods them',
  'about.privacy.report.long': 'The digest counts for {{minutes}} minutes; the report stays with what was decided',
  'about.privacy.people': 'People with an account',
  'about.privacy.account': 'Name, e-mail address, language, and the password as an Argon2id hash',
  'about.privacy.account.why': 'To let you in and to write to you',
  'about.privacy.account.long': 'While the product has the account; there is no deletion by button yet',
  'about.privacy.session': 'For each sign-in: a digest of the session, the name of the browser, when it began and was last used',
  'about.privacy.session.why': 'To keep you signed in, and to let you end a session elsewhere',
  'about.privacy.session.long': 'It works until {{hours}} hours without use and {{days}} days at most; the record of it stays',
  'about.privacy.attempts': 'For each try to sign in: keyed digests of the e-mail address and the network address',
  'about.privacy.attempts.why': 'To slow down guessing',
  'about.privacy.attempts.long': 'Counted for {{minutes}} minutes; failed ones go with the next try on the same account',
  'about.privacy.links': 'Digests of mailed links that confirm an address or set a new password',
  'about.privacy.links.why': 'So that only the mailbox can use them',
  'about.privacy.links.long': 'They work for {{confirm}} hours and {{reset}} hour; the record stays',
  'about.privacy.notices': 'Notifications and mails to you: their kind, the names in them, the address',
  'about.privacy.notices.why': 'To tell you what concerns you, and to show later that you were told',
  'about.privacy.notices.long': 'Not deleted yet',
  'about.privacy.interest': 'For people who work for the association: the bodies in which they declare an interest, of what kind, and its days',
  'about.privacy.interest.why': 'So that nobody decides where they have an interest; shown publicly',
  'about.privacy.interest.long': 'Kept after its end, because decisions were taken meanwhile',
  'about.privacy.organisations': 'Members and their organisations',
  'about.privacy.membership': 'Who acts for which organisation, in which roles, from when to when',
  'about.privacy.membership.why': 'It decides what you may see and do',
  'about.privacy.membership.long': 'Kept after its end, because acts were done under it',
  'about.privacy.invitation': 'The address that was invited, by whom, for which roles',
  'about.privacy.invitation.why': 'To let the right person in',
  'about.privacy.invitation.long': 'It works for {{days}} days; the record stays',
  'about.privacy.registration': 'Legal name, registration and licence numbers, city or province, size, official e-mail domain',
  'about.privacy.registration.why': 'To check that the organisation exists; software houses and named institutions are shown publicly',
  'about.privacy.registration.long': 'While the organisation is on the site',
  'about.privacy.files':
    'Documents and lists of components that a software house uploads as evidence: the bytes on the server’s disk under random names, and in the database their name, size, digest and who sent them',
  'about.privacy.files.why':
    'So that staff can check what is stated. A paper is opened by its house and by staff alone; a list of components, with the offering',
  'about.privacy.files.long':
    'While they stand; those that a check rested on, {{years}} years after they end or are taken away. An upload that was attached to nothing goes after {{hours}} hours',
  'about.privacy.letters': 'The letter of an institution’s authorised officer, kept on the same disk; only members of the institution and staff open it',
  'about.privacy.letters.why': 'To see that whoever acts for the institution may do so',
  'about.privacy.letters.long': 'While it stands, and {{years}} years after it is taken away, because a verification may rest on it',
  'about.privacy.relations':
    'To which software houses an institution is related: through which legal entities, who said so, from when to when. In the database; never shown to the house',
  'about.privacy.relations.why': 'So that an institution sees no matches and confirms no references where it stands too near',
  'about.privacy.relations.long': 'Kept after its end, because matches were withheld meanwhile',
  'about.privacy.questions':
    'What staff asked an organisation for before they verified it: the reasons, a note, who asked and when. In the database; read by that organisation and by staff',
  'about.privacy.questions.why': 'So that the organisation knows what is missing, and to show later what was asked',
  'about.privacy.questions.long': 'Kept after the answer, with the organisation',
  'about.privacy.decisions':
    'Decisions of staff that wait for the undo window: what was decided and written, by whom, and whether it took effect, was taken back or came to nothing. In the database; read by staff',
  'about.privacy.decisions.why': 'To let a mistake be taken back, and to show what became of each',
  'about.privacy.decisions.long': 'They wait for seconds; the record stays with the case',
  'about.privacy.secrets': 'What an institution replaces, its budget and its own list, in tables of their own',
  'about.privacy.secrets.why': 'For its own work; other organisations and staff do not see them',
  'about.privacy.secrets.long': 'With its requirement',
  'about.privacy.drafts': 'The draft of a proposal, without prices, not yet sealed',
  'about.privacy.drafts.why': 'To go on writing; only the members of its house are shown it',
  'about.privacy.drafts.long': 'With the proposal',
  'about.privacy.evaluation': 'Declarations of interest, scores and decisions, each with the name of who made it',
  'about.privacy.evaluation.why': 'Evidence of a fair procedure, for the institution',
  'about.privacy.evaluation.long': 'With the requirement',
  'about.privacy.audit': 'For each change: when, which account, for which organisation, what',
  'about.privacy.audit.why': 'Evidence; the chain shows that nothing was altered',
  'about.privacy.audit.long': 'For good. Names and texts stand beside the chain and can be erased without breaking it',
  'about.privacy.never': 'What is never asked',
  'about.privacy.never.text':
    'Nationality, language, religion, birthplace, residence or family of owners, directors or staff are not asked, not stored, and not accepted as a reason for anything. A registry entry is about a product and the law that its maker is under.',
  'about.privacy.others': 'Other sites',
  'about.privacy.others.text': 'No page calls another site: no statistics, no fonts and no scripts from elsewhere, and nothing is sold or handed on.',

  'about.demonstration.title': 'What the demonstration means',
  'about.demonstration.lead': 'Nothing that you see here is about anybody. Every organisation, person, product, maker and advisory is invented.',
  'about.demonstration.invented': 'What is invented',
  'about.demonstration.invented.text':
    'The authorities and their advisories, the products and the jurisdictions of their makers, the institutions, the software houses and all that they state, the requirements, prices and people. A likeness to a real name is chance. Quote nothing from here as a fact.',
  'about.demonstration.same': 'What is as it would be',
  'about.demonstration.same.text':
    'The program. Sealing, receipts, signatures, the audit chain, the gates and the scores work here as they would with real data, and the list of capabilities is the one that the product ships with.',
  'about.demonstration.different': 'What is different',
  'about.demonstration.different.mail': 'No mail leaves the machine. It is kept, and admins of the association read it on the page “Mail”.',
  'about.demonstration.different.accounts':
    'Whoever started the demonstration was told the passwords of its accounts, so put nothing into it that is yours to keep private.',
  'about.demonstration.different.rehearsal': 'There is a rehearsal of the quotation procedure whose periods are minutes. It binds nobody.',
  'about.demonstration.stages': 'Where to see each stage of a procedure',
  'about.demonstration.stage.draft': 'A draft under the public procurement rules, with its calendar: as the owner of the utility.',
  'about.demonstration.stage.open':
    'An open tender, “Our systems watched around the clock”: an unanswered question, an amendment that moved closing, invitations, one proposal and one draft. Beside it a quotation by invitation alone.',
  'about.demonstration.stage.few': 'A quotation that closed with one proposal, “Firewalls for twelve regional offices”: procurement decides how it goes on.',
  'about.demonstration.stage.scoring':
    'A tender whose panel is scoring, “One sign-in for 2,300 people, with a second factor”: three proposals, of which one is not responsive.',
  'about.demonstration.stage.standstill':
    'A tender in its standstill, “Small loans from the application to the last instalment”: both reports, the debriefs, and a price that stays sealed.',
  'about.demonstration.stage.delivered':
    'A quotation that was awarded and delivered, “Reading 40,000 account forms a year”: what both sides confirmed, and a reference that counts as evidence.',
  'about.demonstration.stage.rehearsal': 'The whole of it in minutes: the draft of a rehearsal, “Log management for the card switch”.',
  'about.demonstration.accounts': 'Accounts, and what to try',
  'about.demonstration.accounts.text': 'Sign in with one of these addresses. All have one password, which was printed where the demonstration was started.',
  'about.demonstration.accounts.try': 'To try: {{what}}.',

  'about.transparency.title': 'Transparency',
  'about.transparency.lead':
    'Every change of state on this site is an event, and each event is chained to the one before it by a hash. Whoever keeps a head of the chain can show later if it was cut or rewritten.',
  'about.transparency.head': 'The head of the audit chain',
  'about.transparency.head.note': 'As it stands now. Keep it, with its signature, and compare later.',
  'about.transparency.position': 'Events in the chain',
  'about.transparency.hash': 'Hash of the last one',
  'about.transparency.at': 'Read at',
  'about.transparency.key': 'Signed with key',
  'about.transparency.document': 'The signed text, byte for byte',
  'about.transparency.signature': 'Signature (Ed25519, Base64)',
  'about.transparency.keys': 'Public keys',
  'about.transparency.keys.note': 'With these anybody can check heads and receipts. The first one signs today; older ones stay, for what they signed.',
  'about.transparency.check': 'How to check',
  'about.transparency.check.save': 'Save the signed text as head.json without a line break at its end, the key as key.pem, and the signature as head.sig.b64.',
  'about.transparency.check.run': 'Run these two commands; the answer has to be “Signature Verified Successfully”:',
  'about.transparency.check.later':
    'Later, hand the position and the hash to the operator. Their command walks the whole chain and has to find that very hash at that position:',
  'about.transparency.chain': 'What is in the chain, and what is not',
  'about.transparency.chain.text':
    'The chain holds ids, times, verbs and digests, never a name, a price or an address. Those stand beside it under their digest and can be erased by law without breaking it. The events themselves are not public.',
} as const
