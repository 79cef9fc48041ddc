import type { SetRequirement } from '../requirement.ts'

/** Lending, risk, data and operations. */
export const thirtyOneToForty: readonly SetRequirement[] = [
  {
    ...{ key: '31-farm-loans', language: 'ur', sector: 'microfinance-bank' },
    narrative:
      'ہم جنوبی پنجاب میں کسانوں کو قرضے دیتے ہیں۔ ہمارا عملہ گاؤں جا کر کاغذ پر درخواست لکھتا ہے اور منظوری میں تین ہفتے لگتے ہیں۔ ہمیں زرعی قرضہ دینے کا نظام درکار ہے جس میں قرض کی درخواست اور منظوری فون پر ہو، لائن نہ ہو تب بھی۔ قرض کی اہلیت کی جانچ خودکار ہونی چاہیے اور قسط کی وصولی بھی اسی میں ہونی چاہیے۔ لازمی ہے کہ سارا ڈیٹا پاکستان کے اندر محفوظ ہو۔ اپنے سرور نہیں ہیں، اس لیے پاکستان میں نجی کلاؤڈ بہتر رہے گا۔ ملتان میں کوئی مدد کرنے والا ہو تو اچھا ہے۔',
    gold: [
      ['must', 'capability', 'lend-agri', 'ہمیں زرعی قرضہ دینے کا نظام درکار ہے'],
      ['must', 'capability', 'lend-los', 'جس میں قرض کی درخواست اور منظوری فون پر ہو'],
      ['should', 'capability', 'lend-score', 'قرض کی اہلیت کی جانچ خودکار ہونی چاہیے'],
      ['should', 'capability', 'lend-lms', 'قسط کی وصولی بھی اسی میں ہونی چاہیے'],
      ['must', 'residency', 'PK', 'لازمی ہے کہ سارا ڈیٹا پاکستان کے اندر محفوظ ہو'],
      ['should', 'deployment', 'private-cloud-pk', 'پاکستان میں نجی کلاؤڈ بہتر رہے گا'],
      ['could', 'support-city', 'Multan', 'ملتان میں کوئی مدد کرنے والا ہو تو اچھا ہے'],
    ],
    grades: { 'zarkhez-kisan': 3, 'tarazu-mizan': 1 },
  },
  {
    ...{ key: '32-origination', language: 'en', sector: 'bank', replaces: ['oxbow-los'] },
    narrative:
      'A car loan passes through fourteen desks before it is paid out. A loan origination system is needed for consumer and small-business loans, from the application to the signed papers. The scorecard must be readable: credit scoring that nobody can explain to the State Bank is useless to us, so scoring is a firm requirement. It must be hosted on our own servers, and ISO 27001 certification of the supplier is a precondition. Collateral should be valued and watched in the same place. Four hundred concurrent users work in it at once. MQ towards the core would be good to have. Collections were outsourced and remain so.',
    gold: [
      ['must', 'capability', 'lend-los', 'A loan origination system is needed'],
      ['must', 'capability', 'lend-score', 'so scoring is a firm requirement'],
      ['must', 'deployment', 'on-premise', 'must be hosted on our own servers'],
      ['must', 'certification', 'iso27001', 'ISO 27001 certification of the supplier is a precondition'],
      ['should', 'capability', 'lend-collat', 'Collateral should be valued and watched in the same place'],
      ['should', 'scale', 'concurrent-users=400', 'Four hundred concurrent users'],
      ['could', 'standard', 'mq', 'MQ towards the core would be good to have'],
    ],
    grades: { 'tarazu-mizan': 3, 'zarkhez-kisan': 2 },
  },
  {
    ...{ key: '33-returns', language: 'en', sector: 'bank' },
    narrative:
      'Sixty returns to the State Bank are made in spreadsheets, and last year two of them were fined. We must have a system for regulatory reporting that builds SBP returns from the ledger and refuses to send what does not add up. On-premise installation is obligatory. Capital adequacy under Basel III should come from the same figures. Dashboards for the treasurer could be added. We expect ISO 27001 of the house, and people in Karachi who can come on the day before a return is due. The ledger itself and the provisions for bad loans are not part of the work.',
    gold: [
      ['must', 'capability', 'grc-reg', 'We must have a system for regulatory reporting that builds SBP returns'],
      ['must', 'deployment', 'on-premise', 'On-premise installation is obligatory'],
      ['should', 'capability', 'grc-basel', 'Capital adequacy under Basel III should come from the same figures'],
      ['could', 'capability', 'data-bi', 'Dashboards for the treasurer could be added'],
      ['should', 'certification', 'iso27001', 'We expect ISO 27001'],
      ['should', 'support-city', 'Karachi', 'people in Karachi who can come'],
    ],
    grades: { 'nigran-goshwara': 3, 'hamgeer-grc': 1 },
  },
  {
    ...{ key: '34-risk', language: 'en', sector: 'bank' },
    narrative:
      'Each department keeps its own risk register, and the board receives a summary that nobody can trace back. We wish to buy one system for enterprise risk management: risks, loss data, indicators, and who accepted what. That is the core of the purchase. Vendor risk should be in it, as the outsourcing rules ask, and so should the mapping of policies to controls. It should accept our sign-on by SAML. Either our own servers or a private cloud in Pakistan is acceptable. A module for business continuity may be offered. Audit has its own tool. Training for thirty people is wanted.',
    gold: [
      ['must', 'capability', 'grc-erm', 'one system for enterprise risk management'],
      ['should', 'capability', 'grc-tprm', 'Vendor risk should be in it'],
      ['should', 'capability', 'grc-policy', 'so should the mapping of policies to controls'],
      ['should', 'standard', 'saml', 'should accept our sign-on by SAML'],
      ['should', 'deployment', 'on-premise', 'Either our own servers'],
      ['should', 'deployment', 'private-cloud-pk', 'a private cloud in Pakistan is acceptable'],
      ['could', 'capability', 'grc-bcm', 'A module for business continuity may be offered'],
    ],
    grades: { 'nigran-khatra': 3, 'hamgeer-grc': 1, 'daftar-jaanch': 1 },
  },
  {
    ...{ key: '35-leaks', language: 'en', sector: 'bank' },
    narrative:
      'A list of depositors was found on a messenger in May. We require data loss prevention on 5,000 endpoints that recognises account numbers and CNICs, also in Urdu text, and stops them at mail, web and USB. The management server must stand on our own premises. Events should arrive at our SIEM over syslog. Files that travel on laptops should be encrypted by the same product. ISO 27001 should be held by the maker. Someone should be reachable around the clock, if that can be had without a large surcharge. We do not ask for an e-mail filter.',
    gold: [
      ['must', 'capability', 'app-dlp', 'We require data loss prevention'],
      ['should', 'scale', 'endpoints=5000', '5,000 endpoints'],
      ['must', 'deployment', 'on-premise', 'must stand on our own premises'],
      ['should', 'standard', 'syslog', 'should arrive at our SIEM over syslog'],
      ['should', 'capability', 'app-crypt', 'Files that travel on laptops should be encrypted by the same product'],
      ['should', 'certification', 'iso27001', 'ISO 27001 should be held by the maker'],
      ['could', 'support-hours', 'always', 'Someone should be reachable around the clock, if that can be had without a large surcharge'],
    ],
    grades: { 'qufl-rok': 3 },
  },
  {
    ...{ key: '36-databases', language: 'en', sector: 'bank' },
    narrative:
      'Testers work on copies of live data, and nobody can say what the database administrators read at night. Two things are required: data masking for the test copies, and database activity monitoring on the live ones. Both must be run on our own infrastructure. What is seen should be sent to the log server in syslog form. We should like the supplier to be ISO 27001 certified and to answer in the evenings, as releases happen after six. If encryption of columns is available, it may be described. We shall not change the databases themselves, and access of administrators to servers is a different project.',
    gold: [
      ['must', 'capability', 'app-db', 'data masking for the test copies'],
      ['must', 'capability', 'app-dam', 'database activity monitoring on the live ones'],
      ['must', 'deployment', 'on-premise', 'must be run on our own infrastructure'],
      ['should', 'standard', 'syslog', 'should be sent to the log server in syslog form'],
      ['should', 'certification', 'iso27001', 'should like the supplier to be ISO 27001 certified'],
      ['should', 'support-hours', 'extended', 'to answer in the evenings'],
      ['could', 'capability', 'app-crypt', 'If encryption of columns is available'],
    ],
    grades: { 'qufl-niqab': 3 },
  },
  {
    ...{ key: '37-warehouse', language: 'en', sector: 'bank', replaces: ['graywater-dwh'] },
    narrative:
      'The same question about deposits gets three answers in three departments. We need a data warehouse that is loaded every night from the core, the cards and the channels. It must be kept on our own servers. Data quality should be measured for each source, and duplicate customers should be found. Reports and dashboards should be made by our own people without waiting for IT. An engineer in Karachi is desired during the first year. Loading by MQ during the day might come later and would be nice to have. Models of machine learning are a matter for another year and are not requested.',
    gold: [
      ['must', 'capability', 'data-dwh', 'We need a data warehouse'],
      ['must', 'deployment', 'on-premise', 'must be kept on our own servers'],
      ['should', 'capability', 'data-mdm', 'Data quality should be measured for each source'],
      ['should', 'capability', 'data-bi', 'Reports and dashboards should be made by our own people'],
      ['should', 'support-city', 'Karachi', 'An engineer in Karachi is desired'],
      ['could', 'standard', 'mq', 'Loading by MQ during the day might come later and would be nice to have'],
    ],
    grades: { 'samandar-jheel': 3, 'aaina-dash': 1 },
  },
  {
    ...{ key: '38-forms', language: 'ur-Latn', sector: 'bank' },
    narrative:
      'Hamari branches mein har roz do hazar form haath se Urdu mein bharay jate hain aur phir computer mein dobara likhe jate hain. Hamein OCR ka system darkar hai jo Urdu ki likhai, haath ki bhi, parh sake aur jahan shak ho wahan insan se poochay. Scan shuda dastavez bank se bahar nahin jani chahiye, is liye apne server par chalna lazmi hai. REST API honi chahiye taake hamara account opening ka program is se baat kar sake. Dastavezat ka intizam bhi ho to acha hai, magar zaroori nahin. Biometric ka system pehle se maujood hai. Ghalti ki sharah har maheene report honi chahiye aur pehle teen maheene hamara amla sath baith kar nateejay dekhe ga.',
    gold: [
      ['must', 'capability', 'data-ocr', 'Hamein OCR ka system darkar hai'],
      ['must', 'deployment', 'on-premise', 'apne server par chalna lazmi hai'],
      ['should', 'standard', 'rest', 'REST API honi chahiye'],
      ['could', 'capability', 'ops-ecm', 'Dastavezat ka intizam bhi ho to acha hai'],
    ],
    grades: { 'lughat-harf': 3, 'dastak-khata': 1, 'daftar-kaghaz': 1 },
  },
  {
    ...{ key: '39-bus', language: 'en', sector: 'bank', replaces: ['thistle-esb'] },
    narrative:
      'Every new partner costs us four months because each is wired to the core by hand. An integration platform is required, with an API gateway for partners and queues inside. It must be operated on-premise, and REST has to be supported in both directions. MQ should be supported for the core, ISO 8583 for the switch. A developer portal should let partners try an interface by themselves. At peak 1,500 transactions per second cross it. Support is expected on all days and at all hours. ISO 27001 would be valued. We are content with our web application firewall and do not need another.',
    gold: [
      ['must', 'capability', 'ops-esb', 'An integration platform is required, with an API gateway for partners'],
      ['must', 'deployment', 'on-premise', 'must be operated on-premise'],
      ['must', 'standard', 'rest', 'REST has to be supported in both directions'],
      ['should', 'standard', 'mq', 'MQ should be supported for the core'],
      ['should', 'standard', 'iso-8583', 'ISO 8583 for the switch'],
      ['should', 'capability', 'chan-api', 'A developer portal should let partners try an interface by themselves'],
      ['should', 'scale', 'transactions-per-second=1500', '1,500 transactions per second'],
      ['should', 'support-hours', 'always', 'Support is expected on all days and at all hours'],
      ['could', 'certification', 'iso27001', 'ISO 27001 would be valued'],
    ],
    grades: { 'karwan-pul': 3, 'pul-jor': 1, 'hamgeer-ops': 1 },
  },
  {
    ...{ key: '40-second-home', language: 'en', sector: 'microfinance-bank' },
    narrative:
      'Our server room is a converted pantry. We are searching for hosting in a data centre in Pakistan, with a second one in another city for the day on which the first is dark. All data, copies included, must be in Pakistan. The provider must be ISO 27001 certified and must have the statement for the State Bank about workloads and cloud. It must be staffed 24 hours a day. Virtual machines should be created by ourselves from a page. Backup that ransomware cannot reach should be included, and ISO 22301 would be to its credit. Our applications are moved by another firm.',
    gold: [
      ['must', 'capability', 'svc-host', 'We are searching for hosting in a data centre in Pakistan'],
      ['must', 'residency', 'PK', 'All data, copies included, must be in Pakistan'],
      ['must', 'certification', 'iso27001', 'must be ISO 27001 certified'],
      ['must', 'certification', 'sbp-cloud', 'must have the statement for the State Bank about workloads and cloud'],
      ['must', 'support-hours', 'always', 'must be staffed 24 hours a day'],
      ['should', 'capability', 'ops-virt', 'Virtual machines should be created by ourselves from a page'],
      ['should', 'capability', 'soc-backup', 'Backup that ransomware cannot reach should be included'],
      ['could', 'certification', 'iso22301', 'ISO 22301 would be to its credit'],
    ],
    grades: { 'abr-ghar': 3, 'abr-mehfooz': 1 },
  },
]
