const arabic = new Intl.PluralRules('ar')
type Forms = { one: string; two: string; few: string; many: string }

/** العدد مع تمييزه: 3 أيام، 11 يومًا، 100 يوم. */
export function counted(count: number, forms: Forms): string {
  const rule = arabic.select(count)
  if (rule === 'one') return forms.one
  if (rule === 'two') return forms.two
  if (rule === 'few') return `${count} ${forms.few}`
  return `${count} ${rule === 'many' ? forms.many : forms.one.split(' ')[0]}`
}

export const days: Forms = { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا' }
export const downloads: Forms = { one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة' }
export const changes: Forms = { one: 'تعديل واحد', two: 'تعديلان', few: 'تعديلات', many: 'تعديلًا' }
