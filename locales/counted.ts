/** A phrase for each plural form its language has. */
export type Counted = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>
