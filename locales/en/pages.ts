/** The pages of text of the public site. What is a fact of the company or a setting is handed in and never written twice. */
export type TextFacts = {
  company: string
  legalName: string
  address: string
  phone: string
  email: string
  products: number
  projects: number
  governorates: number
  contactYears: number
  datasheetYears: number
  visitMonths: number
  letterMonths: number
}
export type TextSection = { id: string; title: string; paragraphs: string[]; items?: string[] }
export type TextPage = { title: string; description: string; lead: string; sections: TextSection[] }

/** The questions whose answer depends on nothing that may change. */
const answers: TextSection[] = [
  {
    id: 'capacity',
    title: 'What capacities do your systems have?',
    paragraphs: [
      'Standard systems dose 10 to 120 kg/h of chlorine. Other capacities are designed for the plant; one of the listed projects runs at 200 kg/h.',
    ],
  },
  {
    id: 'vacuum',
    title: 'Why is chlorine dosed under vacuum?',
    paragraphs: [
      'The injector draws the gas through the regulator and the chlorinator. If a line downstream of the regulator breaks, air is drawn in instead of chlorine escaping, and the regulator closes when the vacuum is lost.',
    ],
  },
  {
    id: 'change-over',
    title: 'What does a change-over unit do?',
    paragraphs: [
      'It connects two banks of containers. When the pressure of the bank in use falls, it closes that bank and opens the full one, so that dosing goes on while the empty containers are exchanged.',
    ],
  },
  {
    id: 'safety',
    title: 'What belongs to a safe chlorine room?',
    paragraphs: ['Depending on the quantity stored, our systems include:'],
    items: [
      'gas detectors with alarm, and automatic shut-off of the supply',
      'emergency ventilation that leads to a neutralization system (scrubber)',
      'a safety shower with eyewash outside the room, on the way out',
      'an emergency kit for the containers in use, and a team trained in its use',
    ],
  },
  {
    id: 'installation',
    title: 'How long do installation and commissioning take?',
    paragraphs: [
      'Two to four weeks for a standard system, from delivery to operation, when the civil works, the water supply and the power supply are ready.',
    ],
  },
  {
    id: 'maintenance',
    title: 'Do you maintain systems of other makers?',
    paragraphs: [
      'Yes: by contract or by order, with overhaul, replacement of worn parts and an increase of capacity where the plant has grown. The intervals of our own equipment stand on each product page.',
    ],
  },
  {
    id: 'datasheet',
    title: 'How do I get a datasheet?',
    paragraphs: [
      'Every product page has a form. The link to the PDF comes by e-mail; the complete specification stands on the page itself and needs no form.',
    ],
  },
  {
    id: 'emergency',
    title: 'What is to be done when chlorine leaks?',
    paragraphs: [
      'Follow the emergency plan of the site. Leave the area across or against the wind and upwards, since the gas is heavier than air; warn others; call the plant’s emergency team and the public emergency services. Only trained persons with breathing apparatus go back. This page does not replace the plan of your site.',
    ],
  },
]

export const pages = {
  about: (facts: TextFacts): TextPage => ({
    title: 'About us',
    description: `${facts.legalName}: gas-chlorine systems and electromechanical installation in Egypt.`,
    lead: `${facts.legalName} works on one subject: chlorine gas in water and wastewater treatment, from the drum to the dosing point.`,
    sections: [
      {
        id: 'work',
        title: 'What we do',
        paragraphs: [
          'We design and make equipment for gas-chlorine systems, supply complete systems, install and test them, put them into service and train the people who operate them. We maintain and overhaul systems in service, those of other makers included.',
        ],
      },
      {
        id: 'figures',
        title: 'What stands behind it',
        paragraphs: [
          `The catalogue holds ${facts.products} products, each with its specification and a datasheet. ${facts.projects} delivered projects in ${facts.governorates} governorates are listed with scope, capacity, client and year.`,
          'Where we are not certain of a value, it is not published. Ask, and an engineer will check it for your case.',
        ],
      },
      {
        id: 'place',
        title: 'Where to find us',
        paragraphs: [facts.address, `${facts.phone} · ${facts.email}`],
      },
    ],
  }),

  questions: (facts: TextFacts): TextPage => ({
    title: 'Questions and answers',
    description: 'What engineers and operators ask about gas-chlorine systems, and what we answer.',
    lead: 'What consulting engineers and plant operators ask us most.',
    sections: [
      {
        id: 'service',
        title: 'How do I ask for a quotation or for service?',
        paragraphs: [
          `Write through the contact form, by e-mail to ${facts.email}, or call ${facts.phone} during working hours. Tell us the chlorine demand in kg/h, the containers in use (drums or cylinders), and the pressure and flow of the water at the injector; then the first answer can already be a useful one.`,
        ],
      },
      ...answers,
    ],
  }),

  privacy: (facts: TextFacts): TextPage => ({
    title: 'Privacy',
    description: 'Which personal data this site keeps, what for and for how long.',
    lead: 'This page says what the site really keeps. It loads nothing from anybody else and sets no cookie for visitors.',
    sections: [
      {
        id: 'controller',
        title: 'Who is responsible',
        paragraphs: [`${facts.legalName}, ${facts.address}. ${facts.email}, ${facts.phone}.`],
      },
      {
        id: 'forms',
        title: 'What you write in a form',
        paragraphs: [
          `We keep what you enter in the contact form or in the request for a datasheet, the time, the language and, if you ticked it, your consent to news with the version of its text. We use it to answer you. Your enquiry is kept for ${facts.contactYears} years, a request for a datasheet for ${facts.datasheetYears} years; then both are deleted together with the letters, replies and notes that belong to them. Encrypted backups hold them until newer ones take their place.`,
          'A form that looks as if a robot had filled it in is set aside and read by a person before anything is sent.',
        ],
      },
      {
        id: 'letters',
        title: 'Letters',
        paragraphs: [
          'We confirm an enquiry by e-mail and send the link to a datasheet to the address given. The link works for a limited time and a limited number of downloads; the downloads are counted.',
          `News goes only to those who have agreed. A letter that belongs to no enquiry or request is deleted after ${facts.letterMonths} months. If you withdraw your consent, we keep the withdrawal as long as the consent itself, so that nobody writes to you by mistake.`,
        ],
      },
      {
        id: 'visits',
        title: 'Visits',
        paragraphs: [
          `Each page view is counted: the page, the language, the site from which you came, and whether a person or a machine was reading. Neither your network address nor the name of your browser is stored. To tell two visitors of one day apart, a code is made with a key that is destroyed after that day. Single views are deleted after ${facts.visitMonths} months; daily totals remain.`,
        ],
      },
      {
        id: 'browser',
        title: 'In your browser',
        paragraphs: [
          'Your choice of light or dark and the pages you have read, so that you can read them without a connection, are kept in your own browser and never sent. Only our staff get a cookie, when they sign in.',
        ],
      },
      {
        id: 'address',
        title: 'Protection against misuse',
        paragraphs: [
          'Your network address is held in memory only, to count requests, and is written neither to the database nor to the logs.',
        ],
      },
      {
        id: 'rights',
        title: 'Your rights',
        paragraphs: [
          `You may ask what we keep about you, have it corrected, handed over or deleted, object to its use and withdraw your consent at any time; every letter of news ends with a link that does so at once. Write to ${facts.email}. We give your data to nobody, unless the law of Egypt obliges us.`,
        ],
      },
    ],
  }),

  terms: (facts: TextFacts): TextPage => ({
    title: 'Terms of use',
    description: 'For what the pages and datasheets of this site may be used.',
    lead: `These terms hold for the pages and datasheets of ${facts.company}.`,
    sections: [
      {
        id: 'information',
        title: 'Information, not an offer',
        paragraphs: [
          'Pages and datasheets describe our products as they are made at the date they bear. They are not an offer; what is delivered is agreed in the quotation and the contract. Dimensions and materials may change with the product’s development: the latest revision of a datasheet is the one that counts.',
        ],
      },
      {
        id: 'design',
        title: 'Use in design',
        paragraphs: [
          'You may use values, drawings and datasheets in the design, the tender and the operation of plants and pass them on unchanged, naming their source. Whether a product suits a plant must be checked by the engineer who designs it. Drawings on this site are no shop drawings.',
        ],
      },
      {
        id: 'safety',
        title: 'Safety',
        paragraphs: [
          'Chlorine gas is toxic and corrosive. Equipment for it may be installed, operated and maintained by trained persons only. The instructions delivered with the equipment and the rules in force at the site come before anything written here.',
        ],
      },
      {
        id: 'rights',
        title: 'Rights in texts and drawings',
        paragraphs: [`Texts, drawings and datasheets belong to ${facts.legalName}.`],
      },
      {
        id: 'law',
        title: 'Law',
        paragraphs: [`The law of Egypt applies. For questions write to ${facts.email}.`],
      },
    ],
  }),
}

export type PageName = keyof typeof pages
