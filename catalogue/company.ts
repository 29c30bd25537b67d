/** What the company says about itself: the single source for pages, letters and datasheets. */
import type { Company } from '#contract/company.ts'
import { clients } from './clients.ts'
import { text } from './record.ts'

export const company: Company = {
  legalName: text(
    'ChloroMaster Engineering, Contracting & Supplies Co. Ltd',
    'كلوروماستر للمقاولات الهندسية والتوريدات العمومية',
  ),
  shortName: text('ChloroMaster', 'كلوروماستر'),
  field: text(
    'Chlorine systems; electromechanical installation and commissioning',
    'أنظمة الكلور والأعمال الكهروميكانيكية',
  ),
  activities: [
    text('Design', 'التصميم'),
    text('Manufacturing', 'التصنيع'),
    text('Supply', 'التوريد'),
    text('Installation', 'التركيب'),
    text('Testing', 'الاختبار'),
    text('Commissioning', 'بدء التشغيل'),
    text('Maintenance and overhaul', 'الصيانة والعمرات'),
  ],
  address: text(
    '58 Mahaliya 1, Second District, Obour, Qalyubia, Egypt',
    '58 محلية 1، الحي الثاني، العبور، القليوبية، مصر',
  ),
  coordinates: { latitude: 30.2444, longitude: 31.4707 },
  mapUrl: 'https://maps.google.com/?q=58+Mahaliya+1+Second+District+Obour+Qalyubia+Egypt',
  website: 'https://chloromaster.com',
  email: 'info@chloromaster.com',
  phone: { e164: '+201222155310', display: '+20 122 215 5310' },
  whatsapp: { e164: '+201278253701', display: '+20 127 825 3701' },
  timeZone: 'Africa/Cairo',
  workingHours: [
    { days: ['Sun', 'Mon', 'Tue', 'Wed'], opens: '09:00', closes: '18:00' },
    { days: ['Sat'], opens: '09:00', closes: '14:00' },
  ],
  clients: Object.values(clients),
}
