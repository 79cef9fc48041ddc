import type { Group } from './group.ts'

export const net: Group = {
  code: 'NET',
  mapsTo: ['NIST CSF PR.PS', 'NIST CSF PR.IR', 'SBP Cyber Shield zero trust', 'UNSPSC 43222500', 'UNSPSC 43233200'],
  en: 'Network, endpoint and e-mail security',
  ur: 'نیٹ ورک، کمپیوٹر اور ای میل کا تحفظ',
  synonyms: {
    en: ['network security', 'cyber security', 'perimeter security', 'zero trust'],
    ur: ['نیٹ ورک سیکیورٹی', 'سائبر سیکیورٹی', 'زیرو ٹرسٹ'],
    'ur-Latn': ['network ki hifazat', 'cyber hifazat', 'network ka tahaffuz'],
  },
  leaves: [
    {
      code: 'net-ngfw',
      en: 'Next-generation firewall',
      ur: 'جدید فائر وال',
      synonyms: {
        en: ['firewall', 'NGFW', 'perimeter firewall', 'network firewall', 'UTM', 'packet filter', 'firewall rules'],
        ur: ['فائر وال', 'نیٹ ورک فائر وال', 'یو ٹی ایم'],
        'ur-Latn': ['fire wall', 'firewal', 'fayar wall'],
      },
    },
    {
      code: 'net-ips',
      en: 'Intrusion prevention and network detection',
      ur: 'دراندازی کی روک تھام اور نیٹ ورک پر نشاندہی',
      synonyms: {
        en: ['IDS', 'IPS', 'NDR', 'intrusion detection', 'intrusion prevention system', 'network traffic analysis', 'network detection and response'],
        ur: ['دراندازی کی نشاندہی', 'دراندازی روکنا', 'نیٹ ورک ٹریفک کا تجزیہ'],
        'ur-Latn': ['darandazi', 'darandazi rokna', 'network ki nigrani'],
      },
    },
    {
      code: 'net-waf',
      en: 'Web application firewall and API security',
      ur: 'ویب ایپلیکیشن اور اے پی آئی کا تحفظ',
      synonyms: {
        en: ['WAF', 'web application firewall', 'API security', 'bot protection', 'OWASP Top 10', 'WAAP', 'API firewall'],
        ur: ['ویب فائر وال', 'ویب سائٹ کا تحفظ', 'اے پی آئی سیکیورٹی'],
        'ur-Latn': ['web firewall', 'website ki hifazat', 'api ki hifazat'],
      },
    },
    {
      code: 'net-ddos',
      en: 'DDoS protection',
      ur: 'ڈی ڈی او ایس حملوں سے بچاؤ',
      synonyms: {
        en: ['DDoS', 'denial of service', 'DDoS mitigation', 'traffic scrubbing', 'volumetric attack', 'anti-DDoS'],
        ur: ['ڈی ڈی او ایس', 'ڈی ڈاس', 'سروس معطل کرنے والا حملہ'],
        'ur-Latn': ['ddos hamla', 'ddos se bachao', 'service band karne wala hamla'],
      },
    },
    {
      code: 'net-vpn',
      en: 'VPN, zero-trust access and SASE',
      ur: 'دور سے محفوظ رسائی (وی پی این)',
      synonyms: {
        en: ['VPN', 'ZTNA', 'SASE', 'remote access', 'zero trust network access', 'site-to-site VPN', 'work from home', 'SD-WAN'],
        ur: ['وی پی این', 'دور سے رسائی', 'گھر سے کام'],
        'ur-Latn': ['door se rasai', 'ghar se kaam', 'vpn lagana'],
      },
    },
    {
      code: 'net-edr',
      en: 'Endpoint protection, EDR and XDR',
      ur: 'کمپیوٹرز اور سرورز کا تحفظ (ای ڈی آر)',
      synonyms: {
        en: ['EDR', 'XDR', 'antivirus', 'anti-malware', 'endpoint security', 'endpoint detection and response', 'EPP', 'host protection'],
        ur: ['اینٹی وائرس', 'اینڈ پوائنٹ سیکیورٹی', 'ای ڈی آر', 'وائرس سے بچاؤ'],
        'ur-Latn': ['anti virus', 'virus se bachao', 'computer ki hifazat'],
      },
    },
    {
      code: 'net-mail',
      en: 'E-mail security',
      ur: 'ای میل کا تحفظ',
      synonyms: {
        en: ['email security', 'spam filter', 'anti-phishing', 'secure email gateway', 'DMARC', 'DKIM', 'business email compromise'],
        ur: ['ای میل سیکیورٹی', 'اسپیم', 'فشنگ', 'جعلی ای میل'],
        'ur-Latn': ['email ki hifazat', 'jaali email', 'spam rokna'],
      },
    },
    {
      code: 'net-web',
      en: 'Secure web and DNS',
      ur: 'انٹرنیٹ اور ڈی این ایس کا محفوظ استعمال',
      synonyms: {
        en: ['secure web gateway', 'SWG', 'web proxy', 'URL filtering', 'content filtering', 'DNS security', 'DNS filtering', 'internet access control'],
        ur: ['ویب فلٹر', 'ویب پراکسی', 'ڈی این ایس سیکیورٹی', 'انٹرنیٹ کی نگرانی'],
        'ur-Latn': ['website block karna', 'internet filter', 'internet ki nigrani'],
      },
    },
    {
      code: 'net-mdm',
      en: 'Mobile device management',
      ur: 'موبائل آلات کا انتظام',
      synonyms: {
        en: ['MDM', 'UEM', 'EMM', 'BYOD', 'device enrolment', 'remote wipe', 'mobile security'],
        ur: ['ایم ڈی ایم', 'موبائل ڈیوائس کا انتظام', 'موبائل فون کا کنٹرول'],
        'ur-Latn': ['mobile device ka intizam', 'mobile phone ka control', 'phone door se saaf karna'],
      },
    },
    {
      code: 'net-nac',
      en: 'Network access control and segmentation',
      ur: 'نیٹ ورک تک رسائی کا کنٹرول اور تقسیم',
      synonyms: {
        en: ['NAC', '802.1X', 'network access control', 'network segmentation', 'microsegmentation', 'port security', 'device admission', 'VLAN'],
        ur: ['نیٹ ورک تک رسائی', 'نیٹ ورک کی تقسیم'],
        'ur-Latn': ['network tak rasai', 'network ki taqseem'],
      },
    },
  ],
}
