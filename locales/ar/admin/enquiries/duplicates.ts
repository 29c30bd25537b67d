import type { DuplicatesPhrases } from '../../../en/admin/enquiries/duplicates.ts'

export const duplicates = {
  title: 'استفسارات يُرجح أنها من الشخص نفسه',
  none: 'لا يوجد استفسار مشابه.',
  unavailable: 'تعذر تحميل الاستفسارات المشابهة.',
  reasons: { email: 'البريد نفسه', phone: 'التليفون نفسه', name: 'اسم قريب' },
  merge: 'ادمج',
  mergeNamed: 'ادمج مع استفسار {name}، {time}',
  question:
    'يظهر الاستفساران في الوارد كاستفسار واحد ومعه مراسلات الاثنين، ولا يُحسب وقت الرد إلا للاستفسار الباقي، ويعود هو إلى المتابعة إذا كان الآخر ما زال ينتظر الرد. يمكن إلغاء الدمج بعد ذلك.',
  keepThis: 'يبقى هذا الاستفسار',
  keepOther: 'يبقى الآخر',
  cancel: 'رجوع',
  mergedInto: 'هذا الاستفسار مدموج في استفسار آخر:',
  merged: 'استفسارات مدموجة في هذا الاستفسار:',
  holds: 'دُمجت فيه استفسارات أخرى، فلا يُدمج هو في غيره إلا بعد إلغاء دمجها.',
  named: '{name}، {time}',
  undo: 'ألغِ الدمج',
  undoNamed: 'ألغِ دمج استفسار {name}، {time}',
  done: { merge: 'تم الدمج.', undo: 'أُلغي الدمج.' },
  from: 'من استفسار مدموج',
} satisfies DuplicatesPhrases
