import type { Group } from './group.ts'

export const lend: Group = {
  code: 'LEND',
  mapsTo: ['BIAN Operations & Execution'],
  en: 'Lending, trade and treasury',
  ur: 'قرضے، تجارتی مالکاری اور ٹریژری',
  synonyms: {
    en: ['lending', 'loans', 'financing', 'bank credit'],
    ur: ['قرض', 'قرضہ', 'مالکاری', 'فنانسنگ'],
    'ur-Latn': ['qarz', 'qarza', 'qarzay', 'malkari'],
  },
  leaves: [
    {
      code: 'lend-los',
      en: 'Loan origination',
      ur: 'قرض کی درخواست اور منظوری',
      synonyms: {
        en: ['LOS', 'loan origination system', 'loan application', 'credit approval', 'credit proposal', 'loan processing', 'home loan'],
        ur: ['قرض کی درخواست', 'قرض کی منظوری', 'نیا قرض'],
        'ur-Latn': ['qarz ki darkhwast', 'qarz ki manzoori', 'loan apply karna'],
      },
    },
    {
      code: 'lend-lms',
      en: 'Loan servicing and collections',
      ur: 'قرض کی اقساط اور وصولی',
      synonyms: {
        en: ['LMS', 'loan management system', 'loan servicing', 'debt collection', 'loan recovery', 'repayment schedule', 'instalments', 'NPL'],
        ur: ['قسط', 'قرض کی وصولی', 'نادہندگان', 'ریکوری'],
        'ur-Latn': ['qist', 'aqsaat', 'qarz ki wasooli', 'nadehinda'],
      },
    },
    {
      code: 'lend-score',
      en: 'Credit scoring and decisioning',
      ur: 'قرض کی اہلیت کی جانچ اور فیصلہ',
      synonyms: {
        en: ['credit scoring', 'scorecard', 'decision engine', 'credit bureau', 'eCIB', 'creditworthiness', 'affordability check', 'rules engine'],
        ur: ['کریڈٹ اسکور', 'قرض کی اہلیت', 'ساکھ کی جانچ', 'کریڈٹ بیورو'],
        'ur-Latn': ['credit score', 'qarz ki ehliyat', 'saakh ki jaanch'],
      },
    },
    {
      code: 'lend-agri',
      en: 'SME, agricultural and micro lending',
      ur: 'چھوٹے کاروبار، زراعت اور چھوٹے قرضے',
      synonyms: {
        en: ['agri loan', 'agricultural finance', 'SME finance', 'small business loan', 'farm credit', 'microloans', 'crop loan', 'livestock finance'],
        ur: ['زرعی قرضہ', 'کسان قرضہ', 'چھوٹے کاروبار کا قرض', 'فصل کا قرض'],
        'ur-Latn': ['zarai qarza', 'kisan qarza', 'chotay karobar ka qarz', 'fasal ka qarz'],
      },
    },
    {
      code: 'lend-trade',
      en: 'Trade finance and letters of credit',
      ur: 'تجارتی مالکاری اور ایل سی',
      synonyms: {
        en: ['trade finance', 'LC', 'letter of credit', 'bank guarantee', 'documentary collection', 'bill discounting', 'supply chain finance', 'Form E'],
        ur: ['لیٹر آف کریڈٹ', 'ایل سی', 'بینک گارنٹی', 'درآمد و برآمد'],
        'ur-Latn': ['lc kholna', 'bank ki zamanat', 'daramad baramad', 'tijarati malkari'],
      },
    },
    {
      code: 'lend-collat',
      en: 'Collateral',
      ur: 'رہن اور ضمانتیں',
      synonyms: {
        en: ['collateral management', 'security documents', 'collateral valuation', 'mortgaged property', 'lien', 'pledge', 'charge registration'],
        ur: ['رہن', 'گروی', 'ضمانت', 'رہن رکھی جائیداد'],
        'ur-Latn': ['rehan', 'girvi', 'zamanat', 'girwi jaidad'],
      },
    },
    {
      code: 'lend-treasury',
      en: 'Treasury and asset-liability management',
      ur: 'ٹریژری اور اثاثوں و واجبات کا انتظام',
      synonyms: {
        en: ['treasury', 'ALM', 'foreign exchange', 'FX dealing', 'money market', 'government securities', 'T-bills', 'liquidity management'],
        ur: ['ٹریژری', 'زر مبادلہ', 'ٹی بلز', 'سیالیت کا انتظام'],
        'ur-Latn': ['khazana', 'zar e mubadla', 'zarmubadla', 't bill ki kharidari'],
      },
    },
    {
      code: 'lend-leasing',
      en: 'Auto, leasing and Islamic modes',
      ur: 'گاڑی، لیز اور اسلامی مالکاری',
      synonyms: {
        en: ['auto finance', 'car loan', 'leasing', 'ijarah', 'murabaha', 'diminishing musharakah', 'salam', 'istisna'],
        ur: ['کار فنانس', 'اجارہ', 'مرابحہ', 'شرکت متناقصہ'],
        'ur-Latn': ['gari ki financing', 'ijara', 'murabiha', 'qiston par gari'],
      },
    },
  ],
}
