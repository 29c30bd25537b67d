import type { ExchangePhrases } from '../../en/admin/exchange.ts'

export const exchange = {
  title: 'الاستيراد والتصدير',
  export: 'التصدير',
  exportIntro:
    'الكتالوج كله في جدول واحد، بما فيه المسودات: صف لكل معلومة، واللغتان جنبًا إلى جنب. ولا يحتوي على أي بيانات شخصية.',
  formats: { xlsx: 'تصدير بصيغة XLSX', csv: 'تصدير بصيغة CSV' },
} satisfies ExchangePhrases
